from pathlib import Path

from cabletui.archive.results import Count
from cabletui.screens.indexes.date_index import date_rows
from tests.frame import check_frame
from tests.screens.reader import reading

MONTHS = [Count("2005-12", 5), Count("2006-01", 20), Count("2006-03", 1)]


def test_each_year_stands_over_its_months() -> None:
    rows = date_rows(MONTHS)
    assert [(row.label, row.count) for row in rows] == [
        ("2005", 5),
        ("  2005-12  December", 5),
        ("2006", 21),
        ("  2006-01  January", 20),
        ("  2006-03  March", 1),
    ]


def test_rows_open_their_cables_and_are_found_by_digits() -> None:
    rows = date_rows(MONTHS)
    assert [row.request.query_text for row in rows][2:4] == ["date:2006", "date:2006-01"]
    assert [row.digits for row in rows][2:4] == ["2006", "200601"]


def test_years_are_compared_with_years_and_months_with_months() -> None:
    assert {row.most for row in date_rows(MONTHS)} == {21, 20}


def test_no_months_no_rows() -> None:
    assert date_rows([]) == []


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
