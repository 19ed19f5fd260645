from pathlib import Path

import pytest
from cabletui.archive.index import Index

from cabletui.archive import recovery
from cabletui.archive.documents import Documents
from cabletui.errors import LibraryError
from tests.archive.fiction import fictional
from tests.archive.libraries import library, line

INDEX = recovery.INDEX


def in_step(folder: Path) -> bool:
    with Index.open(folder / INDEX) as index:
        return recovery.is_in_step(index, Documents.open(folder))


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
        assert recovery.is_in_step(index, Documents.open(folder))


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


def test_building_anew_gives_the_same_and_leaves_nothing_beside(folder: Path) -> None:
    library(folder)
    before = sorted(path.name for path in folder.iterdir())
    assert recovery.build(folder, Documents.open(folder)) == ()
    assert sorted(path.name for path in folder.iterdir()) == before
    assert in_step(folder)


def test_an_index_that_cannot_be_built_leaves_the_old_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(folder)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(recovery, "catch_up", fail)
    with pytest.raises(LibraryError, match="No space left on device"):
        recovery.build(folder, Documents.open(folder))
    assert in_step(folder)


def test_what_is_half_built_is_thrown_away(folder: Path) -> None:
    library(folder)
    (folder / "index.new").mkdir()
    (folder / "index.new" / "meta.json").write_text("half")
    recovery.build(folder, Documents.open(folder))
    assert not (folder / "index.new").exists()
    assert in_step(folder)
