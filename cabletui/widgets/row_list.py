"""One list for any number of rows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar, Generic

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from cabletui.keys import bindings
from cabletui.paint.colours import sheet
from cabletui.paint.line import STYLES, Line
from cabletui.text.cells import padded
from cabletui.text.sanitise import safe
from cabletui.text.wrap import wrap
from cabletui.widgets.row_cache import Row, RowCache, Rows, Unread
from cabletui.widgets.window import Window

Painter = Callable[[Row, int], Line]
"""Paints a row for a width."""

CURSOR_MARK = ">"
"""What stands before the row of the cursor, so that it is seen without colours."""

_KINDS = (*STYLES, "empty", "cursor")
_GUTTER = 2
_KEPT_STRIPS = 1024
_WHEEL = 3


class RowList(Widget, Generic[Row], can_focus=True):
    """A list whose rows are read and painted when they come into view.

    They are read when the view moves, and not when it is painted: painting only looks.
    A key costs the same whatever the length: moving inside the view repaints two rows, leaving it
    repaints one page. Every line is one segment, and there is no scroll bar: the status line
    tells the position.
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

    window: reactive[Window] = reactive(Window, repaint=False, always_update=True)
    """The rows in view, and the cursor. Who watches it can paint in the same frame as the list."""

    @dataclass
    class Chosen(Message):
        """The reader opens the row of the cursor."""

        index: int
        """The row, from 0; there is one."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another row, or the list was given other rows."""

        index: int
        """The row, from 0."""

        count: int
        """Rows of the list."""

    @dataclass
    class NothingToChoose(Message):
        """The reader wants to open a row of a list that has none."""

    @dataclass
    class Stuck(Message):
        """The reader wants to move, and there is no row that way."""

        index: int
        """The row of the cursor, from 0."""

        count: int
        """Rows of the list."""

    @dataclass
    class Failed(Message):
        """Rows could not be read."""

        reason: str
        """One sentence for the reader."""

    def __init__(self, paint: Painter[Row], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._paint = paint
        self._rows: RowCache[Row] = RowCache(0, _no_rows)
        self._empty = ""
        self._strips: dict[int, Strip] = {}

    @property
    def count(self) -> int:
        """How many rows the list has."""
        return self.window.count

    @property
    def cursor(self) -> int:
        """The row that is pointed at, from 0."""
        return self.window.cursor

    @property
    def row(self) -> Row | None:
        """The value of the row that is pointed at; none where there is none or it is unread."""
        row = self._pointed
        return None if isinstance(row, Unread) else row

    @property
    def trouble(self) -> str:
        """Why the row that is pointed at could not be read; empty where it could."""
        row = self._pointed
        return row.reason if isinstance(row, Unread) else ""

    def show(self, count: int, rows: Rows[Row], *, cursor: int = 0, empty: str = "") -> None:
        """Give the list its rows.

        Args:
            count: How many there are.
            rows: Reads them from a start up to a stop; it is asked for a block at a time.
            cursor: The row to point at.
            empty: What to say where there are none, in lines.
        """
        self._rows = RowCache(count, rows)
        self._empty = empty
        fresh = Window(count, self.size.height)
        self._look_at(replace(fresh, top=max(0, cursor - fresh.height // 2)).at(cursor))
        self.repaint()
        self.post_message(self.Moved(self.cursor, count))

    def repaint(self) -> None:
        """Paint all rows anew, as when what their painter looks at has changed."""
        self._strips.clear()
        self.refresh()

    def point_at(self, row: int) -> None:
        """Move the cursor to a row, or to the nearest there is."""
        self._become(self.window.at(row))

    def begin_at(self, row: int) -> None:
        """Move the cursor to a row, and the row to the top of the view."""
        self._become(self.window.from_top(row))

    @property
    def _pointed(self) -> Row | Unread | None:
        """What is at the cursor, which may be where nobody has looked yet."""
        self._read(range(self.cursor, self.cursor + 1))
        return self._rows.at_hand(self.cursor)

    def _look_at(self, window: Window) -> None:
        """Take a view, with all that may be painted of it read before."""
        self._read(range(window.top, window.top + max(window.height, self.app.size.height)))
        self.window = window

    def _read(self, rows: range) -> None:
        reason = self._rows.read(rows)
        if reason:
            # Who moved the list may be its parent, whom a message from itself would not reach.
            self.post_message(self.Failed(reason).set_sender(self))

    def _become(self, window: Window) -> None:
        before = self.window
        if window == before:
            return
        self._look_at(window)
        if window.top != before.top or window.height != before.height:
            self.refresh()
        else:
            for row in (before.cursor, window.cursor):
                self.refresh(Region(0, row - window.top, self.size.width, 1))
        if window.cursor != before.cursor:
            self.post_message(self.Moved(window.cursor, window.count))

    def render_line(self, y: int) -> Strip:
        """Return one line of the view, from those painted before where it is among them."""
        if not self.count:
            return self._empty_line(y)
        row = self.window.top + y
        if row >= self.count:
            return Strip.blank(self.size.width, self.rich_style)
        if row == self.cursor:
            return self._painted(row, CURSOR_MARK)
        if self._rows.at_hand(row) is None:
            return Strip.blank(self.size.width, self.rich_style)
        if row not in self._strips:
            if len(self._strips) >= _KEPT_STRIPS:
                self._strips.clear()
            self._strips[row] = self._painted(row, " ")
        return self._strips[row]

    def _painted(self, row: int, mark: str) -> Strip:
        width = self.size.width
        line = self._line(row, max(1, width - _GUTTER))
        names = [line.style] if line.style else []
        names += ["cursor"] if mark == CURSOR_MARK else []
        style = self.get_component_rich_style(*(f"row-list--{name}" for name in names))
        text = padded(f"{mark} {line.text}", width)
        return Strip([Segment(text, style if names else self.rich_style)], width)

    def _line(self, row: int, width: int) -> Line:
        match self._rows.at_hand(row):
            case None:
                return Line("")
            case Unread(reason):
                return Line(f"(not readable)  {safe(reason)}", "warning")
            case value:
                return self._paint(value, width)

    def _empty_line(self, y: int) -> Strip:
        width = self.size.width
        rows = wrap(self._empty, max(2, width - 2)) if self._empty else ()
        start, end = rows[y - 1] if 1 <= y <= len(rows) else (0, 0)
        text = f"  {self._empty[start:end]}"
        style = self.get_component_rich_style("row-list--empty")
        return Strip([Segment(padded(text, width), style)], width)

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor in view, and paint for the new width."""
        self._look_at(self.window.resized(event.size.height))
        self.repaint()

    def notify_style_update(self) -> None:
        """Paint anew when the theme changes."""
        super().notify_style_update()
        self._strips.clear()

    def on_click(self, event: events.Click) -> None:
        """Point at a row; open the one that is pointed at already."""
        row = self.window.top + event.y
        if row == self.cursor:
            self.action_choose()
        elif row < self.count:
            self.point_at(row)

    def on_mouse_scroll_down(self) -> None:
        """Move on with the wheel."""
        self._become(self.window.moved(_WHEEL))

    def on_mouse_scroll_up(self) -> None:
        """Move back with the wheel."""
        self._become(self.window.moved(-_WHEEL))

    def action_cursor_down(self) -> None:
        """Point at the next row."""
        self._go(self.window.moved(1))

    def action_cursor_up(self) -> None:
        """Point at the row before."""
        self._go(self.window.moved(-1))

    def action_page_down(self) -> None:
        """Go a page on."""
        self._go(self.window.paged(self.window.page))

    def action_page_up(self) -> None:
        """Go a page back."""
        self._go(self.window.paged(-self.window.page))

    def action_half_page_down(self) -> None:
        """Go half a page on."""
        self._go(self.window.paged(max(1, self.window.height // 2)))

    def action_half_page_up(self) -> None:
        """Go half a page back."""
        self._go(self.window.paged(-max(1, self.window.height // 2)))

    def action_top(self) -> None:
        """Go to the first row."""
        self._go(self.window.at(0))

    def action_bottom(self) -> None:
        """Go to the last row."""
        self._go(self.window.at(self.count - 1))

    def _go(self, window: Window) -> None:
        if window == self.window:
            self.post_message(self.Stuck(window.cursor, window.count))
        self._become(window)

    def action_choose(self) -> None:
        """Open the row of the cursor."""
        if self.count:
            self.post_message(self.Chosen(self.cursor))
        else:
            self.post_message(self.NothingToChoose())


def _no_rows(start: int, stop: int) -> list[Row]:
    """Read no rows."""
    return []
