"""The index of the days on which the site released cables."""

from typing import TYPE_CHECKING

from cabletui.paint.time_view import Times
from cabletui.presenters.time_counts import release_times
from cabletui.screens.indexes.time_index import TimeIndexScreen

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class ReleaseIndexScreen(TimeIndexScreen):
    """The months in which the site released cables, with their days across."""

    NAME = "latest"
    TITLE = "Latest releases"
    EMPTY = (
        "No cable here says when it was released; cables.csv does not tell.\n"
        "The index by creation date has them all."
    )

    def times(self, archive: "Archive") -> Times:
        """Read the days of release."""
        return release_times(archive)

    def title_of(self, first: str, last: str) -> str:
        """Return the order of the list."""
        return "in the order of creation"
