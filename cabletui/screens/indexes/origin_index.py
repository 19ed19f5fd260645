"""The index by origin, ordered by place."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cabletui.archive.fields import ORIGIN
from cabletui.archive.query import condition
from cabletui.cable import Origin
from cabletui.location import Results
from cabletui.paint.index_row import origin_line
from cabletui.paint.line import Line
from cabletui.presenters.index_entries import origin_entries
from cabletui.presenters.letter_groups import IndexEntry
from cabletui.screens.indexes.letter_index import LetterIndexScreen

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class OriginIndexScreen(LetterIndexScreen[Origin]):
    """Every post by its place, with its country and how many cables it sent."""

    NAME = "origins"
    NOUN = "origin"
    EMPTY = "No cable of this library names its origin."

    def entries(self, archive: "Archive") -> Iterable[IndexEntry[Origin]]:
        """Read the origins, in any order."""
        return origin_entries(archive)

    def entry_line(self, entry: IndexEntry[Origin], width: int) -> Line:
        """Paint the row of one post."""
        return origin_line(entry.value, entry.count, width, self.most)

    def cables_of(self, entry: IndexEntry[Origin]) -> Results:
        """Return the location of the cables of a post."""
        return Results(condition(ORIGIN, entry.name), entry.value.country)
