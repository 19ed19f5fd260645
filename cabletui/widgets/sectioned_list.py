"""A list with headings between its rows, over which the cursor steps."""

from typing import Protocol, TypeVar, runtime_checkable

from textual.strip import Strip

from cabletui.widgets.row_list import CURSOR_SIGN, RowList
from cabletui.widgets.window import Window

_Row = TypeVar("_Row")


@runtime_checkable
class MayHead(Protocol):
    """A row that may be the heading of others."""

    @property
    def is_heading(self) -> bool:
        """Whether it is one, and cannot be pointed at."""


class SectionedList(RowList[_Row]):
    """A list whose cursor passes over headings.

    Where several lists share a screen, the one that has the keys shows its cursor.
    """

    @property
    def place(self) -> tuple[int, int]:
        """Which of the rows that are no headings is pointed at, from 0, and how many there are."""
        doors = [row for row in range(self.count) if not self._heads(row)]
        return (doors.index(self.cursor) if self.cursor in doors else 0), len(doors)

    def become(self, window: Window) -> None:
        """Show the rows of a window, with the cursor on a row that is no heading."""
        super().become(self._off_headings(window))

    def on_focus(self) -> None:
        """Show the cursor."""
        self._refresh_cursor()

    def on_blur(self) -> None:
        """Hide the cursor, unless only another screen lies over this one."""
        self._refresh_cursor()

    def _refresh_cursor(self) -> None:
        self.refresh(self.region_of(self.cursor))

    def _go(self, window: Window) -> None:
        window = self._off_headings(window)
        if window == self.window:
            self.post_message(self.Stuck(*self.place))
        else:
            self.become(window)

    def _off_headings(self, window: Window) -> Window:
        step = -1 if window.cursor < self.cursor else 1
        for way in (step, -step):
            row = window.cursor
            while 0 <= row < window.count and self._heads(row):
                row += way
            if 0 <= row < window.count:
                is_first = all(map(self._heads, range(row)))
                return (window.at(0) if is_first else window).at(row)
        return window

    def _heads(self, row: int) -> bool:
        self._read(range(row, row + 1))
        value = self._rows.at_hand(row)
        return isinstance(value, MayHead) and value.is_heading

    def _painted(self, row: int, mark: str) -> Strip:
        is_shown = mark != CURSOR_SIGN or self.screen.focused is self
        return super()._painted(row, mark if is_shown else " ")
