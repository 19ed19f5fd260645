"""The library changes under an open interface: it goes on, and says what it can no longer read."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cabletui.location import Results
from tests import folder_removal
from tests.library import library
from tests.screens.reader import reading

MANY = 200
"""More cables than are read at once, so that most rows of their list are still to be read."""

KEYS = ("enter", "y", "m", "x", "Y", "w", "f", "t", "c", "o", "r", "k", "b", "g", "G", "enter")
IN_A_CABLE = ("J", "K", "r", "s", "e", "v", "h", "tab", "enter", "Y", "m", "w")


def truncated(folder: Path) -> None:
    (folder / "cables.jsonl").write_bytes(b"")


def halved(folder: Path) -> None:
    documents = (folder / "cables.jsonl").read_bytes()
    (folder / "cables.jsonl").write_bytes(documents[: len(documents) // 2])


def overwritten(folder: Path) -> None:
    size = (folder / "cables.jsonl").stat().st_size
    with (folder / "cables.jsonl").open("r+b") as documents:
        documents.write(b"?" * size)


def without_documents(folder: Path) -> None:
    (folder / "cables.jsonl").unlink()


def without_index(folder: Path) -> None:
    folder_removal.remove(folder / "index")


def gone(folder: Path) -> None:
    folder_removal.remove(folder)


def made_anew(folder: Path) -> None:
    folder_removal.remove(folder)
    library(folder, 7)


def copied_over(folder: Path) -> None:
    """Copy the files of another library over those of this one, as `rsync --inplace` does."""
    other = library(folder.with_name("other"), 7)
    for path in other.rglob("*"):
        if path.is_file():
            kept = folder / path.relative_to(other)
            # A file of the engine is never changed in place: its name is its content's.
            if kept.exists() and kept.suffix in {".jsonl", ".offsets"}:
                kept.write_bytes(path.read_bytes())
            else:
                shutil.copyfile(path, kept.with_name("new"))
                kept.with_name("new").rename(kept)


Change = Callable[[Path], None]
CHANGES: tuple[Change, ...] = (
    truncated,
    halved,
    overwritten,
    without_documents,
    without_index,
    gone,
    made_anew,
    copied_over,
)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(tmp_path_factory.mktemp("changing") / "library", MANY)


@pytest.fixture
def own(many: Path, tmp_path: Path) -> Path:
    """Give a copy of the library that the test may change."""
    return shutil.copytree(many, tmp_path / "library")


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
async def test_a_list_goes_on(own: Path, change: Change) -> None:
    async with reading(own, (100, 16), location=Results("tide")) as reader:
        await reader.sees("200 cables")
        change(own)
        await reader.press("G")
        for key in KEYS:
            await reader.press(key, "escape")
            if "Library:" in reader.screen:
                await reader.press("a", "G")
        assert reader.app.is_running


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
async def test_a_cable_goes_on(own: Path, change: Change) -> None:
    async with reading(own, (100, 16), location=Results("tide")) as reader:
        await reader.sees("200 cables")
        await reader.press("enter")
        await reader.sees("1 of 200")
        change(own)
        for key in IN_A_CABLE:
            await reader.press(key)
        assert reader.app.is_running


@pytest.mark.parametrize(
    ("change", "told"),
    [(truncated, "No cable of this library"), (overwritten, "Line 1 of cables.jsonl is no JSON.")],
)
async def test_what_can_no_longer_be_read_is_told(own: Path, change: Change, told: str) -> None:
    async with reading(own, (100, 16), location=Results("tide")) as reader:
        await reader.sees("200 cables")
        change(own)
        await reader.press("G")
        await reader.sees(told)


@pytest.mark.parametrize("change", [made_anew, copied_over])
async def test_the_new_state_is_opened(own: Path, change: Change) -> None:
    async with reading(own, (100, 16), location=Results("tide")) as reader:
        await reader.sees("200 cables")
        change(own)
        await reader.press("G")
        await reader.sees("7 cables")
        await reader.points_at("07BOWMORE100")


async def test_the_new_state_is_shown_where_something_else_has_opened_it(own: Path) -> None:
    async with reading(own, (100, 16), location=Results("tide")) as reader:
        await reader.sees("200 cables")
        made_anew(own)
        assert reader.app.library
        assert reader.app.library.archive.refresh()
        await reader.press("G")
        await reader.sees("7 cables")


async def test_what_cannot_be_read_is_not_counted_and_no_query_is_blamed(tmp_path: Path) -> None:
    folder = library(tmp_path / "library", 7)
    async with reading(folder) as reader:
        await reader.sees("subjects, countries")
        gone(folder)
        await reader.press("t")
        await reader.sees("it is not a library")
        await reader.holds(lambda: reader.lines[0].strip() == "Tags")
        await reader.press("escape", "a")
        await reader.sees("all cables", "not a library")
        await reader.holds(lambda: not any("corrects the query" in line for line in reader.lines))
