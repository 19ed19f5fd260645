"""The numbers of a post and year that are not held."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.keys import bindings
from cabletui.location import Gaps, Results
from cabletui.messages import CopyText
from cabletui.paint.gap_row import GapRow, gap_heading, gap_line
from cabletui.presenters.gap_rows import GapRows, gap_rows
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.text.sanitise import safe
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.row_list import RowList

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_MOST_ASKED = 100
"""Numbers of a gap that are asked for at once: a query has so much room."""

_EMPTY = "No number is missing up to the last that is held or cited."


class GapListScreen(LocatedScreen):
    """A list of gaps; Enter leads to the cables that cite a number of one."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("gaps")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "gaps")

    archive: "Archive"

    def __init__(self, location: Gaps, library: OpenLibrary) -> None:
        """Make the list.

        Args:
            location: A cable of the post and year, and the row to begin at.
            library: Where the numbers are read.
        """
        super().__init__()
        self.list: RowList[GapRow] = RowList(gap_line)
        self.archive = library.archive
        self._wanted = location

    @property
    def location(self) -> Gaps:
        """The location that opens this list again, in its present state."""
        return replace(self._wanted, row=self.list.cursor if self.list.count else self._wanted.row)

    def body(self) -> Sequence[Widget]:
        """Return the names of the columns and the list."""
        return HeadingLine(gap_heading), self.list

    def on_mount(self) -> None:
        """Read the gaps."""
        self.title_line.title = "Numbers that are not held"
        self.ask(partial(gap_rows, self.archive, self._wanted.reference_id), self._show)

    def _show(self, found: GapRows) -> None:
        self.title_line.title = safe(found.title)
        self.title_line.counter = found.counter
        rows, row = found.rows, min(self._wanted.row, max(0, len(found.rows) - 1))
        self.list.show(len(rows), lambda start, stop: rows[start:stop], cursor=row, empty=_EMPTY)
        self.show_keys()

    def on_row_list_chosen(self) -> None:
        """Open the list of the cables that cite a number of the gap."""
        row = self.list.row
        if row and row.cited:
            self.go(Results(" OR ".join(f"ref:{name}" for name in row.cited[:_MOST_ASKED])))
        else:
            self.say("No cable of this library cites one of these numbers.")

    def action_copy_numbers(self) -> None:
        """Copy the numbers of the gap, with the days between which they were sent."""
        if row := self.list.row:
            self.post_message(CopyText(safe(f"{row.numbers}, sent {row.days}"), "the numbers"))
