"""Cables that the reader's desk keeps, as far as the library holds them."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from cabletui.desk import Desk
from cabletui.messages import Listing, OpenIndex
from cabletui.presenters.desk_rows import DeskRows, desk_rows
from cabletui.screens.lists.headline_list import HeadlineListScreen
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_ONE_ELSEWHERE = "It is not in this library; it stays kept for the library that has it."
_ALL_ELSEWHERE = "None of them is in this library; they stay kept for the library that has them."


class DeskListScreen(HeadlineListScreen):
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
        super().__init__(archive, desk.is_kept)
        self.desk = desk
        self.marked = request.marked
        self._row = request.row
        self.ids: frozenset[str] = frozenset()
        """The reference ids of all that were kept when the list was read."""

    def kept(self) -> Sequence[str]:
        """Return the kept reference ids, the latest first.

        Raises:
            LibraryError: The desk cannot be read.
        """
        raise NotImplementedError

    @property
    def whereabouts(self) -> OpenIndex:
        """The request that opens this list again as it is now."""
        row = self.list.cursor if self.listing else self._row
        return OpenIndex(self.NAME, row=row, marked=self.marked)

    def on_mount(self) -> None:
        """Read what is kept."""
        self.title_line.title = self.TITLE
        self.read_anew()

    def read_anew(self) -> None:
        """Read what is kept."""
        self.ask(partial(desk_rows, self.archive, self.kept), self._show)

    def _show(self, kept: DeskRows) -> None:
        self.ids = kept.ids
        counter = counted(len(kept), "cable")
        self.title_line.counter = (
            f"{counter}, {kept.elsewhere:,} not in this library" if kept.elsewhere else counter
        )
        pointed_at = self.list.row
        ids = [headline.reference_id for headline in kept.held]
        if self.listing and pointed_at and pointed_at.reference_id in ids:
            self._row = ids.index(pointed_at.reference_id)
        listing = Listing(kept, title=self.TITLE, position=self._row)
        said = self.status_line.message
        self.fill(listing, empty=self._empty(kept.elsewhere))
        if said:
            # Nobody moved; what is said may be why the list was read anew.
            self.status_line.show_message(said[0], is_error=said[1])

    def _empty(self, elsewhere: int) -> str:
        if not elsewhere:
            return self.EMPTY
        return _ONE_ELSEWHERE if elsewhere == 1 else _ALL_ELSEWHERE
