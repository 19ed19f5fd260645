"""Which rows of a long list are in view, and where the cursor is: moves as pure functions."""

from dataclasses import dataclass, replace
from typing import Self

CONTEXT = 2
"""Rows that stay in view beyond the cursor when the view jumps."""


@dataclass(frozen=True, slots=True)
class Window:
    """The rows in view of a list.

    When the cursor leaves the view, the view jumps by about a page, as mail readers do, so that
    most moves repaint two rows and no move repaints more than a page.
    """

    count: int = 0
    """Rows of the list."""

    height: int = 0
    """Rows that fit into view."""

    cursor: int = 0
    """The row that is pointed at; 0 for an empty list."""

    top: int = 0
    """The first row in view."""

    @property
    def rows(self) -> range:
        """The numbers of the rows in view."""
        return range(self.top, min(self.count, self.top + self.height))

    def at(self, row: int) -> Self:
        """Return the window with the cursor on a row, or on the nearest there is."""
        cursor = max(0, min(row, self.count - 1))
        context = min(CONTEXT, max(0, (self.height - 1) // 2))
        if cursor < self.top:
            top = cursor - self.height + 1 + context
        elif self.height and cursor >= self.top + self.height:
            top = cursor - context
        else:
            top = self.top
        return replace(self, cursor=cursor, top=self._clamped(top))

    def from_top(self, row: int) -> Self:
        """Return the window that begins with a row, as far as there are rows to fill it."""
        cursor = max(0, min(row, self.count - 1))
        return replace(self, cursor=cursor, top=self._clamped(cursor))

    def moved(self, rows: int) -> Self:
        """Return the window with the cursor some rows down, or up if negative."""
        return self.at(self.cursor + rows)

    def paged(self, rows: int) -> Self:
        """Return the window with view and cursor some rows on; at an end, only the cursor moves."""
        cursor = max(0, min(self.cursor + rows, self.count - 1))
        return replace(self, cursor=cursor, top=self._clamped(self.top + rows)).at(cursor)

    @property
    def page(self) -> int:
        """How many rows a page key moves: one row less than the view, which stays in sight."""
        return max(1, self.height - 1)

    def resized(self, height: int) -> Self:
        """Return the window at another height, with the cursor in view.

        A window that had no height gets the cursor into its middle, as far as there are rows above.
        """
        top = self.top if self.height else self.cursor - height // 2
        return replace(self, height=height, top=self._clamped(top, height)).at(self.cursor)

    def _clamped(self, top: int, height: int | None = None) -> int:
        rows = self.height if height is None else height
        return max(0, min(top, self.count - rows))
