"""Every match of a query in all cables it found, a line each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.errors import CabletuiError
from cabletui.keys import bindings
from cabletui.location import Concordance, Listing, OneCable
from cabletui.paint.concordance_row import (
    ConcordanceRow,
    concordance_heading,
    concordance_line,
)
from cabletui.presenters.occurrences import Occurrences, Sorting, occurrences
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.cable_actions import CableActions
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.text.sanitise import safe
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.row_list import RowList
from cabletui.widgets.window import Window

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_FIRST = 0.08
_NEXT = 0.2
"""Seconds for which cables are read, at most, before the list shows what they have.

The first time it is enough when the screen is full.
"""

_PAGES_AHEAD = 3
_SORTINGS = tuple(Sorting)
_EMPTY = "The text of no cable has a word of the query."


class ConcordanceScreen(LocatedScreen, CableActions):
    """A list of matches that is read on as the reader comes near its end."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("concordance")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "concordance")

    archive: "Archive"

    def __init__(self, location: Concordance, library: OpenLibrary) -> None:
        """Make a list.

        Args:
            location: The query, the order and the row to begin at.
            library: Where to search; it is not asked before the screen is mounted.
        """
        super().__init__()
        self.list: RowList[ConcordanceRow] = RowList(concordance_line)
        self.archive = library.archive
        self._wanted = location
        self._sorting = Sorting(location.sorting or Sorting.NEWEST)
        self._found: Occurrences | None = None
        self._is_reading = False

    @property
    def location(self) -> Concordance:
        """The location that opens this list again, in its present state."""
        row = self.list.cursor if self.list.count else self._wanted.row
        return replace(self._wanted, sorting=str(self._sorting), row=row)

    def body(self) -> Sequence[Widget]:
        """Return the names of the columns and the list."""
        return HeadingLine(concordance_heading), self.list

    def on_mount(self) -> None:
        """Ask the query in a thread."""
        self.title_line.title = safe(self._wanted.query_text)
        self._begin()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys for which there are too few rows."""
        yield from super().idle_keys()
        if self.list.count < 2:
            yield "concordance.order"
        if not self.list.count:
            yield "concordance.copy"

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and read on where the reader comes near the end."""
        super().moved(window)
        self._read_on()

    def cable_at_hand(self, purpose: str) -> str:
        """Return the reference id of the cursor's cable; if there is none, say so."""
        row = self.list.row
        if row is None:
            self.say(f"There is no cable here {purpose}.")
        return row.reference_id if row else ""

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the cable at the match."""
        row = self.list.row
        if row and self._found:
            listing = Listing(self._found.hits, self._wanted.query_text, position=row.row)
            self.go(OneCable(row.reference_id, listing, row.row, body_at=row.start))

    def action_order(self) -> None:
        """Show the matches in the next order."""
        if self.list.count < 2:
            self.say("There is nothing here to put in order.")
            return
        self._sorting = _SORTINGS[(_SORTINGS.index(self._sorting) + 1) % len(_SORTINGS)]
        self._wanted = replace(self._wanted, row=0)
        self.list.show(0, _no_rows)
        self._found = None
        self._begin()

    def _begin(self) -> None:
        question = partial(
            _read, self.archive, self._wanted.query_text, self._sorting, self.size.height
        )
        self._is_reading = True
        self.ask(question, self._show, otherwise=self._show_trouble)

    def _show(self, found: Occurrences) -> None:
        self._is_reading = False
        self._found = found
        rows = found.rows
        self.title_line.counter = found.counter
        empty = _EMPTY if found.is_whole else "Reading the cables …"
        row = min(self._wanted.row, max(0, len(rows) - 1))
        self.list.show(len(rows), lambda start, stop: rows[start:stop], cursor=row, empty=empty)
        self.show_keys()
        self._read_on()

    def _read_on(self) -> None:
        """Read further cables, if their matches may soon be in view or the order needs them."""
        found = self._found
        if found is None or found.is_whole or self._is_reading:
            return
        window = self.list.window
        is_near = window.top + _PAGES_AHEAD * max(1, window.height) >= len(found.rows)
        if is_near or found.wants_more or self._wanted.row >= len(found.rows):
            self._is_reading = True
            self.ask(
                partial(found.read, _NEXT),
                lambda _: self._grow(found),
                otherwise=self._stop_reading,
                group="further",
            )

    def _stop_reading(self, error: CabletuiError) -> None:
        self._is_reading = False
        self.say(str(error), is_error=True)

    def _grow(self, found: Occurrences) -> None:
        """Show what was read, with the cursor on the match where it was."""
        if found is not self._found:  # the list is in another order now, and read from its start
            return
        self._is_reading = False
        if not self.list.count or self._wanted.row >= self.list.count:
            self._show(found)
            return
        pointed = self.list.row
        rows = found.rows
        cursor = self.list.cursor
        if cursor and pointed and rows[cursor] != pointed:  # who has not moved stays at the top
            cursor = rows.index(pointed)
        self.title_line.counter = found.counter
        self.list.grow(len(rows), lambda start, stop: rows[start:stop], cursor)
        self._read_on()

    def _show_trouble(self, error: CabletuiError) -> None:
        self._is_reading = False
        self.list.show(0, _no_rows, empty=safe(str(error)))


def _read(archive: "Archive", query_text: str, sorting: Sorting, enough: int) -> Occurrences:
    archive.refresh()
    found = occurrences(archive, query_text, sorting)
    found.read(_FIRST, enough)
    return found


def _no_rows(start: int, stop: int) -> Sequence[ConcordanceRow]:
    return ()
