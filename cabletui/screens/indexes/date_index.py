"""The index by date of creation."""

from calendar import month_name
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from cabletui.archive.results import Count
from cabletui.messages import OpenCables
from cabletui.screens.indexes.count_index import CountIndexScreen, CountRow
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class DatesScreen(CountIndexScreen):
    """The years, each with its months beneath it."""

    NAME = "dates"
    TITLE = "Creation dates"
    EMPTY = "This library holds no cable yet."

    def rows(self, archive: "Archive") -> Sequence[CountRow]:
        """Read the years and months, by time."""
        return date_rows(archive.months())

    def told(self, rows: Sequence[CountRow]) -> str:
        """Return how many years and months there are."""
        years = sum(1 for row in rows if len(row.digits) == 4)
        return f"{counted(years, 'year')}, {counted(len(rows) - years, 'month')}"


def date_rows(months: Sequence[Count]) -> list[CountRow]:
    """Return a row for each year and, below it, one for each of its months.

    Args:
        months: Such as `2006-12`, by time.
    """
    by_year = [
        (year, list(of_year)) for year, of_year in groupby(months, key=lambda month: month.name[:4])
    ]
    most_of_a_year = max((_sum(of_year) for _, of_year in by_year), default=0)
    most_of_a_month = max((month.count for month in months), default=0)
    rows: list[CountRow] = []
    for year, of_year in by_year:
        request = OpenCables(f"date:{year}", f"the year {year}")
        rows.append(CountRow(year, _sum(of_year), most_of_a_year, request, year, "heading"))
        rows += [_month_row(month, most_of_a_month) for month in of_year]
    return rows


def _month_row(month: Count, most: int) -> CountRow:
    name = month_name[int(month.name[5:7])]
    request = OpenCables(f"date:{month.name}", f"{name} {month.name[:4]}")
    digits = month.name.replace("-", "")
    return CountRow(f"  {month.name}  {name}", month.count, most, request, digits)


def _sum(months: Sequence[Count]) -> int:
    return sum(month.count for month in months)
