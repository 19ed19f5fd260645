from pathlib import Path

from cabletui.location import Results
from tests.screens.reader import reading


async def test_a_month_narrows_the_query(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("herring")) as reader:
        await reader.sees("10 cables")
        await reader.press("t")
        await reader.sees("herring: when", "[1]", "of 1,000")
        await reader.press("g", "l", "l", "enter")
        await reader.sees("herring date:2007-03", "1 cable")


async def test_a_span_is_begun_and_ended_or_given_up(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("t", "g", "l", "x")
        await reader.sees("The span begins here.")
        await reader.press("x")
        await reader.sees("No span is begun.")
        await reader.press("l", "l", "x", "h", "h", "enter")
        await reader.sees("date:2007-02..2007-04", "3 cables")


async def test_quarters_and_years_narrow_to_their_months(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("t", "g", "z")
        await reader.sees("Q1", "2007 Q1: 3")
        await reader.press("enter")
        await reader.sees("date:2007-01..2007-03", "3 cables")


async def test_another_query_is_compared_and_dropped(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("herring")) as reader:
        await reader.sees("10 cables")
        await reader.press("t", "plus", *"ferry", "enter")
        await reader.sees("herring, beside ferry: when")
        await reader.press("percent_sign")
        await reader.sees("herring, beside ferry: when, of 1,000", "% Counts")
        await reader.press("minus")
        await reader.sees("herring: when, of 1,000", "year")


async def test_escape_leaves_the_list_as_it_was(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("*", row=5)) as reader:
        await reader.sees("6/40")
        await reader.press("t")
        await reader.sees("*: when")
        await reader.press("escape")
        await reader.sees("6/40")


async def test_who_rests_at_a_time_sees_what_speaks_most_of_it(folder: Path) -> None:
    async with reading(folder, (100, 30), location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("t", "z", "z")
        await reader.sees("  Tagged ", "; from ")
