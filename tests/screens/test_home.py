from pathlib import Path

import pytest

from cabletui import sample
from cabletui.settings import Settings
from tests.frame import check_frame
from tests.screens.reader import reading

KEYS = ["l", "d", "o", "t", "c", "a", "slash", "apostrophe", "r", "question_mark"]
TITLES = [
    "Latest releases",
    "Creation dates",
    "Origins",
    "Tags",
    "Classifications",
    "*  all cables",
    "Search",
    "Bookmarks",
    "Recently read",
    "Help: every key",
]


@pytest.mark.parametrize(("key", "title"), [*zip(KEYS, TITLES, strict=True)])
async def test_each_way_has_its_key_and_its_row(folder: Path, key: str, title: str) -> None:
    async with reading(folder) as reader:
        await reader.press(key)
        await reader.sees(title)
        await reader.press("escape")
        await reader.sees("40 of 251,287 cables held")


async def test_enter_goes_the_way_of_the_cursor(folder: Path) -> None:
    async with reading(folder) as reader:
        for row, title in enumerate(TITLES):
            await reader.press("g", *["j"] * row, "enter")
            await reader.sees(title)
            await reader.press("escape")
            await reader.sees("251,287 cables held")


async def test_how_much_is_held_and_where(folder: Path) -> None:
    async with reading(folder, (200, 24)) as reader:
        await reader.sees("40 of 251,287 cables held", f"Library: {folder}")


async def test_fiction_says_so_and_how_to_read_real_cables(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample, "folder", lambda: folder)
    async with reading(folder) as reader:
        await reader.sees("THIS IS FICTION", "40 cables of fiction", "cabletui import SOURCE")
        check_frame_of_home(reader.screen)


async def test_an_empty_library_says_how_to_fill_it(empty_folder: Path) -> None:
    async with reading(empty_folder) as reader:
        await reader.sees("This library holds no cable yet.", "cabletui import SOURCE")


async def test_a_library_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    async with reading(tmp_path / "nowhere") as reader:
        await reader.sees("no library open", "is not a library")
        await reader.press("t")
        assert "Tags" not in reader.lines[0]
        await reader.press("question_mark")
        await reader.sees("Help: every key")


async def test_the_readers_own_keys_are_bound_and_shown(folder: Path) -> None:
    settings = Settings(keys={"home.tags": "x", "app.search": "f"})
    async with reading(folder, settings=settings) as reader:
        await reader.sees("x   Tag", "f   Search", "f Search")
        await reader.press("x")
        await reader.sees("15 tags")


async def test_q_leaves(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("q")
        assert reader.app.return_code == 0


async def test_escape_stays_for_it_may_have_been_pressed_once_too_often(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("escape")
        await reader.sees("This is home; q leaves.")
        assert reader.app.return_code is None


@pytest.mark.parametrize(("width", "height"), [(40, 10), (80, 24)])
async def test_all_ways_can_be_reached_at_any_size(folder: Path, width: int, height: int) -> None:
    async with reading(folder, (width, height)) as reader:
        await reader.press("G")
        await reader.points_at("Help")
        await reader.press("g")
        await reader.points_at("Latest releases")


def check_frame_of_home(screen: str) -> None:
    lines = screen.split("\n")
    assert lines[2].strip() == "THIS IS FICTION, the bundled sample."
    assert lines[6].startswith("> l   Latest releases")


async def test_the_picture(folder: Path) -> None:
    async with reading(folder) as reader:
        reader.app.screen.query_one("#folder").display = False
        await reader.pilot.pause()
        check_frame(reader.app, "home-80x24")
