from pathlib import Path

import pytest

from cabletui.archive.index.index import Index
from cabletui.archive.layout import INDEX
from cabletui.archive.store.documents import Documents
from cabletui.archive.upkeep import prefix_check, recovery
from tests.archive.fiction import fictional
from tests.archive.libraries import library, line


def in_step(folder: Path) -> bool:
    with Index.open(folder / INDEX) as index:
        return prefix_check.is_in_step(index, Documents.open(folder))


def test_an_index_of_the_first_lines_is_in_step(folder: Path) -> None:
    library(folder)
    assert in_step(folder)
    with (folder / "cables.jsonl").open("ab") as file:
        file.write(line(fictional(20)))
    assert in_step(folder)


@pytest.mark.parametrize("harm", ["shorter", "moved", "other"])
def test_an_index_of_other_lines_is_not(folder: Path, harm: str) -> None:
    library(folder)
    path = folder / "cables.jsonl"
    lines = path.read_bytes().split(b"\n")
    match harm:
        case "shorter":
            path.write_bytes(b"\n".join(lines[:4]) + b"\n")
        case "moved":
            path.write_bytes(b"\n".join([lines[-2], *lines[:-2], b""]))
        case _:
            path.write_bytes(b"".join(line(fictional(number)) for number in range(40, 60)))
    assert not in_step(folder)


def test_an_empty_index_is_in_step_with_anything(folder: Path) -> None:
    library(folder)
    with Index.create(None) as index:
        assert prefix_check.is_in_step(index, Documents.open(folder))


def test_lines_that_hold_no_cable_are_passed_over_by_number(folder: Path) -> None:
    (folder / "cables.jsonl").write_bytes(
        line(fictional(1)) + b'no json\n{"reference_id":"03QUILLON7"}\n\n' + line(fictional(2))
    )
    seen: list[tuple[int, int]] = []
    with Index.create(None) as index:
        damage = recovery.catch_up(
            index, Documents.open(folder), lambda done, total: seen.append((done, total))
        )
        assert len(index) == 2
        assert index.editions(fictional(2).reference_id) == (5,)
    assert [refusal.name for refusal in damage] == ["line 2", "line 3", "line 4"]
    assert "created" in damage[1].reason
    assert seen[-1] == (5, 5)
