from pathlib import Path

from tests.screens.reader import reading


async def test_the_latest_day_of_release_is_pointed_at(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("l")
        await reader.sees("Latest releases: when", "2011-08-30: 26 cables.")
        await reader.press("enter")
        await reader.sees("released:2011-08-30", "26 cables")


async def test_digits_go_to_a_day(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("l")
        await reader.sees("2011-08-30")
        await reader.press(*"2010")
        await reader.sees("2010-12-01: 14 cables.")


async def test_a_library_without_releases_says_where_else_to_look(empty_folder: Path) -> None:
    async with reading(empty_folder) as reader:
        await reader.press("l")
        await reader.sees("No cable here says when it was released", "creation date")
