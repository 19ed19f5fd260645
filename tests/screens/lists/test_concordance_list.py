from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.location import Concordance, Results
from cabletui.paint.concordance_row import concordance_line
from cabletui.presenters.occurrences import Sorting, occurrences
from tests.screens.reader import Reader, reading

_PAGE = 9
"""Rows of a list on a screen of twelve lines."""


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


@pytest.mark.parametrize("sorting", Sorting)
async def test_each_match_is_seen_once_in_every_order(folder: Path, sorting: Sorting) -> None:
    with Archive.open(folder) as archive:
        whole = occurrences(archive, "tide came", sorting)
        while not whole.is_whole:
            whole.read(1)
    expected = [concordance_line(row, 98).text.rstrip() for row in whole.rows]
    async with reading(folder, (100, 12), location=Concordance("tide came")) as reader:
        await reader.sees("40 cables, newest first")
        for _ in range(list(Sorting).index(sorting)):
            await reader.press("o")
        await reader.sees(str(sorting))
        await reader.press("G", "G", "G", "G", "g")
        await reader.sees("80 matches in 40 cables")
        await reader.holds(lambda: _rows(reader) == expected[:_PAGE], "it begins otherwise")
        await reader.press("G")
        await reader.holds(lambda: _rows(reader) == expected[-_PAGE:], "it ends otherwise")


async def test_what_cannot_be_asked_is_said(folder: Path) -> None:
    async with reading(folder, (100, 12), location=Concordance("class:nothing")) as reader:
        await reader.sees("There is no class “nothing”")


async def test_a_query_without_words_has_no_matches(folder: Path) -> None:
    async with reading(folder, (100, 12), location=Results("tag:PREL")) as reader:
        await reader.sees("24 cables")
        await reader.press("C")
        await reader.sees("The query asks for no words")


def _rows(reader: Reader) -> list[str]:
    return [line[2:] for line in reader.lines if "‹" in line]
