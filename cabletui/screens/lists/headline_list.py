"""What every list of cables can do: open, mark, copy, bookmark."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.cable import Headline
from cabletui.keys import bindings, keys_of
from cabletui.location import HeadlineRows, Listing, OneCable
from cabletui.messages import KeepMarks
from cabletui.paint.headline_row import headline_heading, headline_line
from cabletui.paint.line import Line
from cabletui.presenters.copy_choices import of_marked, of_reading
from cabletui.presenters.open_cable import MissingCable, ReadCable, read_cable
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.cable_actions import CableActions
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.text.sentence import elided
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.row_list import RowList
from cabletui.widgets.window import Window

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_NAME = 30
"""The most cells that a reference id takes of a message."""


class HeadlineListScreen(LocatedScreen, CableActions):
    """A list of cables to read, copy from, mark and bookmark."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("cables")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "cables")

    archive: "Archive"

    def __init__(self, library: OpenLibrary) -> None:
        super().__init__()
        self.list: RowList[Headline] = RowList(self._line)
        self.archive = library.archive
        self.listing: Listing | None = None
        self.marked: dict[str, None] = {}
        """The reference ids of the marked rows, in the order of their marking."""

        self._is_kept = library.desk.is_kept

    def body(self) -> Sequence[Widget]:
        """Return the names of the columns and the list."""
        return HeadingLine(headline_heading), self.list

    def fill(self, listing: Listing, *, empty: str) -> None:
        """Show a listing, with the cursor at its position.

        Args:
            listing: What is shown, and shared with the viewer that is opened from here.
            empty: What to say where there are no cables.
        """
        self.listing = listing
        read_rows = partial(self._rows, listing.rows)
        self.list.show(len(listing.rows), read_rows, cursor=listing.position, empty=empty)

    def renew(self, is_changed: bool) -> None:
        """Show what the library holds after a change on disk; a list read once stays as it is."""

    def on_screen_resume(self) -> None:
        """Go to the cable that was read last, and show the bookmarks and notes of now."""
        if self.listing:
            self.list.point_at(self.listing.position)
        self.show_bookmarks()

    def show_bookmarks(self) -> None:
        """Repaint the rows with their marks, bookmarks and notes."""
        self.list.repaint()
        self.show_keys()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys for which there is no cable, or no marked row."""
        yield from super().idle_keys()
        if not self.list.count:
            yield from (key.id for key in keys_of("cables"))
        elif not self.marked:
            yield "cables.unmark"

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and keep it for the viewer."""
        super().moved(window)
        if self.listing:
            self.listing.position = window.cursor

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the cable of the cursor."""
        if reference_id := self.cable_at_hand("to open"):
            offset = self.offset_in(reference_id)
            self.go(OneCable(reference_id, self.listing, event.index, offset))

    def offset_in(self, reference_id: str) -> int:
        """Return the offset in a cable at which reading begins: its top."""
        return 0

    def action_copy_other(self) -> None:
        """Let the reader choose what to copy of the cursor's cable."""
        if reference_id := self.cable_at_hand("to take anything from"):
            self.ask(partial(read_cable, self.archive, reference_id), self._offer)

    def action_mark(self) -> None:
        """Mark or unmark the row of the cursor, and go to the next."""
        reference_id = self.cable_at_hand("to mark")
        if not reference_id:
            return
        before = tuple(self.marked)
        if reference_id in self.marked:
            del self.marked[reference_id]
        else:
            self.marked[reference_id] = None
        self.post_message(KeepMarks(self.marked, before))
        self.show_bookmarks()
        self.list.action_cursor_down()
        self.say(_marked_message(len(self.marked)))

    def action_unmark(self) -> None:
        """Remove the marks of all rows."""
        if not self.marked:
            self.say("No row is marked.")
            return
        before = tuple(self.marked)
        self.marked.clear()
        self.post_message(KeepMarks(self.marked, before))
        self.show_bookmarks()
        marks = "The mark is" if len(before) == 1 else "All marks are"
        self.say(f"{marks} taken away. u undoes.")

    def shown(self, headline: Headline) -> Headline:
        """Return a headline as the list shows it: as the library has it."""
        return headline

    def note_to(self, reference_id: str) -> str:
        """Return the note that the list shows with a cable: none."""
        return ""

    def cable_at_hand(self, purpose: str) -> str:
        """Return the reference id at the cursor; if there is none to read, say so."""
        headline = self.list.row
        if headline is None:
            trouble = self.list.trouble
            self.say(trouble or f"There is no cable here {purpose}.", is_error=bool(trouble))
            return ""
        return headline.reference_id

    def _rows(self, rows: HeadlineRows, start: int, stop: int) -> Sequence[Headline]:
        read = rows.headlines(start, stop)
        if not self.archive.is_current:
            self.call_later(self.ask, self.archive.refresh, self.renew)
        return read

    def _line(self, headline: Headline, width: int) -> Line:
        return headline_line(
            self.shown(headline),
            width,
            is_bookmarked=self._is_kept(headline.reference_id),
            is_marked=headline.reference_id in self.marked,
            note=self.note_to(headline.reference_id),
        )

    def _offer(self, answer: ReadCable) -> None:
        if isinstance(answer, MissingCable):
            self.say(f"{elided(answer.reference_id, _NAME)} is no longer in the library.")
        else:
            marked = (of_marked(self.marked),) if self.marked else ()
            self.offer_copies((*marked, *of_reading(answer, None)))


def _marked_message(count: int) -> str:
    if not count:
        return "0 marked. u undoes."
    marks = "the mark" if count == 1 else "all marks"
    return f"{count:,} marked. Y copies, X takes {marks} away, u undoes."
