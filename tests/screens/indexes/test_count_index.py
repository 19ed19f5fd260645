"""Walk an index of counts; the dates stand for every one."""

from pathlib import Path

from tests.screens.reader import reading


async def test_digits_go_to_a_year_and_a_month(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("d")
        await reader.sees("4 years")
        await reader.press(*"200903")
        await reader.points_at("2009-03")
        await reader.press("9")
        await reader.sees("Nothing here begins with 9.")


async def test_a_digit_that_fits_no_more_begins_anew(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("d")
        await reader.sees("4 years")
        await reader.press(*"20082009")
        await reader.points_at("2009")


async def test_another_key_ends_what_digits_began(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("d")
        await reader.sees("4 years")
        await reader.press(*"2008", "g", *"2010")
        await reader.points_at("2010")


async def test_an_index_of_nothing_says_so(empty_folder: Path) -> None:
    async with reading(empty_folder) as reader:
        await reader.press("d")
        await reader.sees("Creation dates")
        await reader.press("enter")
        await reader.sees("There is nothing to open here.")


async def test_one_comes_back_to_the_row_one_left(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("d")
        await reader.sees("4 years")
        await reader.press(*"2009", "enter")
        await reader.sees("date:2009")
        await reader.press("q")
        await reader.points_at("2009")
