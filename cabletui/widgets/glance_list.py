"""The archive at a glance, in as many columns as there is room for."""

from collections.abc import Sequence

from textual.geometry import Size

from cabletui.paint.glance_columns import glance_columns
from cabletui.paint.home_row import GlanceRow, glance_line
from cabletui.widgets.columned_list import ColumnedList

_COLUMN, _MOST = 50, 3
"""The cells that a column has at least, and how many columns there are at most."""


class GlanceList(ColumnedList[GlanceRow]):
    """Rows with bars, each a door; it lays them out for its size."""

    def __init__(self) -> None:
        super().__init__(glance_line)
        self._glance: Sequence[GlanceRow] = ()
        self._expected = Size(0, 0)

    @property
    def room(self) -> int:
        """How many rows are in sight at once, in all columns, or will be."""
        return super().room or self._expected.height * self.columns

    def expect(self, size: Size) -> None:
        """Lay the rows out for a size that the list, which was hidden until now, will have."""
        if not self.size:
            self._expected = size
            self._lay_out(pointed_at=None)

    def fill(self, rows: Sequence[GlanceRow]) -> None:
        """Show the rows of all parts, headings among them."""
        self._glance = rows
        self._lay_out(pointed_at=self.row)

    def on_resize(self) -> None:
        """Lay the rows out for the new size, the cursor where it was."""
        self._lay_out(pointed_at=self.row)

    def _lay_out(self, pointed_at: GlanceRow | None) -> None:
        size = self.size or self._expected
        self.columns = max(1, min(_MOST, size.width // _COLUMN))
        rows = glance_columns(self._glance, size.height, self.columns)
        cursor = rows.index(pointed_at) if pointed_at in rows else 1
        self.show(len(rows), lambda start, stop: rows[start:stop], cursor=cursor)
