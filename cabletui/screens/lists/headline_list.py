"""What every list of cables can do: open, copy, bookmark."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.cable import Headline
from cabletui.keys import bindings, keys_of
from cabletui.messages import (
    CopyText,
    HeadlineRows,
    KeepMarks,
    Listing,
    OpenCable,
    ToggleBookmark,
    WriteNote,
)
from cabletui.paint.headline_row import headline_heading, headline_line
from cabletui.paint.line import Line
from cabletui.presenters.copy_choices import Copyable, of_marked, of_reading
from cabletui.presenters.open_cable import Missing, Reading, read
from cabletui.screens.base import PlaceScreen
from cabletui.screens.dialogs.copy_menu import CopyMenu
from cabletui.text.sentence import elided
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.row_list import RowList
from cabletui.widgets.window import Window

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

IsKept = Callable[[str], bool]
"""Tells whether the reader bookmarked a reference id, or wrote a note to it."""

_NONE = "There is no cable here to take anything from."
_NAME = 30
"""The most cells that a reference id takes of a message."""


class HeadlineListScreen(PlaceScreen):
    """A list of cables that one reads, takes ids from, and bookmarks."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("cables")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "cables")

    archive: "Archive"

    def __init__(self, archive: "Archive", is_kept: IsKept) -> None:
        super().__init__()
        self.list: RowList[Headline] = RowList(self._line)
        self.archive = archive
        self.listing: Listing | None = None
        self.marked: dict[str, None] = {}
        """The reference ids of the marked rows, in the order of their marking."""

        self._is_kept = is_kept

    def body(self) -> Sequence[Widget]:
        """Return the names of the columns and the list."""
        return HeadingLine(headline_heading), self.list

    def fill(self, listing: Listing, *, empty: str, rows: HeadlineRows | None = None) -> None:
        """Show a listing, with the cursor at its position.

        Args:
            listing: What is shown, and shared with the viewer that is opened from here.
            empty: What to say where there are no cables.
            rows: The same cables told otherwise; as the listing has them if none.
        """
        self.listing = listing
        shown = rows or listing.rows
        read_rows = partial(self._rows, shown)
        self.list.show(len(listing.rows), read_rows, cursor=listing.position, empty=empty)

    def renew(self, is_changed: bool) -> None:
        """Show the library that lies there by now; a list of what was read once stays as it is."""

    def on_screen_resume(self) -> None:
        """Go to the cable that was read last, and show which ones are kept now."""
        if self.listing:
            self.list.point_at(self.listing.position)
        self.show_bookmarks()

    def show_bookmarks(self) -> None:
        """Paint the rows anew."""
        self.list.repaint()
        self.show_keys()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys for which there is no cable, or no mark."""
        yield from super().idle_keys()
        if not self.list.count:
            yield from (key.id for key in keys_of("cables"))
        elif not self.marked:
            yield "cables.unmark"

    def moved(self, window: Window) -> None:
        """Keep the position for the viewer, too."""
        super().moved(window)
        if self.listing:
            self.listing.position = window.cursor

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the cable of the cursor."""
        headline = self._pointed_at(_NONE)
        if headline:
            offset = self.offset_in(headline.reference_id)
            self.post_message(OpenCable(headline.reference_id, self.listing, event.index, offset))

    def offset_in(self, reference_id: str) -> int:
        """Return where in a cable of the list reading begins: at its top."""
        return 0

    def action_copy_reference(self) -> None:
        """Put the reference id of the cursor's cable into the clipboard."""
        headline = self._pointed_at(_NONE)
        if headline is None:
            return
        self.post_message(CopyText(headline.reference_id, headline.reference_id))

    def action_copy_other(self) -> None:
        """Let the reader choose what to copy of the cursor's cable."""
        headline = self._pointed_at(_NONE)
        if headline is None:
            return
        self.ask(partial(read, self.archive, headline.reference_id), self._offer)

    def action_mark(self) -> None:
        """Mark the row of the cursor, or take its mark away, and go to the next."""
        headline = self._pointed_at("There is no cable here to mark.")
        if headline is None:
            return
        before = tuple(self.marked)
        if headline.reference_id in self.marked:
            del self.marked[headline.reference_id]
        else:
            self.marked[headline.reference_id] = None
        self.post_message(KeepMarks(self.marked, before))
        self.show_bookmarks()
        self.list.action_cursor_down()
        self.say(_told_marked(len(self.marked)))

    def action_unmark(self) -> None:
        """Take all marks away."""
        if not self.marked:
            self.say("No row is marked.")
            return
        before = tuple(self.marked)
        self.marked.clear()
        self.post_message(KeepMarks(self.marked, before))
        self.show_bookmarks()
        marks = "The mark is" if len(before) == 1 else "All marks are"
        self.say(f"{marks} taken away. u undoes.")

    def action_bookmark(self) -> None:
        """Bookmark the cursor's cable, or take its bookmark away."""
        headline = self._pointed_at("There is no cable here to bookmark.")
        if headline is None:
            return
        self.post_message(ToggleBookmark(headline.reference_id))

    def action_write_note(self) -> None:
        """Write a note to the cursor's cable."""
        headline = self._pointed_at("There is no cable here to write a note to.")
        if headline is None:
            return
        self.post_message(WriteNote(headline.reference_id))

    def note_to(self, reference_id: str) -> str:
        """Return the note that the list shows of a cable; it shows none."""
        return ""

    def _pointed_at(self, otherwise: str) -> Headline | None:
        """Return the cable of the cursor; where none is there or it is unreadable, say so."""
        headline = self.list.row
        if headline is None:
            trouble = self.list.trouble
            self.say(trouble or otherwise, is_error=bool(trouble))
        return headline

    def _rows(self, rows: HeadlineRows, start: int, stop: int) -> Sequence[Headline]:
        read = rows.headlines(start, stop)
        if not self.archive.is_of_now:
            self.call_later(self.ask, self.archive.refresh, self.renew)
        return read

    def _line(self, headline: Headline, width: int) -> Line:
        return headline_line(
            headline,
            width,
            is_bookmarked=self._is_kept(headline.reference_id),
            is_marked=headline.reference_id in self.marked,
            note=self.note_to(headline.reference_id),
        )

    def _offer(self, answer: Reading | Missing) -> None:
        if isinstance(answer, Missing):
            self.say(f"{elided(answer.reference_id, _NAME)} is no longer in the library.")
        else:
            marked = (of_marked(self.marked),) if self.marked else ()
            self.app.push_screen(CopyMenu((*marked, *of_reading(answer, None))), self._copy)

    def _copy(self, choice: Copyable | None) -> None:
        if choice:
            self.post_message(CopyText(choice.text, choice.what))


def _told_marked(count: int) -> str:
    if not count:
        return "0 marked. u undoes."
    marks = "the mark" if count == 1 else "all marks"
    return f"{count:,} marked. Y copies, X takes {marks} away, u undoes."
