"""A cursor over numbered rows, of which a window is in view: its moves by keys and wheel."""

from dataclasses import dataclass

from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from cabletui.widgets.window import Window

_WHEEL = 3
"""Rows that a notch of the wheel moves."""


class RowCursor(Widget):
    """A widget that shows a window of rows, one of them pointed at."""

    window: reactive[Window] = reactive(Window, repaint=False, always_update=True)
    """The rows in view, and the cursor; a watcher of it paints in the same frame as the list."""

    @dataclass
    class Stuck(Message):
        """The reader wants to move past the first or the last row."""

        index: int
        """The row of the cursor, from 0."""

        count: int
        """Rows of the list."""

    @property
    def count(self) -> int:
        """How many rows the list has."""
        return self.window.count

    @property
    def cursor(self) -> int:
        """The row that is pointed at, from 0."""
        return self.window.cursor

    def become(self, window: Window) -> None:
        """Show another window of the rows."""
        raise NotImplementedError

    def point_at(self, row: int) -> None:
        """Move the cursor to a row, or to the nearest there is."""
        self.become(self.window.at(row))

    def begin_at(self, row: int) -> None:
        """Move the cursor to a row, and the row to the top of the view."""
        self.become(self.window.from_top(row))

    def on_mouse_scroll_down(self) -> None:
        """Move down by a notch of the wheel."""
        self.become(self.window.moved(_WHEEL))

    def on_mouse_scroll_up(self) -> None:
        """Move up by a notch of the wheel."""
        self.become(self.window.moved(-_WHEEL))

    def action_cursor_down(self) -> None:
        """Point at the next row."""
        self._go(self.window.moved(1))

    def action_cursor_up(self) -> None:
        """Point at the previous row."""
        self._go(self.window.moved(-1))

    def action_page_down(self) -> None:
        """Go to the next page of rows."""
        self._go(self.window.paged(self.window.page))

    def action_page_up(self) -> None:
        """Go to the previous page of rows."""
        self._go(self.window.paged(-self.window.page))

    def action_half_page_down(self) -> None:
        """Go half a page down."""
        self._go(self.window.paged(max(1, self.window.height // 2)))

    def action_half_page_up(self) -> None:
        """Go half a page up."""
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
        self.become(window)
