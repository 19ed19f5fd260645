"""A list with headings that goes on in a further column where the first one ends."""

from textual.geometry import Region
from textual.strip import Strip

from cabletui.widgets.row_cache import Row
from cabletui.widgets.sectioned_list import SectionedList


class ColumnedList(SectionedList[Row]):
    """Shows its rows down one column and then the next, with as many columns as it is given.

    A row is as wide as a column; one key moves one row, from the foot of a column to the head of
    the next, and only the rows that it leaves and reaches are painted.
    """

    columns = 1
    """How many columns there are; whoever lays the rows out sets it."""

    @property
    def room(self) -> int:
        """How many rows are in sight at once, in all columns."""
        return self.size.height * self.columns

    @property
    def row_width(self) -> int:
        """The cells of a column."""
        return self.size.width // self.columns

    def region_of(self, row: int) -> Region:
        """Return where a row stands in the widget."""
        column, line = divmod(row - self.window.top, max(1, self.size.height))
        return Region(column * self.row_width, line, self.row_width, 1)

    def row_at(self, x: int, y: int) -> int:
        """Return the number of the row at a place in the widget."""
        column = min(self.columns - 1, x // max(1, self.row_width))
        return self.window.top + column * self.size.height + y

    def render_line(self, y: int) -> Strip:
        """Return one line of the view, through all columns."""
        if self.columns == 1 or not self.count:
            return super().render_line(y)
        height, first = self.size.height, self.window.top + y
        strips = [self._strip(first + column * height) for column in range(self.columns)]
        return Strip.join(strips).adjust_cell_length(self.size.width, self.rich_style)

    def go_aside(self, columns: int) -> bool:
        """Move the cursor some columns to the right, or to the left if negative.

        Returns:
            Whether there is such a column; where it is shorter, the cursor goes to its last row.
        """
        height = max(1, self.size.height)
        column = (self.cursor - self.window.top) // height + columns
        first = self.window.top + column * height
        if not (0 <= column < self.columns and first < self.count):
            return False
        self.point_at(min(self.cursor + columns * height, self.count - 1))
        return True
