from pathlib import Path

import pytest

from cabletui.archive.index.index import Index
from cabletui.archive.upkeep import leftovers
from cabletui.archive.writer import reindex
from tests.archive.fiction import fictional
from tests.archive.libraries import library


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("is_reindex", [True, False])
def test_what_killed_runs_left_is_removed_by_the_next(folder: Path, is_reindex: bool) -> None:
    library(folder)
    before = names(folder)
    for left in ("index.new", "index.old"):
        (folder / left).mkdir()
        (folder / left / "meta.json").write_text("half")
    for left in (".library.json.k3jx0a", ".cables.offsets.9q2m_x", "index/.tmpX81bQz"):
        (folder / left).write_text("half")
    if is_reindex:
        reindex(folder)
    else:
        library(folder, fictional(20))
    assert names(folder) == before
    assert not list((folder / "index").glob(".tmp*"))


def test_an_index_that_was_just_out_of_the_way_comes_back(folder: Path) -> None:
    library(folder)
    meta = (folder / "index" / "meta.json").read_bytes()
    (folder / "index").rename(folder / "index.old")
    leftovers.remove(folder)
    assert (folder / "index" / "meta.json").read_bytes() == meta
    assert "index.old" not in names(folder)


def test_an_index_that_is_a_symbolic_link_stays_one(folder: Path, tmp_path: Path) -> None:
    library(folder)
    elsewhere = tmp_path / "fast disk"
    elsewhere.mkdir()
    (folder / "index").rename(elsewhere / "cables")
    (folder / "index").symlink_to(Path("..") / "fast disk" / "cables")
    reindex(folder)
    library(folder, fictional(20))
    reindex(folder)
    assert (folder / "index").readlink() == Path("..") / "fast disk" / "cables"
    assert names(elsewhere) == ["cables"]
    with Index.open(folder / "index") as index:
        assert len(index) == 13


def test_links_that_lead_to_each_other_are_replaced(folder: Path) -> None:
    library(folder)
    (folder / "index").rename(folder / "gone")
    (folder / "index").symlink_to(folder / "other")
    (folder / "other").symlink_to(folder / "index")
    assert leftovers.place(folder) == folder / "index"


@pytest.mark.parametrize("stands", ["a file", "a link to itself"])
def test_what_stands_in_the_place_of_an_index_gives_way_to_one(folder: Path, stands: str) -> None:
    library(folder)
    before = names(folder)
    (folder / "index").rename(folder.parent / "gone")
    if stands == "a file":
        (folder / "index").write_text("no index")
    else:
        (folder / "index").symlink_to("index")
    reindex(folder)
    assert names(folder) == before
    with Index.open(folder / "index") as index:
        assert len(index) == 12
