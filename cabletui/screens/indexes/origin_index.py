"""The index by origin, ordered by place."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cabletui.archive.fields import ORIGIN
from cabletui.archive.query import condition
from cabletui.cable import Origin
from cabletui.cable.origin import origin
from cabletui.messages import OpenCables
from cabletui.paint.index_row import origin_line
from cabletui.paint.line import Line
from cabletui.presenters.letter_groups import Entry, spelled
from cabletui.screens.indexes.letter_index import LetterIndexScreen

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class OriginsScreen(LetterIndexScreen[Origin]):
    """Every post by its place, with its country and how many cables it sent."""

    NAME = "origins"
    NOUN = "origin"
    EMPTY = "No cable of this library names its origin."

    def entries(self, archive: "Archive") -> Iterable[Entry[Origin]]:
        """Read the origins, in any order."""
        posts = [(origin(count.name), count.count) for count in archive.origins()]
        return [Entry(spelled(post.place), post.name, count, post) for post, count in posts]

    def entry_line(self, entry: Entry[Origin], width: int) -> Line:
        """Paint one post."""
        return origin_line(entry.value, entry.count, width)

    def cables_of(self, entry: Entry[Origin]) -> OpenCables:
        """Return the request for the cables of a post."""
        return OpenCables(condition(ORIGIN, entry.name), entry.value.country)
