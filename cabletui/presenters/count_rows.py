"""The rows of the indexes that are short and have an order of their own: days, months, levels."""

from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from cabletui.archive.archive import Archive
from cabletui.archive.fields import CLASS
from cabletui.archive.query import condition
from cabletui.archive.results import Count
from cabletui.cable import Classification
from cabletui.cable.classification import in_order, mark_of
from cabletui.paint.headline_row import level_style
from cabletui.text.sanitise import safe

_INDENT = "  "


@dataclass(frozen=True, slots=True)
class CountRow:
    """One value of an index."""

    value: str
    """As the query language takes it: `2006-12`, `SECRET//NOFORN`."""

    label: str
    """Safe text, indented if it belongs to the row above."""

    count: int
    most: int
    """The largest count of the rows it is compared with."""

    query_text: str
    """The query for its cables."""

    title: str = ""
    """What the list of its cables is called beside the query."""

    digits: str = ""
    """The digits that are typed to go to it."""

    style: str = ""

    @property
    def is_part(self) -> bool:
        """Whether a row above counts its cables too."""
        return self.label.startswith(_INDENT)


@dataclass(frozen=True, slots=True)
class Months:
    """When the hits of a query were created, for the timeline."""

    query_text: str
    rows: tuple[CountRow, ...]
    """As `date_rows` makes them."""


def date_rows(months: Sequence[Count]) -> tuple[CountRow, ...]:
    """Return a row for each year and, below it, one for each of its months.

    Args:
        months: Such as `2006-12`, in any order.
    """
    ordered = sorted(months, key=lambda month: month.name)
    by_year = [
        (year, list(of_year))
        for year, of_year in groupby(ordered, key=lambda month: month.name[:4])
    ]
    most_of_a_year = max((_sum(of_year) for _, of_year in by_year), default=0)
    most_of_a_month = max((month.count for month in months), default=0)
    rows: list[CountRow] = []
    for year, of_year in by_year:
        rows.append(
            CountRow(
                year,
                year,
                _sum(of_year),
                most_of_a_year,
                f"date:{year}",
                f"the year {year}",
                digits=year,
                style="heading",
            )
        )
        rows += [_month_row(month, most_of_a_month) for month in of_year]
    return tuple(rows)


def _month_row(month: Count, most: int) -> CountRow:
    name = month_name[int(month.name[5:7])]
    return CountRow(
        month.name,
        f"{_INDENT}{month.name}  {name}",
        month.count,
        most,
        f"date:{month.name}",
        f"{name} {month.name[:4]}",
        digits=month.name.replace("-", ""),
    )


def release_rows(archive: Archive) -> tuple[CountRow, ...]:
    """Read the days on which the site released cables, the latest first."""
    days = sorted(archive.release_dates(), key=lambda day: day.name, reverse=True)
    most = max((day.count for day in days), default=0)
    return tuple(
        CountRow(
            day.name,
            safe(day.name),
            day.count,
            most,
            f"released:{day.name}",
            "in the order of creation",
            digits=day.name.replace("-", ""),
        )
        for day in days
    )


def classification_rows(counts: Sequence[Count]) -> tuple[CountRow, ...]:
    """Return the six, whether they have cables or not, then any other value of a document."""
    found = {count.name: count.count for count in counts}
    most = max(found.values(), default=0)
    names = in_order((*found, *Classification))
    return tuple(
        CountRow(
            name,
            _classification_label(name),
            found.get(name, 0),
            most,
            condition(CLASS, name),
            style=level_style(name),
        )
        for name in names
    )


def _classification_label(name: str) -> str:
    has_caveat = "//" in name
    if name not in set(Classification):
        return f"{_INDENT if has_caveat else ''}{safe(name)}"
    mark = f"{mark_of(name):5} "
    return f"{_INDENT}{mark}{name}" if has_caveat else f"{mark}{name}, caveats included"


def _sum(months: Sequence[Count]) -> int:
    return sum(month.count for month in months)
