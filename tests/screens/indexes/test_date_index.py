from pathlib import Path

from tests.frame import check_frame
from tests.screens.reader import reading


async def test_a_year_and_a_month_open_their_cables(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("d")
        await reader.sees("Creation dates", "4 years, 40 months")
        await reader.press("enter")
        await reader.sees("date:2007", "the year 2007", "12 cables")
        await reader.press("escape", "down", "down", "enter")
        await reader.sees("date:2007-02", "February 2007", "1 cable")


async def test_the_picture(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("d")
        await reader.sees("4 years")
        check_frame(reader.app, "dates-80x24")
