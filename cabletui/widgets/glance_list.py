"""The archive at a glance, in as many columns as there is room for."""

from collections.abc import Sequence

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

    def fill(self, rows: Sequence[GlanceRow]) -> None:
        """Show the rows of all parts, headings among them."""
        self._glance = rows
        self._lay_out(pointed_at=self.row)

    def on_resize(self) -> None:
        """Lay the rows out for the new size, the cursor where it was."""
        self._lay_out(pointed_at=self.row)

    def _lay_out(self, pointed_at: GlanceRow | None) -> None:
        self.columns = max(1, min(_MOST, self.size.width // _COLUMN))
        rows = glance_columns(self._glance, self.size.height, self.columns)
        cursor = rows.index(pointed_at) if pointed_at in rows else 1
        self.show(len(rows), lambda start, stop: rows[start:stop], cursor=cursor)
