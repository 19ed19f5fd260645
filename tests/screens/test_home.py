from pathlib import Path
from threading import Event
from typing import Any

import pytest

from cabletui import sample
from cabletui.desk import Desk
from cabletui.desk.reading_positions import ReadingPositions
from cabletui.location import OneCable
from cabletui.settings import Settings
from tests.library import library
from tests.screens.reader import reading

WAYS = {
    "comma": "this day",
    "h": "Guide",
    "l": "Latest releases",
    "a": "all cables",
    "apostrophe": "Your lists",
    "r": "Recently read",
}


async def test_each_way_has_its_key(folder: Path) -> None:
    async with reading(folder) as reader:
        for key, title in WAYS.items():
            await reader.press(key)
            await reader.sees(title)
            await reader.press("escape")
            await reader.sees("40 of 251,287 cables held")
        await reader.press("full_stop")
        await reader.sees("1. (U) The tide came in twice.")


async def test_the_cursor_steps_over_headings_and_enter_goes_its_way(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.sees("Begin with")
        await reader.points_at("/  Search")
        await reader.press("k")
        await reader.sees("This is the first row.")
        await reader.press("j", "j", "j")
        await reader.points_at("h  Guide")
        await reader.press("j")
        await reader.points_at("l  Latest releases")
        await reader.press("G")
        await reader.points_at("Recently read")
        await reader.press("j")
        await reader.sees("This is the last row.", "13/13")
        await reader.press("g", "j", "enter")
        await reader.sees("The tide came in twice.")


async def test_what_the_reader_keeps_stands_first_and_digits_open_it(folder: Path) -> None:
    desk = Desk.open()
    desk.searches.save("fish", "herring")
    desk.readings.keep("07ARDBEG102")
    async with reading(folder) as reader:
        await reader.points_at("1  07ARDBEG102")
        await reader.sees("2  fish", "10        9", "2007 to 2010")
        await reader.press("2")
        await reader.sees("herring  fish", "10 cables")
        await reader.press("j", "m", "q")
        await reader.sees("All your lists     cables you bookmarked or noted                1")
        await reader.points_at("1  07ARDBEG102")
        await reader.press("9")
        await reader.sees("No row here has the number 9.")
        await reader.press("enter")
        await reader.sees("A NOTE ON [sic] HERRING QUOTAS, PART 2")


async def test_the_glance_is_beside_it_or_in_its_place_and_its_bars_are_doors(
    folder: Path,
) -> None:
    async with reading(folder, (140, 40)) as reader:
        await reader.sees("By classification", "Browse")
        await reader.press("tab", "j")
        await reader.sees("2/")
        await reader.press("enter")
        await reader.sees("date:2009  the year 2009", "12 cables")
        await reader.press("q", "tab")
        await reader.points_at("Search")
        await reader.pilot.resize_terminal(80, 24)
        await reader.press("tab")
        await reader.sees("By classification")
        await reader.lacks("Browse")
        await reader.press("tab")
        await reader.points_at("Search")


async def test_how_much_is_held_and_where(folder: Path) -> None:
    async with reading(folder, (200, 40)) as reader:
        await reader.sees("40 of 251,287 cables held", f"Library: {folder}")


async def test_fiction_says_so_and_copies_how_to_read_real_cables(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample, "folder", lambda: folder)
    async with reading(folder) as reader:
        await reader.sees("THIS IS FICTION", "40 cables of fiction", "cabletui import SOURCE")
        await reader.press("y")
        await reader.sees("Sent cabletui import SOURCE to")


async def test_an_empty_library_says_how_to_fill_it(empty_folder: Path) -> None:
    async with reading(empty_folder) as reader:
        await reader.sees("This library holds no cable yet.", "cabletui import SOURCE")
        await reader.press("full_stop")
        await reader.sees("The library holds no cable.")
        await reader.press("tab")
        await reader.sees("There is no cable to look at.")


async def test_a_library_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    async with reading(tmp_path / "nowhere") as reader:
        await reader.sees("no library open", "is not a library")
        await reader.press("t")
        await reader.holds(lambda: "Tags" not in reader.lines[0])
        await reader.press("full_stop")
        await reader.sees("There is no library open.")
        await reader.press("question_mark")
        await reader.sees("Help")


async def test_the_readers_own_keys_are_bound_and_shown(folder: Path) -> None:
    settings = Settings(keys={"home.tags": "x", "app.search": "f"})
    async with reading(folder, settings=settings) as reader:
        await reader.sees("x  Tag", "f  Search", "f Search")
        await reader.press("x")
        await reader.sees("15 tags")


async def test_escape_stays_for_it_may_have_been_pressed_once_too_often_and_q_leaves(
    folder: Path,
) -> None:
    async with reading(folder) as reader:
        await reader.press("escape")
        await reader.sees("This is home; q leaves.")
        assert reader.app.return_code is None
        await reader.press("q")
        await reader.holds(lambda: reader.app.return_code == 0)


async def test_a_small_screen_shows_the_cursor_and_a_large_one_the_heading(folder: Path) -> None:
    async with reading(folder, (40, 10)) as reader:
        await reader.sees("2007 to 2010")
        await reader.press("G")
        await reader.points_at("Recently read")
        await reader.press("g")
        await reader.sees("Begin with")
        await reader.points_at("Search")


async def test_what_is_kept_late_is_shown_by_home_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_keep, keep = Event(), ReadingPositions.keep

    def late(*arguments: Any, **named: Any) -> None:
        may_keep.wait()
        keep(*arguments, **named)

    monkeypatch.setattr(ReadingPositions, "keep", late)
    async with reading(folder, location=OneCable("07BOWMORE100")) as reader:
        await reader.sees("▸ 1. (U)")
        await reader.press("j", "q")
        await reader.sees("40 of 251,287 cables held")
        await reader.holds(lambda: not any("Where you were" in line for line in reader.lines))
        may_keep.set()
        await reader.sees("Where you were")


async def test_opening_a_saved_search_makes_it_seen(tmp_path: Path) -> None:
    folder = library(tmp_path / "growing", 3)
    Desk.open().searches.save("fish", "herring")
    async with reading(folder) as reader:
        await reader.sees("1  fish")
        library(folder, 12)
        await reader.press("t", "escape")
        await reader.sees("+2")
        await reader.press("1")
        await reader.sees("3 cables")
        await reader.press("q")
        await reader.sees("3        3        –")


async def test_the_picture(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cabletui.presenters.home_desk._about_day", lambda *_: "11 May: 2 cables")
    async with reading(folder) as reader:
        await reader.sees("11 May: 2 cables")
        await reader.looks_like("home-80x24")
