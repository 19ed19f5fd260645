"""Lists of what the reader's desk keeps, as far as the library holds the cables."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from cabletui.location import Listing, OneIndex
from cabletui.presenters.desk_rows import DeskRows, desk_rows
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.taken_cables import take_choices
from cabletui.screens.lists.headline_list import HeadlineListScreen
from cabletui.text.counts import counted

_ONE_ELSEWHERE = "It is not in this library; it stays kept for the library that has it."
_ALL_ELSEWHERE = "None of them is in this library; they stay kept for the library that has them."


class DeskListScreen(HeadlineListScreen):
    """A list of cables from the desk, the latest first."""

    EARLY_KEYS: ClassVar[tuple[str, ...]] = ("cables.copy_other",)
    NAME: ClassVar[str]
    """The name of the list, as locations have it."""

    TITLE: ClassVar[str]
    EMPTY: ClassVar[str]
    """What to show if the desk keeps nothing."""

    def __init__(self, location: OneIndex, library: OpenLibrary) -> None:
        """Make the list.

        Args:
            location: The row to begin at.
            library: Where the cables are read, and what the reader keeps.
        """
        super().__init__(library)
        self.desk = library.desk
        self._row = location.row
        self._gone: set[str] = set()
        """The reference ids of rows that were here once, and may be brought back."""

        self.ids: frozenset[str] = frozenset()
        """The reference ids of all the desk kept when the list was read."""

    def reference_ids(self) -> Sequence[str]:
        """Return the reference ids of the list, the latest first.

        Raises:
            LibraryError: The desk cannot be read.
        """
        raise NotImplementedError

    @property
    def list_title(self) -> str:
        """What stands above the list; safe text."""
        return self.TITLE

    @property
    def location(self) -> OneIndex:
        """The location that opens this list again, in its present state."""
        row = self.list.cursor if self.listing else self._row
        return OneIndex(self.NAME, row=row)

    def key_labels(self) -> Mapping[str, str]:
        """Return what the key does with a list that it does with a cable elsewhere."""
        return {**super().key_labels(), "cables.copy_other": "Take away"}

    def on_mount(self) -> None:
        """Read the list from the desk."""
        self.title_line.title = self.list_title
        self.read_again()

    def read_again(self) -> None:
        """Read the list from the desk, and keep the cursor on its cable."""
        self.ask(partial(desk_rows, self.archive, self.reference_ids), self._show)

    def action_copy_other(self) -> None:
        """Let the reader take the list away, or the marked rows of it."""
        rows = self.listing.rows.headlines(0, len(self.listing.rows)) if self.listing else ()
        ids = [one.reference_id for one in rows]
        if wanted := [one for one in ids if one in self.marked] or ids:
            self.offer_taking(take_choices(self.archive, self.desk, self.list_title, wanted))
        else:
            super().action_copy_other()

    def _show(self, rows: DeskRows) -> None:
        back = self._gone & rows.ids
        self._gone = (self._gone | self.ids) - rows.ids
        self.ids = rows.ids
        counter = counted(len(rows), "cable")
        self.count_in_title(
            f"{counter}, {rows.elsewhere:,} not in this library" if rows.elsewhere else counter
        )
        pointed_at = self.list.row
        ids = [headline.reference_id for headline in rows.held]
        if restored := [at for at, name in enumerate(ids) if name in back]:
            self._row = restored[0]
        elif self.listing and pointed_at and pointed_at.reference_id in ids:
            self._row = ids.index(pointed_at.reference_id)
        for gone in self.marked.keys() - set(ids):
            del self.marked[gone]
        listing = Listing(rows, title=self.list_title, position=self._row)
        message = self.status_line.message
        self.fill(listing, empty=self._empty(rows.elsewhere))
        if message:
            # The reader did not move, and the message may say why the list was read again.
            self.status_line.show_message(message[0], is_error=message[1])

    def _empty(self, elsewhere: int) -> str:
        if not elsewhere:
            return self.EMPTY
        return _ONE_ELSEWHERE if elsewhere == 1 else _ALL_ELSEWHERE
