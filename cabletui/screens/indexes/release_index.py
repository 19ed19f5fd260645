"""The index of the days on which the site released cables."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cabletui.presenters.count_rows import CountRow, release_rows
from cabletui.screens.indexes.count_index import CountIndexScreen
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class ReleaseIndexScreen(CountIndexScreen):
    """The days on which the site released cables, the latest first."""

    NAME = "latest"
    TITLE = "Latest releases"
    EMPTY = (
        "No cable here says when it was released; cables.csv does not tell.\n"
        "The index by creation date has them all."
    )

    def rows(self, archive: "Archive") -> Sequence[CountRow]:
        """Read the days of release."""
        return release_rows(archive)

    def total(self, rows: Sequence[CountRow]) -> str:
        """Return how many days there are."""
        return counted(len(rows), "day")
