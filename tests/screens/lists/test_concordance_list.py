from pathlib import Path

from cabletui.location import Concordance, Results
from tests.screens.reader import reading


async def test_every_match_opens_its_cable_there(folder: Path) -> None:
    async with reading(folder, (100, 12), location=Results("tide came")) as reader:
        await reader.sees("40 cables")
        await reader.press("C")
        await reader.sees("40 cables, newest first", "‹tide› came in twice.")
        await reader.press("j", "j", "enter")
        await reader.sees("2 of 40")
        await reader.press("q")
        await reader.sees("3/")
        await reader.points_at("The ‹tide› came")
        await reader.press("G", "G", "G")
        await reader.sees("80 matches in 40 cables")


async def test_o_shows_the_next_order_from_the_first_row(folder: Path) -> None:
    location = Concordance("tide came", sorting="oldest first", row=3)
    async with reading(folder, (100, 12), location=location) as reader:
        await reader.sees("oldest first", "4/")
        await reader.press("o")
        await reader.sees("80 matches in 40 cables, by the words after", "1/80")


async def test_what_cannot_be_asked_is_said(folder: Path) -> None:
    async with reading(folder, (100, 12), location=Concordance("class:nothing")) as reader:
        await reader.sees("There is no class “nothing”")


async def test_a_query_without_words_has_no_matches(folder: Path) -> None:
    async with reading(folder, (100, 12), location=Results("tag:PREL")) as reader:
        await reader.sees("24 cables")
        await reader.press("C")
        await reader.sees("The query asks for no words")
