"""The latest releases."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cabletui.messages import OpenCables
from cabletui.screens.indexes.count_index import CountIndexScreen, CountRow
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class LatestScreen(CountIndexScreen):
    """The days on which the site released cables, the latest first."""

    NAME = "latest"
    TITLE = "Latest releases"
    EMPTY = (
        "No cable here says when it was released; cables.csv does not tell.\n"
        "The index by creation date has them all."
    )

    def rows(self, archive: "Archive") -> Sequence[CountRow]:
        """Read the days of release."""
        days = sorted(archive.release_dates(), key=lambda day: day.name, reverse=True)
        most = max((day.count for day in days), default=0)
        return [
            CountRow(
                safe(day.name),
                day.count,
                most,
                OpenCables(f"released:{day.name}", "in the order of creation"),
                day.name.replace("-", ""),
            )
            for day in days
        ]

    def told(self, rows: Sequence[CountRow]) -> str:
        """Return how many days there are."""
        return counted(len(rows), "day")
