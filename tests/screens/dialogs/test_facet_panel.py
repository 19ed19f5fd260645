from pathlib import Path

from cabletui.location import Results
from tests.screens.reader import reading


async def test_what_the_hits_have_in_common_narrows_the_query(folder: Path) -> None:
    async with reading(folder, (120, 40), location=Results("herring OR ferry")) as reader:
        await reader.sees("20 cables")
        await reader.press("j", "f")
        await reader.sees("20 cables: Enter narrows", "Classification", "Year", "Origin", "TAGS")
        await reader.sees("2007", "PREL External political")
        await reader.press("tab", "j", "enter")
        await reader.sees("(herring OR ferry) date:2008", "6 cables, newest first")
        await reader.press("q")
        await reader.sees("20 cables", "2/20")


async def test_the_list_stays_in_sight_beside_it(folder: Path) -> None:
    async with reading(folder, (120, 40), location=Results("herring OR ferry")) as reader:
        await reader.sees("20 cables")
        newest = reader.pointed_at.split()[3]
        await reader.press("f")
        await reader.sees("20 cables: Enter narrows", newest)


async def test_tab_goes_from_group_to_group(folder: Path) -> None:
    async with reading(folder, (120, 40), location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("f")
        await reader.sees("Classification")
        await reader.press("tab", "tab", "enter")
        await reader.sees("origin:", "7 cables")


async def test_a_heading_narrows_nothing_and_escape_leaves(folder: Path) -> None:
    async with reading(folder, (120, 40), location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("f")
        await reader.sees("Classification")
        await reader.press("g", "enter")
        await reader.sees("Classification")
        await reader.press("escape")
        await reader.sees("40 cables, newest first")


async def test_where_there_are_no_hits_there_is_nothing_to_narrow(folder: Path) -> None:
    async with reading(folder, location=Results("zebra")) as reader:
        await reader.sees("No cable of this library answers")
        await reader.press("f")
        await reader.sees("There is nothing here to narrow.")
        await reader.press("t")
        await reader.sees("There is nothing here to narrow.")
