from pathlib import Path

from textual.events import Paste
from textual.widgets import Input

from cabletui.desk import Desk
from cabletui.keys import KEYS
from cabletui.location import Results
from cabletui.presenters.kept_mode import kept_mode
from cabletui.session.palette import _ELSEWHERE, _MOVES
from cabletui.session.palette_frame import PaletteRows
from tests.screens.reader import Reader, reading
from tests.waiting import wait_for


def test_the_keys_that_it_leaves_out_are_keys() -> None:
    assert {key.id for key in KEYS} >= _ELSEWHERE | _MOVES


async def test_a_search_is_saved_found_in_the_palette_and_forgotten(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("herring")) as reader:
        await reader.sees("10 cables")
        await reader.press("S")
        await reader.sees("Name of the search", "herring")
        await reader.press(*["backspace"] * 7, *"fish", "enter")
        await reader.sees("Saved as “fish”")
        await reader.press("q", "colon")
        await reader.sees("Search: fish  herring")
        await reader.press(*"fish")
        await reader.press("enter")
        await reader.sees("herring  fish", "10 cables")
        await reader.press("colon", *"forget", "enter")
        await reader.sees("The search “fish” is forgotten.")
    assert Desk.open().searches.all() == ()


async def test_the_ways_of_home_are_there_and_no_file_is_written(folder: Path) -> None:
    async with reading(folder, (100, 40)) as reader:
        await reader.press("ctrl+p")
        await reader.sees("Latest releases", "Recently read", "Theme", "Leave")
        await reader.lacks("Screenshot")
        await reader.press(*"tag", "enter")
        await reader.sees("15 tags")


async def test_a_saved_query_is_no_markup_and_commands_nothing(folder: Path) -> None:
    Desk.open().searches.save("[/] [link=x]y[/link]", 'subject:"[sic]" \x1b]52;c;AA\x07')
    async with reading(folder, (100, 40)) as reader:
        await reader.press("colon")
        await reader.sees("Search: [/] [link=x]y[/link]", 'subject:"[sic]" ␛]52;c;AA␇')


async def test_what_is_pasted_commands_nothing(folder: Path) -> None:
    async with reading(folder, (100, 40)) as reader:
        await reader.press("colon")
        await reader.sees("Latest releases")
        reader.app.screen.query_one(Input).post_message(Paste("a\x1b]52;c;AA\x07\u202eb"))
        await reader.sees("a␛]52;c;AA␇\ufffdb")
        await reader.press("escape", "colon", *"tag", "enter")
        await reader.sees("15 tags")


async def test_a_search_without_a_name_is_not_saved(folder: Path) -> None:
    async with reading(folder, location=Results("herring")) as reader:
        await reader.sees("10 cables")
        await reader.press("S", "escape")
        await reader.sees("10 cables")
    assert Desk.open().searches.all() == ()


async def test_the_palette_shows_no_picture(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("colon")
        await reader.sees(": A place, an id")
        await reader.holds(lambda: reader.screen.count("🔎") == 0)


async def test_it_goes_to_places_and_by_the_letters_of_home_from_everywhere(
    folder: Path,
) -> None:
    async with reading(folder, (100, 30), location=Results("herring")) as reader:
        await reader.sees("10 cables")
        await reader.press("colon", "t")
        await reader.sees("Tag  subjects, countries, organizations, A to Z  t")
        await reader.press("enter")
        await reader.sees("15 tags")
        await reader.press("colon", *"bowmo")
        await reader.sees("Embassy Bowmore  origin, 7 cables")
        await reader.press("enter")
        await reader.sees("7 cables")


async def test_it_sets_how_cables_open(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("colon", *"bodies", "enter")
        await reader.press("colon", *"bodies")
        await reader.sees("Show bodies clean  a setting")
    assert kept_mode(Desk.open()).is_clean is False


async def test_the_row_at_the_cursor_is_seen_in_the_terminals_own_colours(folder: Path) -> None:
    def reversed_rows(reader: Reader) -> list[int]:
        rows = reader.app.screen.query_one(PaletteRows)
        lines = [rows.render_line(y) for y in range(rows.size.height)]
        return [
            y
            for y, line in enumerate(lines)
            if any(one.style and one.style.reverse for one in line)
        ]

    async with reading(folder, (100, 40)) as reader:
        await reader.press("colon")
        await wait_for(reader.pilot, lambda: reversed_rows(reader) == [0])
        await reader.press("down")
        await wait_for(reader.pilot, lambda: reversed_rows(reader) == [1])
        await reader.press(*"theme", "enter")
        await reader.sees("The name of a theme", "ansi-light")
        await wait_for(reader.pilot, lambda: reversed_rows(reader) == [0])
