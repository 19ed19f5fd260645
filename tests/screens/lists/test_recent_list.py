from pathlib import Path

from cabletui.desk import Desk
from cabletui.location import OneCable, OneIndex, Results
from tests.screens.reader import reading


async def test_what_was_read_last_comes_first_and_opens_where_it_was_left(folder: Path) -> None:
    async with reading(folder, (60, 12), location=OneCable("07BOWMORE100")) as reader:
        await reader.sees("07BOWMORE100")
        await reader.press("space")
        await reader.sees("Header")
        left = reader.lines[3]
        await reader.press("q")
        await reader.sees("Latest releases")
        await reader.press("r")
        await reader.sees("Recently read", "1 cable")
        await reader.points_at("07BOWMORE100")
        await reader.press("enter")
        await reader.sees("1 of 1", left)


async def test_the_latest_first(folder: Path) -> None:
    for reference_id in ("07BOWMORE100", "10ARDBEG138", "99NOWHERE1"):
        Desk.open().readings.keep(reference_id)
    async with reading(folder, location=OneIndex("recent")) as reader:
        await reader.sees("2 cables, 1 not in this library")
        await reader.points_at("10ARDBEG138")


async def test_nothing_yet(folder: Path) -> None:
    async with reading(folder, location=OneIndex("recent")) as reader:
        await reader.sees("No cable was read yet.")


async def test_cables_that_were_walked_through_are_there_too(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("enter")
        await reader.sees("1 of 40")
        await reader.press("J")
        await reader.sees("2 of 40")
        await reader.press("q")
        await reader.sees("40 cables")
    assert [one.reference_id for one in Desk.open().readings.all()] == [
        "10ARDBEG138",
        "10BRIGHDE139",
    ]
