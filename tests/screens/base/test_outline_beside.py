"""The outline of a cable beside it."""

from cabletui import sample
from cabletui.location import OneCable, Results
from tests.screens.reader import reading

FOLDER = sample.folder()
BEES = "08KESTRELBY57"


async def test_the_outline_stands_beside_a_cable_from_140_and_follows_what_is_read() -> None:
    async with reading(FOLDER, (140, 30), OneCable(BEES)) as reader:
        await reader.sees("▸   1  C", "Portions: ", "│")
        await reader.press("right_curly_bracket")
        await reader.sees("▸   2  ")
        await reader.pilot.resize_terminal(100, 30)
        await reader.sees("╭─")
        await reader.lacks("Portions: ")
        await reader.pilot.resize_terminal(140, 30)
        await reader.sees("▸   2  ", "Portions: ")


async def test_a_click_goes_to_a_paragraph() -> None:
    async with reading(FOLDER, (140, 30), OneCable(BEES)) as reader:
        await reader.sees("▸   1  C")
        row = next(at for at, line in enumerate(reader.lines) if line.startswith("    3  "))
        await reader.pilot.click(offset=(8, row))
        await reader.sees("▸   3  ", "▸ 3. (")


async def test_the_outline_that_acts_stands_where_the_other_was() -> None:
    async with reading(FOLDER, (140, 30), OneCable(BEES)) as reader:
        await reader.sees("▸   1  C")
        await reader.press("o", "j")
        await reader.sees(">   2  ", "Enter Go", "i opens the box")
        await reader.holds(lambda: BEES in reader.lines[0])
        await reader.press("enter")
        await reader.sees("▸   2  ", "▸ 2. (")


async def test_the_hits_of_a_query_are_counted_by_paragraph() -> None:
    async with reading(FOLDER, (140, 30), Results("abstentions")) as reader:
        await reader.press("enter")
        await reader.sees("hits", "▸   ")
        rows = [line[:47].split() for line in reader.lines if line[:5].strip("▸ ").isdigit()]
        assert any(row[-1].isdigit() for row in rows)


async def test_on_the_widest_screens_the_panel_stands_at_the_other_side() -> None:
    async with reading(FOLDER, (230, 40), OneCable(BEES)) as reader:
        await reader.sees("▸    1  C", "References of")
        line = next(line for line in reader.lines if "References of" in line)
        assert line.index("References of") > 155
