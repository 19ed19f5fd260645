"""What every list of cables can do: open, mark, copy, bookmark."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.cable import Headline
from cabletui.keys import bindings, keys_of
from cabletui.location import HeadlineRows, Listing, OneCable
from cabletui.messages import ChooseList, CountAsUnread, KeepMarks, ToggleListed
from cabletui.paint.headline_row import headline_heading, headline_line
from cabletui.paint.line import Line
from cabletui.presenters.copy_choices import of_reading
from cabletui.presenters.list_counter import ListCounter, read_among
from cabletui.presenters.open_cable import MissingCable, ReadCable, read_cable
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.row_states import RowStates, marked_message
from cabletui.presenters.spoken_subjects import with_subjects
from cabletui.presenters.taken_cables import take_choices
from cabletui.screens.base.cable_actions import CableActions
from cabletui.screens.lists.previewed import PreviewedScreen
from cabletui.text.sentence import elided
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.list_pane import ListPane
from cabletui.widgets.row_list import RowList
from cabletui.widgets.window import Window

_NAME = 30
"""The most cells that a reference id takes of a message."""

_BESIDE = 110
"""From this width on the preview stands beside the list."""

_BROAD = 140
"""From this width on both have room beside a column."""

_THREE = 170
"""From this width on the column stands without being asked for."""

_HIGH = 20
"""From this height on there is room for it below the list."""


class HeadlineListScreen(PreviewedScreen, CableActions):
    """A list of cables to read, copy from, mark and bookmark."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("cables")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "cables")
    DEFAULT_CSS = """
    HeadlineListScreen {
        & ListPane {
            layout: horizontal;
            & > .rows { width: 56%; min-width: 69; }
            & > Preview { height: 1fr; display: block; }
            &.-size-0 > .rows { width: 1fr; }
            &.-size-0 > Preview { display: none; }
            &.-size-2 > .rows { width: 38%; min-width: 44; }
        }
        &.-below ListPane {
            layout: vertical;
            & > .rows { width: 1fr; min-width: 1; }
            & > Preview { height: 4; }
            &.-size-2 > .rows { width: 1fr; min-width: 1; }
            &.-size-2 > Preview { height: 9; }
        }
        &.-below.-low Preview { display: none; }
    }
    """
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-below"),
        (_BESIDE, "-beside"),
        (_BROAD, "-broad"),
        (_THREE, "-three"),
    ]
    AUTO_FOCUS = "ListPane RowList"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_HIGH, "-high")]  # noqa: RUF012

    heading: Callable[[int], str] = staticmethod(headline_heading)
    """Paints the names of the columns for a width."""

    def __init__(self, library: OpenLibrary) -> None:
        super().__init__()
        self.list: RowList[Headline] = RowList(self.line)
        self.archive = library.archive
        self.listing: Listing | None = None
        self._library = library
        self.states = RowStates(library, lambda: self.marked)
        self._begun = library.begun
        self.list_layout = library.layout
        self.notes = library.desk.notes
        self._desk = library.desk
        self._counter = ListCounter()
        heading = HeadingLine(self.heading)
        self.pane = ListPane(heading, self.list, size=self.list_layout.preview)

    @cached_property
    def marked(self) -> dict[str, None]:
        """The reference ids of the marked rows, in the order of their marking."""
        return self._library.marked_in(self.location)

    def body(self) -> Sequence[Widget]:
        """Return the pane with the names of the columns, the list and the preview."""
        return (self.pane,)

    def fill(self, listing: Listing, *, empty: str) -> None:
        """Show a listing, with the cursor at its position.

        Args:
            listing: What is shown, and shared with the viewer that is opened from here.
            empty: What to say where there are no cables.
        """
        self.listing = listing
        listing.marked = self.marked
        read_rows = partial(self._rows, listing.rows)
        self.list.show(len(listing.rows), read_rows, cursor=listing.position, empty=empty)
        self.count_read()
        self.pane.rest()

    @property
    def row_lists(self) -> Iterable[RowList[Headline]]:
        """The list of the cables."""
        return (self.list,)

    def action_bookmark(self) -> None:
        """Put the cable into the list in hand and go to the next, or take it out."""
        row = self.list.row
        goes_on = row and not self.marked and not self._desk.is_kept(row.reference_id)
        if ids := self.cables_at_hand("to put into a list"):
            self._unmark_what_is_listed()
            self.post_message(ToggleListed(ids))
        if goes_on:
            self.list.point_at(self.list.cursor + 1)

    def action_choose_list(self) -> None:
        """Choose or make the list in hand, and put the cables into it."""
        if ids := self.cables_at_hand("to put into a list"):
            self.post_message(ChooseList(ids, self._unmark_what_is_listed))

    def _unmark_what_is_listed(self) -> None:
        """Take the marks away once they have served; what is marked next are other cables."""
        if before := tuple(self.marked):
            self.marked.clear()
            self.post_message(KeepMarks(self.marked, before))
            self.show_bookmarks()

    def cables_at_hand(self, purpose: str) -> tuple[str, ...]:
        """Return the cables that go into a list together: those marked, else that of the cursor."""
        return tuple(self.marked) or super().cables_at_hand(purpose)

    @property
    def is_of_the_past(self) -> bool:
        """Whether the library that was read has been replaced on disk."""
        return not self.archive.is_current

    def look_for_changes(self) -> None:
        """Open what lies on disk now, and show it where it is other than what was open."""
        self.ask(self.archive.refresh, self.renew, group="refreshing")

    def renew(self, is_changed: bool) -> None:
        """Show what the library holds after a change on disk; a list read once stays as it is."""

    def on_screen_resume(self) -> None:
        """Go to the cable that was read last, and show bookmarks and notes as they are now."""
        if self.listing:
            self.list.point_at(self.row_of(self.listing.position))
        self.show_bookmarks()

    def row_of(self, position: int) -> int:
        """Return the row of a cable of the listing: each has one row."""
        return position

    def show_bookmarks(self) -> None:
        """Repaint the rows with their marks, bookmarks and notes."""
        self.states.renew()
        self._show_counter()
        self.count_read()
        self.list.repaint()
        self.show_keys()
        self.pane.rest()

    def count_in_title(self, counted: str, order: str = "") -> None:
        """Say in the title how many cables there are, how many were read, and in which order.

        Args:
            counted: Safe text.
            order: Safe text.
        """
        self._counter = replace(self._counter, counted=counted, order=order)
        self._show_counter()

    def _show_counter(self) -> None:
        self.title_line.counter = self._counter.text(len(self.marked))

    def count_read(self) -> None:
        """Find how many of the cables were read, and say it in the title."""
        if self.listing:
            question = partial(read_among, self.listing.rows, self.states.read_ids)
            self.ask(question, self._show_read, group="read")

    def _show_read(self, read: int) -> None:
        self._counter = replace(self._counter, read=read)
        self._show_counter()

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
        self.pane.rest()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open what is pointed at."""
        self.choose(event.index)

    def choose(self, row: int) -> None:
        """Open the cable of a row, at which the cursor is."""
        if reference_id := self.cable_at_hand("to open"):
            offset = self.offset_in(reference_id)
            self.go(OneCable(reference_id, self.listing, row, offset))

    def offset_in(self, reference_id: str) -> int:
        """Return the offset in a cable at which reading begins: its top."""
        return 0

    def action_copy_other(self) -> None:
        """Let the reader take the marked cables away, or choose what to copy of the cursor's."""
        if self.marked:
            self.offer_taking(take_choices(self.archive, self._desk, "", tuple(self.marked)))
        else:
            self.action_copy_from_one()

    def action_copy_from_one(self) -> None:
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
        self.say(marked_message(len(self.marked)))

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
        self.say(f"{marks} taken away; u undoes.")

    def action_unread(self) -> None:
        """Forget that the cable of the cursor was read."""
        if reference_id := self.cable_at_hand("to count as unread"):
            self._begun.pop(reference_id, None)
            self.post_message(CountAsUnread(reference_id))

    def shown(self, headline: Headline, width: int) -> Headline:
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
        if self.is_of_the_past:
            self.call_later(self.look_for_changes)
        return with_subjects(self.archive, read)

    def line(self, headline: Headline, width: int) -> Line:
        """Return the row of a cable, painted for a width."""
        return headline_line(
            self.shown(headline, width),
            width,
            self.states.of(headline.reference_id),
            note=self.note_to(headline.reference_id),
        )

    def _offer(self, answer: ReadCable) -> None:
        if isinstance(answer, MissingCable):
            self.say(f"{elided(answer.reference_id, _NAME)} is no longer in the library.")
        else:
            self.offer_copies(of_reading(answer, None))
