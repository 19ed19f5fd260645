from pathlib import Path

from tests.screens.reader import reading


async def test_a_year_and_a_month_open_their_cables(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("d")
        await reader.sees("Creation dates", "40 cables")
        await reader.press(*"2007-02", "enter")
        await reader.sees("date:2007-02", "February 2007", "1 cable")
        await reader.press("escape", "z", "z", "enter")
        await reader.sees("date:2007", "the year 2007", "12 cables")


async def test_the_picture(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("d")
        await reader.sees("40 cables")
        await reader.looks_like("dates-80x24")


async def test_days_are_counted_and_open_their_cables(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("d")
        await reader.sees("40 cables", "d Days")
        await reader.press(*"2007-02", "d")
        await reader.sees("2007-02-01: 0 cables.", "d Months", "> 2007-02")
        await reader.press("z", "d", *"2007-02-11")
        await reader.sees("2007-02-11: 1 cable.")
        await reader.press("enter")
        await reader.sees("date:2007-02-11", "11 February 2007", "1 cable")
        await reader.press("q")
        await reader.sees("2007-02-11: 1 cable.", "> 2007-02")
        await reader.press("d")
        await reader.sees("2007-02: 1 cable.", "d Days")


async def test_a_click_points_at_a_month_and_a_second_one_opens_it(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("d")
        await reader.sees("40 cables")
        (y,) = [at for at, line in enumerate(reader.lines) if line.startswith("  2008")]
        x = reader.lines[y].index("1", 6)
        await reader.pilot.click("TimePicture", offset=(x, y - 1))
        await reader.sees("2008-01: 1 cable.", "> 2008")
        await reader.pilot.click("TimePicture", offset=(x, y - 1))
        await reader.sees("date:2008-01", "January 2008")
