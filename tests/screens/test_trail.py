"""How deep one is, and where `q` leads, at the right of the title."""

from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.writer import Writer
from cabletui.location import Results
from tests.library import cable
from tests.screens.reader import Reader, reading


@pytest.fixture
def citing(tmp_path: Path) -> Path:
    """Give a library of eight cables, each of which cites the next."""
    with Writer.open(tmp_path / "library") as writer:
        for number in range(8):
            later = cable(number + 1).reference_id
            body = f"REF: {later}\n\n1. (U) The tide came in, see reftel.\n"
            writer.add(replace(cable(number), body=body, references=(later,)))
    return tmp_path / "library"


async def follow(reader: Reader) -> None:
    """Open the first cable that the one in sight cites."""
    await reader.press("r")
    await reader.sees("References of", "Cites 1 cable")
    await reader.press("enter")


async def test_it_grows_with_each_reference_and_shrinks_with_each_step_up(citing: Path) -> None:
    where = Results("*", "all cables", order="oldest")
    async with reading(citing, (120, 30), where) as reader:
        await reader.sees("oldest first")
        await reader.press("enter")
        await reader.sees("all cables 1 of 8")
        await reader.press("J")
        await reader.sees("all cables 2 of 8")
        await follow(reader)
        await reader.sees("all cables 2/8 › 07PORTELLEN101 › 07ARDBEG102")
        await follow(reader)
        await reader.sees("HARBOUR MINISTER 3 ", "… › 07ARDBEG102 › 07BRIGHDE103")
        await reader.press("q")
        await reader.sees("all cables 2/8 › 07PORTELLEN101 › 07ARDBEG102")
        await reader.press("escape", "q")  # the panel of references, then the cable
        await reader.sees("all cables 2 of 8")


async def test_where_it_has_no_room_its_beginning_goes(citing: Path) -> None:
    where = Results("*", "all cables", order="oldest")
    async with reading(citing, (80, 24), where) as reader:
        await reader.press("enter")
        await follow(reader)
        await reader.sees("LIGHTHOUSE KEEPERS MEET AGAIN, DAY 1 ", "… › 07BOWMORE100 ›")
        await follow(reader)
        await reader.sees("HERRING QUOTAS, PART 2 ", "… › 07PORTELLEN101 ›")


async def test_a_list_says_what_it_lies_over(folder: Path) -> None:
    async with reading(folder, (80, 24)) as reader:
        await reader.press("t", *"prel", "enter")
        await reader.sees("tag:PREL")
        await reader.holds(lambda: "Tags ›" in reader.lines[0])
        await reader.press("enter")
        await reader.sees("PREL 1 of ")
