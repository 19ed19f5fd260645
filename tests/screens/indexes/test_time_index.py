"""Walk an index of times; the dates stand for both."""

from pathlib import Path

from cabletui.location import OneIndex
from tests.screens.reader import reading

DATES = OneIndex("dates")


async def test_digits_go_to_a_year_and_a_month(folder: Path) -> None:
    async with reading(folder, location=DATES) as reader:
        await reader.sees("40 cables")
        await reader.press(*"200903")
        await reader.sees("2009-03: 1 cable.")
        await reader.press("9")
        await reader.sees("Nothing here begins with 9.")


async def test_a_dash_is_taken_as_the_screen_writes_it(folder: Path) -> None:
    async with reading(folder, location=DATES) as reader:
        await reader.sees("40 cables")
        await reader.press(*"2009-11")
        await reader.sees("2009-11: 1 cable.")


async def test_a_digit_that_fits_no_more_starts_over(folder: Path) -> None:
    async with reading(folder, location=DATES) as reader:
        await reader.sees("40 cables")
        await reader.press(*"20082009")
        await reader.sees("2009-01: 1 cable.")


async def test_another_key_ends_what_digits_began(folder: Path) -> None:
    async with reading(folder, location=DATES) as reader:
        await reader.sees("40 cables")
        await reader.press(*"2008", "g", *"2010")
        await reader.sees("2010-01: 1 cable.")


async def test_an_index_of_nothing_says_so(empty_folder: Path) -> None:
    async with reading(empty_folder, location=DATES) as reader:
        await reader.sees("This library holds no cable yet.")
        await reader.press("enter")
        await reader.sees("There is no time here.")


async def test_a_reader_comes_back_to_the_time_that_was_left(folder: Path) -> None:
    async with reading(folder, location=DATES) as reader:
        await reader.sees("40 cables")
        await reader.press(*"2009", "l", "enter")
        await reader.sees("date:2009-02")
        await reader.press("q")
        await reader.sees("2009-02: 1 cable.")
