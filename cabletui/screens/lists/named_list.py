"""One of the reader's lists, in its own order, with the notes below its rows."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from cabletui.cable import Headline
from cabletui.keys import bindings
from cabletui.location import Listing, OneCable, OneIndex, OneList
from cabletui.messages import DropRows, MoveRow, WriteNote
from cabletui.paint.line import Line
from cabletui.paint.note_row import note_line
from cabletui.presenters.listed_rows import ListedRows, NoteRow, listed_rows, paragraph_start
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.lists.desk_list import DeskListScreen
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe
from cabletui.widgets.window import Window


class NamedListScreen(DeskListScreen):
    """A list of the reader's; a row may be a cable, or a line of a note on it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("listed")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "listed", "cables")
    NAME = ""
    TITLE = ""
    EMPTY = (
        "No cable is in this list yet.\n"
        "m in a list, or while reading, puts a cable into your list; M asks into which."
    )

    def __init__(self, location: OneList, library: OpenLibrary) -> None:
        """Make the list.

        Args:
            location: Which list, and the row to begin at.
            library: Where the cables are read, and what the reader keeps.
        """
        super().__init__(OneIndex("", row=location.row), library)
        self._list_name = location.name
        self._shown = ListedRows((), ())

    @property
    def location(self) -> OneList:  # type: ignore[override]
        """The location that opens this list again, in its present state."""
        return OneList(self._list_name, self.listing.position if self.listing else self._row)

    @property
    def list_title(self) -> str:
        """The name of the list, which the reader gave."""
        return safe(self._list_name)

    def reference_ids(self) -> Sequence[str]:
        """Return the reference ids of the list, in its order."""
        found = self.desk.lists.named(self._list_name)
        return found.reference_ids if found else ()

    def fill(self, listing: Listing, *, empty: str) -> None:
        """Show the cables of a listing with their notes, and the cursor at its position."""
        self.listing = listing
        listing.marked = self.marked
        cables = listing.rows.headlines(0, len(listing.rows))
        self._shown = listed_rows(cables, self.desk.notes.of)
        row = self.row_of(listing.position)
        self.list.show(len(self._shown), partial(self._rows, self._shown), cursor=row, empty=empty)
        notes = sum(isinstance(one, NoteRow) and bool(one.place) for one in self._shown.rows)
        if notes:
            self.count_in_title(self._counter.counted, counted(notes, "note"))
        self.pane.rest()

    def row_of(self, position: int) -> int:
        """Return the row of a cable of the list."""
        return self._shown.row_of(position)

    def moved(self, window: Window) -> None:
        """Show which cable of the list the cursor is at."""
        super().moved(window)
        position = self._shown.position_of(window.cursor)
        if self.listing:
            self.listing.position = position
        self.status_line.show_position(position, len(self._shown.starts))

    def show_bookmarks(self) -> None:
        """Read the list again: rows may have come, gone and moved."""
        super().show_bookmarks()
        if self.listing:
            self.read_again()

    def choose(self, row: int) -> None:
        """Open the cable of a row; from a note, at its paragraph."""
        pointed, position = self.list.row, self._shown.position_of(row)
        if not isinstance(pointed, NoteRow) or not pointed.paragraph:
            if reference_id := self.cable_at_hand("to open"):
                self.go(OneCable(reference_id, self.listing, position))
            return
        name, paragraph = pointed.reference_id, pointed.paragraph

        def start() -> int | None:
            return paragraph_start(self.archive.cable(name).body, paragraph)

        self.ask(start, lambda at: self.go(OneCable(name, self.listing, position, body_at=at)))

    def action_move(self, step: int) -> None:
        """Move the row of the cursor past the next one, or the one before."""
        if reference_id := self.cable_at_hand("to move"):
            self.post_message(MoveRow(self._list_name, reference_id, step))

    def action_drop(self) -> None:
        """Take the cable of the cursor out of the list, or drop the note of the cursor."""
        pointed = self.list.row
        if isinstance(pointed, NoteRow):
            self.post_message(WriteNote(pointed.reference_id, pointed.paragraph, is_dropped=True))
        elif reference_id := self.cable_at_hand("to drop"):
            self.post_message(DropRows(self._list_name, (reference_id,)))

    def action_write_note(self) -> None:
        """Write the note of the cursor, or one to its cable."""
        pointed = self.list.row
        if isinstance(pointed, NoteRow):
            self.post_message(WriteNote(pointed.reference_id, pointed.paragraph))
        else:
            super().action_write_note()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys for which there are too few cables."""
        yield from super().idle_keys()
        if not self.list.count:
            yield "listed.drop"
        if len(self._shown.starts) < 2:
            yield from ("listed.down", "listed.up")

    def line(self, headline: Headline, width: int) -> Line:
        """Return the row of a cable, or of a note on it, painted for a width."""
        if isinstance(headline, NoteRow):
            return note_line(headline.place, headline.line, width)
        return super().line(headline, width)
