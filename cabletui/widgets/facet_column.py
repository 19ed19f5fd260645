"""What the hits of a query have in common, in a column with boxes to tick."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.geometry import Region
from textual.message import Message

from cabletui.keys import bindings
from cabletui.paint.facet_row import Facet, facet_line
from cabletui.widgets.row_list import RowList
from cabletui.widgets.title_line import TitleLine

_EMPTY = "No cable is left.\nCtrl+/ takes the last step back."


class FacetList(RowList[Facet]):
    """Headings and values; keys take a value or leave it out, and letters look for one."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("facets")

    @dataclass
    class Ticked(Message):
        """The reader takes a value or leaves it out."""

        facet: Facet
        is_left_out: bool

    @dataclass
    class Typed(Message):
        """The reader types a letter or a digit, to find a value."""

        heading: str
        """The group in which the cursor is."""

        character: str

    @dataclass
    class Erased(Message):
        """The reader takes a letter back."""

    @dataclass
    class Remark(Message):
        """Why a key did nothing."""

        text: str

    @dataclass
    class Closed(Message):
        """The reader goes back to the list."""

    def __init__(self) -> None:
        super().__init__(facet_line)
        self._facets: tuple[Facet, ...] = ()
        self.is_pointing = False

    @property
    def value(self) -> Facet | None:
        """The value that is pointed at; None at a row that is none."""
        row = self.row
        return row if row and row.term else None

    def show_facets(self, facets: Sequence[Facet], *, at_first: bool = False) -> None:
        """Show headings and values; the cursor stays at its value, and that where it is.

        Args:
            facets: The rows.
            at_first: Whether the cursor goes to the first value.
        """
        pointed_at = None if at_first else self.row
        # At first the heading above the first value is in sight.
        above = self.cursor - self.window.top if pointed_at else 1
        self._facets = tuple(facets)
        self.show(len(facets), lambda start, stop: self._facets[start:stop], empty=_EMPTY)
        row = _row_of(facets, pointed_at)
        self.begin_at(max(0, row - above) if pointed_at else 0)
        self.point_at(row)

    def on_focus(self) -> None:
        """Mark the row of the cursor."""
        self._mark(is_pointing=True)

    def on_blur(self) -> None:
        """Mark none: the keys go elsewhere, if to no screen over this one."""
        self._mark(is_pointing=self.screen.focused is self)

    def _mark(self, *, is_pointing: bool) -> None:
        self.is_pointing = is_pointing
        self.refresh(Region(0, self.cursor - self.window.top, self.size.width, 1))

    def takes(self, key: str) -> bool:
        """Return whether a key types a letter or a digit, whatever it does elsewhere."""
        return len(key) == 1 and key.isascii() and key.isalnum()

    def on_key(self, event: events.Key) -> None:
        """Take a letter or a digit before any key binding does."""
        if self.takes(event.key) and (row := self.row):
            event.stop()
            event.prevent_default()
            self.post_message(self.Typed(row.heading, event.key.upper()))

    def action_erase(self) -> None:
        """Take back a letter."""
        self.post_message(self.Erased())

    def action_take(self) -> None:
        """Take the value at the cursor, or stop taking it."""
        self._tick(is_left_out=False)

    def action_leave_out(self) -> None:
        """Leave the value at the cursor out, or stop leaving it out."""
        self._tick(is_left_out=True)

    def action_next_group(self) -> None:
        """Go to the first value below the next heading."""
        self._to_group(1)

    def action_previous_group(self) -> None:
        """Go to the first value below the heading before."""
        self._to_group(-1)

    def action_close(self) -> None:
        """Go back to the list."""
        self.post_message(self.Closed())

    @property
    def first_values(self) -> list[int]:
        """The rows of the first values below each heading."""
        return [at + 1 for at, one in enumerate(self._facets) if one.is_heading]

    def _to_group(self, step: int) -> None:
        first = self.first_values
        if first:
            here = max((at for at, row in enumerate(first) if row <= self.cursor), default=0)
            self.point_at(first[(here + step) % len(first)])

    def _tick(self, *, is_left_out: bool) -> None:
        if value := self.value:
            self.post_message(self.Ticked(value, is_left_out))
        elif self.row and self.row.is_more:
            self.post_message(
                self.Remark("Type letters of a name, a code or a meaning to find others.")
            )
        else:
            self.post_message(self.Remark("This is a heading; take a value below it."))


class FacetColumn(Vertical):
    """The list of the values under its name."""

    DEFAULT_CSS = """
    FacetColumn { width: 1fr; height: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.title = TitleLine()
        self.list = FacetList()

    def compose(self) -> ComposeResult:
        """Lay the name over the list."""
        yield self.title
        yield self.list

    def on_mount(self) -> None:
        """Say what it is for."""
        self.title.title = "Narrow"
        self.title.counter = "f "


def _row_of(facets: Sequence[Facet], wanted: Facet | None) -> int:
    """Return the row of a value; where it is not shown, the first of its group, else of all."""
    if wanted is None:
        return 1
    own = (wanted.heading, wanted.term, wanted.is_more)
    alike = (at for at, one in enumerate(facets) if (one.heading, one.term, one.is_more) == own)
    of_group = (at + 1 for at, one in enumerate(facets) if one.heading == wanted.heading)
    return next(alike, next(of_group, 1))
