import shutil
from pathlib import Path

import pytest

from cabletui.archive.index.index import Index
from cabletui.archive.query import parse
from cabletui.archive.results import DamagedHeadline, Order
from cabletui.archive.store import lock
from cabletui.archive.store.lock import Lock
from cabletui.archive.upkeep.snapshot import identity, open_snapshot
from cabletui.errors import LibraryError
from tests import folder_removal
from tests.archive.fiction import fictional
from tests.archive.libraries import library, line


def test_a_small_library_needs_no_index_and_nothing_is_written(folder: Path) -> None:
    (folder / "cables.jsonl").write_bytes(b"".join(line(fictional(n)) for n in (1, 2, 3)))
    snapshot = open_snapshot(folder)
    assert len(snapshot.index) == 3
    assert snapshot.line(fictional(2).reference_id, 2) == fictional(2)
    assert [path.name for path in folder.iterdir()] == ["cables.jsonl"]


@pytest.mark.parametrize("harm", ["missing", "foreign", "of other documents"])
def test_a_large_library_says_how_its_index_is_rebuilt(
    folder: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    monkeypatch.setattr("cabletui.archive.upkeep.snapshot.INDEXED_IN_MEMORY", 10)
    library(folder)
    match harm:
        case "missing":
            folder_removal.remove(folder / "index")
        case "foreign":
            folder_removal.remove(folder / "index")
            (folder / "index").mkdir()
            (folder / "index" / "meta.json").write_text("{}")
        case _:
            lines = [line(fictional(number)) for number in range(40, 60)]
            (folder / "cables.jsonl").write_bytes(b"".join(lines))
    with pytest.raises(LibraryError, match=r"`cabletui reindex` rebuilds it .* nothing is lost"):
        open_snapshot(folder)


@pytest.mark.parametrize("harm", ["of other documents", "rotten"])
def test_a_small_library_does_without_its_index_and_says_so(folder: Path, harm: str) -> None:
    library(folder)
    assert open_snapshot(folder).trouble == ""
    if harm == "rotten":
        (folder / "index" / "meta.json").write_text("{}")
    else:  # cut between two lines, so that nothing but the index tells of those that are gone
        lines = (folder / "cables.jsonl").read_bytes().splitlines(keepends=True)
        (folder / "cables.jsonl").write_bytes(b"".join(lines[:7]))
    snapshot = open_snapshot(folder)
    assert len(snapshot.index) == (12 if harm == "rotten" else 7)
    assert snapshot.trouble.startswith(f"The index of {folder} ")
    assert "cabletui status" in snapshot.trouble


def test_an_index_that_is_being_made_is_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cabletui.archive.upkeep.snapshot.INDEXED_IN_MEMORY", 10)
    library(folder)
    (folder / "index").rename(folder / "index.new")
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            (folder / "index.new").rename(folder / "index")

    monkeypatch.setattr("time.sleep", pause)
    with Lock(folder):
        assert len(open_snapshot(folder).index) == 12
        assert len(pauses) == 3
        folder_removal.remove(folder / "index")
        with pytest.raises(LibraryError, match="at work on it; try again"):
            open_snapshot(folder)


def test_an_index_that_was_made_just_before_the_lock_was_looked_at_is_opened(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cabletui.archive.upkeep.snapshot.INDEXED_IN_MEMORY", 0)
    library(folder)
    (folder / "index").rename(folder / "index.new")

    def done(_: Path) -> bool:
        (folder / "index.new").rename(folder / "index")
        return False

    monkeypatch.setattr(lock, "is_held", done)
    assert len(open_snapshot(folder).index) == 12


def test_a_commit_between_the_two_halves_of_opening_is_no_trouble(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cabletui.archive.upkeep.snapshot.INDEXED_IN_MEMORY", 0)
    library(folder)
    opened = Index.open

    def commit_and_open(path: Path) -> Index:
        monkeypatch.setattr(Index, "open", opened)
        library(folder, fictional(20))
        return opened(path)

    monkeypatch.setattr(Index, "open", commit_and_open)
    snapshot = open_snapshot(folder)
    assert len(snapshot.index) == 13
    assert snapshot.line(fictional(20).reference_id, 13) == fictional(20)


def test_a_folder_that_is_no_library_is_said_to_be_none(folder: Path) -> None:
    with pytest.raises(LibraryError, match="not a library"):
        open_snapshot(folder)


def test_another_index_in_the_place_of_the_first_is_noticed(folder: Path) -> None:
    library(folder)
    before = identity(folder)
    assert identity(folder) == before
    (folder / "index").rename(folder / "old")
    shutil.copytree(folder / "old", folder / "index")
    assert identity(folder) != before


def test_a_line_that_holds_another_cable_is_not_shown(folder: Path) -> None:
    snapshot = open_snapshot(library(folder))
    with pytest.raises(LibraryError, match=r"Line 1 .*`cabletui reindex`"):
        snapshot.line("03NOWHERE1", 1)


@pytest.mark.parametrize("held", [b"{}", b"[]", b'{"reference_id":"03QUILLON1","created":"?"}'])
def test_a_line_that_holds_no_cable_is_not_shown(folder: Path, held: bytes) -> None:
    (folder / "cables.jsonl").write_bytes(line(fictional(1)) + held + b"\n")
    snapshot = open_snapshot(folder)
    assert len(snapshot.index) == 1
    first, second = snapshot.headlines((1, 2))
    assert first.reference_id == fictional(1).reference_id
    assert isinstance(second, DamagedHeadline)
    assert (second.reference_id, second.subject[:22]) == ("line 2", "Line 2 of cables.jsonl")
    with pytest.raises(LibraryError, match="Line 2"):
        snapshot.line("03QUILLON1", 2)


@pytest.mark.parametrize("number", [3, 5])
def test_a_damaged_line_is_a_row_that_says_so_among_the_others(folder: Path, number: int) -> None:
    library(folder)
    library(folder, fictional(5, body="Seen again. " * 50))
    path = folder / "cables.jsonl"
    lines = path.read_bytes().split(b"\n")
    for place in {number, 13 if number == 5 else number}:
        lines[place - 1] = b"!" + lines[place - 1][1:]
    path.write_bytes(b"\n".join(lines))
    snapshot = open_snapshot(folder)
    hits = snapshot.index.search(parse("*"), Order.NEWEST)
    rows = snapshot.headlines(hits.ordinals(0, len(hits)))
    assert len(rows) == 12
    (damaged,) = (row for row in rows if isinstance(row, DamagedHeadline))
    wanted = fictional(number)
    assert damaged.reference_id == wanted.reference_id
    assert str(damaged.created) == f"{wanted.created.time:%Y-%m-%d}"
    assert "is no JSON" in damaged.subject
    with pytest.raises(LibraryError, match="cabletui reindex"):
        snapshot.line(damaged.reference_id, number)


def test_documents_that_are_put_in_the_place_of_others_are_not_taken_for_them(
    folder: Path, tmp_path: Path
) -> None:
    snapshot = open_snapshot(library(folder))
    before = snapshot.headlines((1, 2))
    (tmp_path / "fresh").write_bytes(b"".join(line(fictional(n)) for n in range(40, 60)))
    (tmp_path / "fresh").replace(folder / "cables.jsonl")
    assert snapshot.headlines((1, 2)) == before
    assert snapshot.line(before[0].reference_id, 1) == fictional(1)
    assert not snapshot.is_current()


@pytest.mark.parametrize("kept", [0, 4])
def test_documents_that_are_written_over_are_noticed(folder: Path, kept: int) -> None:
    snapshot = open_snapshot(library(folder))
    assert snapshot.is_current()
    lines = [line(fictional(n)) for n in (*range(1, 1 + kept), *range(40, 60))]
    (folder / "cables.jsonl").write_bytes(b"".join(lines))
    first, second = snapshot.headlines((1, 2))
    assert isinstance(first, DamagedHeadline)
    assert first.reference_id == fictional(1).reference_id
    assert "changed while they were open" in second.subject
    assert not snapshot.is_current()


def test_an_import_is_no_such_change(folder: Path) -> None:
    snapshot = open_snapshot(library(folder))
    library(folder, fictional(20))
    assert len(snapshot.headlines(range(1, 13))) == 12
    assert snapshot.is_current()
