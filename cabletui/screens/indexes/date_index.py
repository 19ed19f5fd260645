"""The index by date of creation."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cabletui.presenters.count_rows import CountRow, date_rows
from cabletui.screens.indexes.count_index import CountIndexScreen
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class DateIndexScreen(CountIndexScreen):
    """The years, each followed by its months."""

    NAME = "dates"
    TITLE = "Creation dates"
    EMPTY = "This library holds no cable yet."

    def rows(self, archive: "Archive") -> Sequence[CountRow]:
        """Read the years and months, by time."""
        return date_rows(archive.months())

    def total(self, rows: Sequence[CountRow]) -> str:
        """Return how many years and months there are."""
        months = sum(row.is_part for row in rows)
        return f"{counted(len(rows) - months, 'year')}, {counted(months, 'month')}"
