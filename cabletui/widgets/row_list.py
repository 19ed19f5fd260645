"""A list of any number of rows, of which those in view are read and painted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Generic

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from cabletui.keys import bindings
from cabletui.paint.colours import sheet
from cabletui.paint.line import STYLES, Line, Part
from cabletui.text.cells import padded
from cabletui.text.sanitise import safe
from cabletui.text.wrap import wrap
from cabletui.widgets.row_cache import Row, RowCache, RowReader, Unread
from cabletui.widgets.row_cursor import RowCursor
from cabletui.widgets.window import Window

Painter = Callable[[Row, int], Line]
"""Paints a row for a width."""

CURSOR_SIGN = ">"
"""Stands before the row of the cursor, so that it is seen without colours."""

_KINDS = (*STYLES, "empty", "cursor")
_GUTTER = 2
_KEPT_LINES = 1024


class RowList(RowCursor, Generic[Row], can_focus=True):
    """A list whose rows are read and painted when they come into view.

    They are read when the view moves, and not when it is painted: painting only looks.
    A key costs the same whatever the length: moving inside the view repaints two rows, leaving it
    repaints one page. Every line is one segment, and there is no scroll bar: the status line
    shows the position.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings("list")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"row-list--{kind}" for kind in _KINDS}
    DEFAULT_CSS = f"""
    RowList {{
        height: 1fr;
        width: 1fr;
        {sheet("row-list", _KINDS)}
    }}
    """

    @dataclass
    class Chosen(Message):
        """The reader opens the row of the cursor."""

        index: int
        """The row, from 0."""

        value: object = None
        """What stood in the row when the key was pressed, whatever the list has been given since;
        None if it cannot be read."""

    @dataclass
    class NothingToChoose(Message):
        """The reader wants to open a row of a list that has none."""

    @dataclass
    class Failed(Message):
        """Rows could not be read."""

        reason: str
        """One sentence for the reader."""

    def __init__(self, paint: Painter[Row]) -> None:
        super().__init__()
        self._paint = paint
        self._rows: RowCache[Row] = RowCache(0, _no_rows)
        self._empty = ""
        self._lines: dict[int, Line] = {}
        self._strips: dict[int, Strip] = {}
        self.is_pointing = True
        """Whether the row of the cursor is marked, as it is not where the keys go elsewhere."""

    @property
    def row(self) -> Row | None:
        """The value of the row that is pointed at; None if there is none or it cannot be read."""
        row = self._pointed
        return None if isinstance(row, Unread) else row

    @property
    def trouble(self) -> str:
        """Why the row that is pointed at could not be read; empty if it could."""
        row = self._pointed
        return row.reason if isinstance(row, Unread) else ""

    def show(self, count: int, rows: RowReader[Row], *, cursor: int = 0, empty: str = "") -> None:
        """Give the list its rows.

        Args:
            count: How many there are.
            rows: Reads them from a start up to a stop; it is asked for a block at a time.
            cursor: The row to point at.
            empty: What to say where there are none, in lines.
        """
        self._rows = RowCache(count, rows)
        self._empty = empty
        fresh = Window(count, self.room)
        self._look_at(replace(fresh, top=max(0, cursor - fresh.height // 2)).at(cursor))
        self.repaint()

    def grow(self, count: int, rows: RowReader[Row], cursor: int) -> None:
        """Take more rows, with the same row in the same line of the view.

        The new ones may stand anywhere between the others: what was painted of a row is kept only
        as long as the rows in view are the same.

        Args:
            count: How many there are now.
            rows: Reads them.
            cursor: Where the row that is pointed at is now.
        """
        seen = self._in_view
        self._rows = RowCache(count, rows)
        before = self.window
        top = max(0, before.top + cursor - before.cursor)
        self._look_at(replace(before, count=count, cursor=cursor, top=top).at(cursor))
        self._lines.clear()
        self._strips.clear()
        if self.window.top != before.top or self._in_view != seen:
            self.refresh()

    def repaint(self) -> None:
        """Repaint all rows after something that their painter reads has changed."""
        self._lines.clear()
        self._strips.clear()
        self.refresh()

    @property
    def room(self) -> int:
        """How many rows are in sight at once: one a line."""
        return self.size.height

    @property
    def row_width(self) -> int:
        """The cells that a row has."""
        return self.size.width

    def region_of(self, row: int) -> Region:
        """Return where a row stands in the widget."""
        return Region(0, row - self.window.top, self.row_width, 1)

    def row_at(self, x: int, y: int) -> int:
        """Return the number of the row at a place in the widget."""
        return self.window.top + y

    @property
    def _in_view(self) -> list[Row | Unread | None]:
        """The rows in view, as far as they were read."""
        return [self._rows.at_hand(row) for row in self.window.rows]

    @property
    def _pointed(self) -> Row | Unread | None:
        """The row at the cursor, read now if it was not read before."""
        self._read(range(self.cursor, self.cursor + 1))
        return self._rows.at_hand(self.cursor)

    def _look_at(self, window: Window) -> None:
        """Set the view, once all rows that may be painted are read."""
        self._read(range(window.top, window.top + max(window.height, self.app.size.height)))
        self.window = window

    def _read(self, rows: range) -> None:
        reason = self._rows.read(rows)
        if reason:
            # What moved the list may be its parent, which a message sent by itself would not reach.
            self.post_message(self.Failed(reason).set_sender(self))

    def become(self, window: Window) -> None:
        """Show the rows of a window, and repaint no more than has changed."""
        before = self.window
        if window == before:
            return
        self._look_at(window)
        if window.top != before.top or window.height != before.height:
            self.refresh()
        else:
            for row in (before.cursor, window.cursor):
                self.refresh(self.region_of(row))

    def render_line(self, y: int) -> Strip:
        """Return one line of the view, painted now unless it was painted before."""
        return self._strip(self.window.top + y) if self.count else self._empty_line(y)

    def _strip(self, row: int) -> Strip:
        if row >= self.count:
            return Strip.blank(self.row_width, self._style())
        if row == self.cursor and self.is_pointing:
            return self._painted(row, CURSOR_SIGN)
        if self._rows.at_hand(row) is None:
            return Strip.blank(self.row_width, self._style())
        if row not in self._strips:
            self._strips[row] = self._painted(row, " ")
        return self._strips[row]

    def _painted(self, row: int, mark: str) -> Strip:
        width = self.row_width
        line = self._line(row, max(1, width - _GUTTER))
        text = padded(f"{mark} {line.text}", width)
        is_cursor = mark == CURSOR_SIGN
        style = self._style(*filter(None, (line.style, "cursor" if is_cursor else "")))
        if is_cursor or not line.parts:
            return Strip([Segment(text, style)], width)
        return Strip(list(self._segments(text, line.parts, style)), width)

    def _segments(self, text: str, parts: Sequence[Part], style: Style) -> Iterator[Segment]:
        at = 0
        for part in parts:
            start, stop = part.start + _GUTTER, part.stop + _GUTTER
            yield Segment(text[at:start], style)
            yield Segment(text[start:stop], self._style(part.style))
            at = stop
        yield Segment(text[at:], style)

    def _style(self, *names: str) -> Style:
        """Return the style of some kinds of text together; that of an empty list is plain."""
        return self.get_component_rich_style(*(f"row-list--{name}" for name in names or ("empty",)))

    def _line(self, row: int, width: int) -> Line:
        """Return the line of a row, which is the same at the cursor and without it."""
        if (line := self._lines.get(row)) is not None:
            return line
        match self._rows.at_hand(row):
            case None:
                return Line("")
            case Unread(reason):
                line = Line(f"(not readable)  {safe(reason)}", "warning")
            case value:
                line = self._paint(value, width)
        if len(self._lines) >= _KEPT_LINES:
            self._lines.clear()
            self._strips.clear()
        self._lines[row] = line
        return line

    def _empty_line(self, y: int) -> Strip:
        width = self.size.width
        rows = wrap(self._empty, max(2, width - 2)) if self._empty else ()
        start, end = rows[y - 1] if 1 <= y <= len(rows) else (0, 0)
        text = f"  {self._empty[start:end]}"
        return Strip([Segment(padded(text, width), self._style())], width)

    def on_resize(self) -> None:
        """Keep the cursor in view, and paint for the new width."""
        self._look_at(self.window.resized(self.room))
        self.repaint()

    def notify_style_update(self) -> None:
        """Repaint when the theme changes."""
        super().notify_style_update()
        self._strips.clear()

    def on_click(self, event: events.Click) -> None:
        """Point at a row, or open the row that is already pointed at."""
        row = self.row_at(event.x, event.y)
        if row == self.cursor:
            self.action_choose()
        elif row < self.count:
            self.point_at(row)

    def action_choose(self) -> None:
        """Open the row of the cursor."""
        if self.count:
            self.post_message(self.Chosen(self.cursor, self.row))
        else:
            self.post_message(self.NothingToChoose())


def _no_rows(start: int, stop: int) -> list[Row]:
    """Read the rows of a list that has none."""
    return []
