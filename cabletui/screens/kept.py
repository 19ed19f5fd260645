"""Cables that the reader's desk keeps, as far as the library holds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from cabletui.cable import Headline
from cabletui.desk import Desk
from cabletui.messages import Listing, OpenIndex
from cabletui.paint.numbers import counted
from cabletui.screens.headline_list import HeadlineListScreen

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_ELSEWHERE = "None of them is in this library; they stay kept for the library that has them."


@dataclass(frozen=True, slots=True)
class Kept:
    """The kept cables that the library holds, the latest first."""

    held: tuple[Headline, ...]
    elsewhere: int
    """How many more are kept that this library does not hold."""

    def __len__(self) -> int:
        return len(self.held)

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        """Return the rows from start up to, but without, stop."""
        return self.held[start:stop]


class KeptScreen(HeadlineListScreen):
    """A list of kept cables, the latest first."""

    NAME: ClassVar[str]
    """The name of the list in requests."""

    TITLE: ClassVar[str]
    EMPTY: ClassVar[str]
    """What to say where nothing is kept."""

    def __init__(self, archive: "Archive", request: OpenIndex, desk: Desk) -> None:
        """Make the list.

        Args:
            archive: Where the cables are read.
            request: The row to begin at.
            desk: What the reader keeps.
        """
        super().__init__(archive, desk.bookmarks.is_bookmarked)
        self.desk = desk
        self._row = request.row

    def kept(self) -> Sequence[str]:
        """Return the kept reference ids, the latest first.

        Raises:
            LibraryError: The desk cannot be read.
        """
        raise NotImplementedError

    @property
    def whereabouts(self) -> OpenIndex:
        """The request that opens this list again as it is now."""
        return OpenIndex(self.NAME, row=self.list.cursor if self.listing else self._row)

    def on_mount(self) -> None:
        """Read what is kept."""
        self.title_line.title = self.TITLE
        self.ask(self._read, self._show)

    def _read(self) -> Kept:
        ids = self.kept()
        found = [self.archive.find(reference_id)[:1] for reference_id in ids]
        held = tuple(headline for headlines in found for headline in headlines)
        return Kept(held, len(ids) - len(held))

    def _show(self, kept: Kept) -> None:
        aside = counted(len(kept), "cable")
        self.title_line.aside = (
            f"{aside}, {kept.elsewhere:,} not in this library" if kept.elsewhere else aside
        )
        listing = Listing(kept, title=self.TITLE, position=self._row)
        self.fill(listing, empty=_ELSEWHERE if kept.elsewhere else self.EMPTY)
