"""The index of the codes on the TAGS line, by letter."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cabletui.archive.fields import TAG
from cabletui.archive.query import condition
from cabletui.cable import Tag
from cabletui.location import Results
from cabletui.paint.index_row import tag_line
from cabletui.paint.line import Line
from cabletui.presenters.index_entries import tag_entries
from cabletui.presenters.letter_groups import IndexEntry
from cabletui.screens.indexes.letter_index import LetterIndexScreen

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class TagIndexScreen(LetterIndexScreen[Tag]):
    """Every code of the TAGS lines, what it means, and how many cables carry it."""

    NAME = "tags"
    NOUN = "tag"
    EMPTY = "No cable of this library carries a tag."

    def entries(self, archive: "Archive") -> Iterable[IndexEntry[Tag]]:
        """Read the tags, in any order."""
        return tag_entries(archive)

    def entry_line(self, entry: IndexEntry[Tag], width: int) -> Line:
        """Paint the row of one tag."""
        return tag_line(entry.value, entry.count, width, self.most)

    def cables_of(self, entry: IndexEntry[Tag]) -> Results:
        """Return the location of the cables that carry a tag."""
        return Results(condition(TAG, entry.name), entry.value.explained)
