from cabletui import sample
from cabletui.location import OneCable
from tests.screens.reader import reading

FOLDER = sample.folder()
BEES = "08KESTRELBY57"


async def test_an_outline_leads_to_a_paragraph_and_shows_those_of_one_mark() -> None:
    async with reading(FOLDER, location=OneCable(BEES)) as reader:
        await reader.sees("▸ 1. (C)")
        await reader.press("o")
        await reader.sees("Outline: 5 paragraphs", "── Signed", "1. (C) SUMMARY")
        await reader.press("n")
        await reader.sees("None of these paragraphs has a match.")
        await reader.press("s")
        await reader.sees("1/", "All")
        await reader.press("y")
        await reader.sees("paragraph 1")
        await reader.press("s", "j", "enter")
        await reader.sees("▸ 2. (")
