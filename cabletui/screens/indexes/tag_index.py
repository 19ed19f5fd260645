"""The index by tag."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cabletui.archive.fields import TAG
from cabletui.archive.query import condition
from cabletui.cable import Tag
from cabletui.cable.tag import tag
from cabletui.messages import OpenCables
from cabletui.paint.index_row import tag_line
from cabletui.paint.line import Line
from cabletui.presenters.letter_groups import Entry, spelled
from cabletui.screens.indexes.letter_index import LetterIndexScreen

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class TagsScreen(LetterIndexScreen[Tag]):
    """Every code of the TAGS lines, what it means, and how many cables carry it."""

    NAME = "tags"
    NOUN = "tag"
    EMPTY = "No cable of this library carries a tag."

    def entries(self, archive: "Archive") -> Iterable[Entry[Tag]]:
        """Read the tags, in any order."""
        return [
            Entry(spelled(count.name), count.name, count.count, tag(count.name))
            for count in archive.tags()
        ]

    def entry_line(self, entry: Entry[Tag], width: int) -> Line:
        """Paint one tag."""
        return tag_line(entry.value, entry.count, width)

    def cables_of(self, entry: Entry[Tag]) -> OpenCables:
        """Return the request for the cables that carry a tag."""
        return OpenCables(condition(TAG, entry.name), _told(entry.value))


def _told(found: Tag) -> str:
    return f"stands for {found.meaning}" if found.stands_for else found.meaning
