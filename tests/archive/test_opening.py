import shutil
from pathlib import Path

import pytest

from cabletui.archive import opening
from cabletui.archive.index import Index
from cabletui.archive.lock import Lock
from cabletui.errors import LibraryError
from tests.archive.fiction import fictional
from tests.archive.libraries import library, line


def test_a_small_library_needs_no_index_and_nothing_is_written(folder: Path) -> None:
    (folder / "cables.jsonl").write_bytes(b"".join(line(fictional(n)) for n in (1, 2, 3)))
    shelf = opening.shelf(folder)
    assert len(shelf.index) == 3
    assert shelf.line(fictional(2).reference_id, 2) == fictional(2)
    assert [path.name for path in folder.iterdir()] == ["cables.jsonl"]


@pytest.mark.parametrize("harm", ["missing", "foreign", "of other documents"])
def test_a_large_library_says_how_its_index_is_made_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    monkeypatch.setattr(opening, "INDEXED_IN_MEMORY", 10)
    library(folder)
    match harm:
        case "missing":
            shutil.rmtree(folder / "index")
        case "foreign":
            shutil.rmtree(folder / "index")
            (folder / "index").mkdir()
            (folder / "index" / "meta.json").write_text("{}")
        case _:
            lines = [line(fictional(number)) for number in range(40, 60)]
            (folder / "cables.jsonl").write_bytes(b"".join(lines))
    with pytest.raises(LibraryError, match=r"Run `cabletui reindex` .* nothing is lost"):
        opening.shelf(folder)


def test_an_index_that_is_being_made_is_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "INDEXED_IN_MEMORY", 10)
    library(folder)
    (folder / "index").rename(folder / "index.new")
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            (folder / "index.new").rename(folder / "index")

    monkeypatch.setattr("time.sleep", pause)
    with Lock(folder):
        assert len(opening.shelf(folder).index) == 12
        assert len(pauses) == 3
        shutil.rmtree(folder / "index")
        with pytest.raises(LibraryError, match="at work on it; try again"):
            opening.shelf(folder)


def test_a_commit_between_the_two_halves_of_opening_is_no_trouble(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "INDEXED_IN_MEMORY", 0)
    library(folder)
    opened = Index.open

    def commit_and_open(path: Path) -> Index:
        monkeypatch.setattr(Index, "open", opened)
        library(folder, fictional(20))
        return opened(path)

    monkeypatch.setattr(Index, "open", commit_and_open)
    shelf = opening.shelf(folder)
    assert len(shelf.index) == 13
    assert shelf.line(fictional(20).reference_id, 13) == fictional(20)


def test_a_folder_that_is_no_library_is_said_to_be_none(folder: Path) -> None:
    with pytest.raises(LibraryError, match="not a library"):
        opening.shelf(folder)


def test_another_index_in_the_place_of_the_first_is_noticed(folder: Path) -> None:
    library(folder)
    before = opening.identity(folder)
    assert opening.identity(folder) == before
    (folder / "index").rename(folder / "old")
    shutil.copytree(folder / "old", folder / "index")
    assert opening.identity(folder) != before


def test_a_line_that_holds_another_cable_is_not_shown(folder: Path) -> None:
    shelf = opening.shelf(library(folder))
    with pytest.raises(LibraryError, match=r"Line 1 .*`cabletui reindex`"):
        shelf.line("03NOWHERE1", 1)


@pytest.mark.parametrize("held", [b"{}", b"[]", b'{"reference_id":"03QUILLON1","created":"?"}'])
def test_a_line_that_holds_no_cable_is_not_shown(folder: Path, held: bytes) -> None:
    (folder / "cables.jsonl").write_bytes(line(fictional(1)) + held + b"\n")
    shelf = opening.shelf(folder)
    assert len(shelf.index) == 1
    with pytest.raises(LibraryError, match="Line 2"):
        shelf.headlines((1, 2))
    with pytest.raises(LibraryError, match="Line 2"):
        shelf.line("03QUILLON1", 2)
