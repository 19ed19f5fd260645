from pathlib import Path

from cabletui.location import Results
from tests.screens.reader import reading


async def test_a_year_or_a_month_narrows_the_query(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("herring")) as reader:
        await reader.sees("10 cables")
        await reader.press("t")
        await reader.sees("herring  by date of creation", "2007-03  March", "──")
        await reader.press("enter")
        await reader.sees("herring date:2007", "3 cables")


async def test_a_span_is_begun_and_ended(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("t")
        await reader.sees("2007-01  January")
        await reader.press("j", "j", "x")
        await reader.sees("The span begins here.")
        await reader.press("j", "j", "enter")
        await reader.sees("date:2007-02..2007-04", "3 cables")


async def test_a_span_may_be_taken_back_or_chosen_backwards(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("t")
        await reader.sees("2007-01  January")
        await reader.press("j", "x", "x")
        await reader.sees("No span is begun.")
        await reader.press("j", "j", "x", "k", "k", "enter")
        await reader.sees("date:2007-01..2007-03", "3 cables")


async def test_escape_leaves_the_list_as_it_was(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("*", row=5)) as reader:
        await reader.sees("6/40")
        await reader.press("t")
        await reader.sees("2007-01  January")
        await reader.press("escape")
        await reader.sees("6/40")
