"""The cables that the reader bookmarked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cabletui.cable import Headline
from cabletui.messages import Listing, OpenIndex
from cabletui.paint.numbers import counted
from cabletui.screens.headline_list import HeadlineListScreen, IsBookmarked

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_EMPTY = "No cable is bookmarked yet.\nm in a list, or while reading, bookmarks a cable."
_ELSEWHERE = "No bookmarked cable is in this library; they stay kept for the library that has them."


@dataclass(frozen=True, slots=True)
class Bookmarked:
    """The bookmarked cables that the library holds, the latest bookmark first."""

    held: tuple[Headline, ...]
    elsewhere: int
    """How many bookmarks are of cables that this library does not hold."""

    def __len__(self) -> int:
        return len(self.held)

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        """Return the rows from start up to, but without, stop."""
        return self.held[start:stop]


class BookmarksScreen(HeadlineListScreen):
    """Bookmarks, the latest first."""

    def __init__(
        self,
        archive: "Archive",
        request: OpenIndex,
        is_bookmarked: IsBookmarked,
        bookmarks: Callable[[], Sequence[str]],
    ) -> None:
        """Make the list.

        Args:
            archive: Where the cables are read.
            request: The row to begin at.
            is_bookmarked: Tells whether the reader bookmarked a reference id.
            bookmarks: Reads the bookmarked reference ids, the latest first.
        """
        super().__init__(archive, is_bookmarked)
        self._row = request.row
        self._bookmarks = bookmarks

    @property
    def whereabouts(self) -> OpenIndex:
        """The request that opens this list again as it is now."""
        return OpenIndex("bookmarks", row=self.list.cursor if self.listing else self._row)

    def on_mount(self) -> None:
        """Read the bookmarks."""
        self.title_line.title = "Bookmarks"
        self.ask(self._read, self._show)

    def _read(self) -> Bookmarked:
        ids = self._bookmarks()
        found = [self.archive.find(reference_id)[:1] for reference_id in ids]
        held = tuple(headline for headlines in found for headline in headlines)
        return Bookmarked(held, len(ids) - len(held))

    def _show(self, marked: Bookmarked) -> None:
        aside = counted(len(marked), "cable")
        self.title_line.aside = (
            f"{aside}, {marked.elsewhere:,} not in this library" if marked.elsewhere else aside
        )
        listing = Listing(marked, title="Bookmarks", position=self._row)
        self.fill(listing, empty=_ELSEWHERE if marked.elsewhere else _EMPTY)
