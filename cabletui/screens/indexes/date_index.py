"""The index by date of creation."""

from calendar import month_name
from typing import TYPE_CHECKING

from cabletui.paint.time_view import Times
from cabletui.presenters.time_counts import creation_times
from cabletui.screens.indexes.time_index import TimeIndexScreen

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class DateIndexScreen(TimeIndexScreen):
    """The years, with their months across; on demand the months, with their days."""

    NAME = "dates"
    TITLE = "Creation dates"
    EMPTY = "This library holds no cable yet."

    def times(self, archive: "Archive") -> Times:
        """Read the months of creation."""
        return creation_times(archive)

    def title_of(self, first: str, last: str) -> str:
        """Return the day, the month or the year in words; nothing for a span."""
        if first != last:
            return ""
        if not first[4:]:
            return f"the year {first}"
        day = f"{int(first[8:])} " if first[8:] else ""
        return f"{day}{month_name[int(first[5:7])]} {first[:4]}"
