from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from cabletui.archive.log.import_log import ImportLog
from cabletui.archive.store.documents import DamagedLineError, Documents
from cabletui.archive.upkeep.custody import accept, keep_verified
from cabletui.archive.upkeep.quick_check import glance
from cabletui.archive.writer import reindex
from tests.archive.libraries import library


def _told(folder: Path) -> list[str]:
    return list(glance(folder, ImportLog(folder), Documents.open(folder), with_index=True))


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def _flip(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:20] + bytes([data[20] ^ 1]) + data[21:])


@pytest.mark.parametrize(
    ("name", "harm", "words"),
    [
        ("cables.jsonl", _cut, "and had 12 and"),
        ("cables.jsonl", _flip, "is not what it was"),
        ("cables.jsonl", lambda path: path.write_bytes(path.read_bytes() + b"x"), "has no end"),
        ("cables.sums", _cut, "was cut short"),
        ("cables.sums", lambda path: path.write_bytes(path.read_bytes() + b"12345678"), "longer"),
        ("cables.offsets", lambda path: path.write_bytes(path.read_bytes() + b"1"), "where the"),
        ("library.json", Path.unlink, "library.json is missing"),
        ("cables.sums", Path.unlink, "cables.sums is missing"),
        ("library.json", lambda path: path.write_bytes(path.read_bytes() + b"\n"), "was changed"),
        ("index/meta.json", _flip, "meta.json of the index is not"),
        ("index/*.idx", _cut, ".idx of the index is not"),
        ("index/*.store", Path.unlink, ".store of the index is missing"),
    ],
)
def test_what_is_cheap_to_see_is_told(
    folder: Path, name: str, harm: Callable[[Path], object], words: str
) -> None:
    library(folder)
    assert _told(folder) == []
    harm(next(folder.glob(name)))
    [told] = _told(folder)
    assert words in told


def test_of_a_small_library_every_line_is_compared(folder: Path) -> None:
    library(folder)
    path = folder / "cables.jsonl"
    data = path.read_bytes()
    for number, line in enumerate(data.splitlines(keepends=True)):
        at = data.index(line) + len(line) // 2
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert any("is not what it was" in told for told in _told(folder)), number


def test_wrong_offsets_are_told_and_cost_a_line_and_no_more(folder: Path) -> None:
    library(folder)
    path = folder / "cables.offsets"
    data = path.read_bytes()
    for place in range(16, len(data), 8):
        for number in (0, 1, 1 << 40, (1 << 64) - 1):
            path.write_bytes(data[:place] + number.to_bytes(8, "little") + data[place + 8 :])
            lines = Documents.open(folder)
            assert lines.unfit or any("offsets" in told for told in _told(folder))
            for ordinal in range(1, len(lines) + 1):
                with suppress(DamagedLineError):
                    lines.head(ordinal, b"header")
                with suppress(DamagedLineError):
                    lines.document(ordinal)


def test_what_was_found_is_told_until_it_is_repaired(folder: Path) -> None:
    library(folder)
    keep_verified(folder, 3)
    [told] = _told(folder)
    assert told.startswith("Something was wrong when all was read last.")
    reindex(folder)
    assert _told(folder) == []


def test_what_a_reindex_cannot_mend_stays_told(folder: Path) -> None:
    library(folder)
    _flip(folder / "cables.jsonl")
    keep_verified(folder, 1)
    assert any("is not what was written" in sentence for sentence in reindex(folder))
    assert any("wrong when all was read last" in told for told in _told(folder))
    accept(folder)
    assert _told(folder) == []


def test_without_a_register_the_checksums_alone_tell(folder: Path) -> None:
    library(folder)
    (folder / "library.json").unlink()
    _flip(folder / "cables.jsonl")
    reindex(folder)
    assert any("is not what it was" in told for told in _told(folder))


def test_a_line_that_was_passed_over_is_told(folder: Path) -> None:
    library(folder)
    path = folder / "cables.jsonl"
    path.write_bytes(path.read_bytes() + b"no cable\n")
    reindex(folder)
    assert any("were passed over" in told for told in _told(folder))
    accept(folder)
    assert _told(folder) == []
    reindex(folder)
    assert _told(folder) == []
