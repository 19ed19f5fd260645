"""Numbers of a post and year that are not held, one row for each run of them."""

from dataclasses import dataclass

from cabletui.paint.column_widths import widths_for
from cabletui.paint.line import Line
from cabletui.text.cells import fitted, padded
from cabletui.text.sanitise import safe

_COUNT = 7
_BY_WIDTH = ((96, 36, 26), (66, 24, 26), (0, 22, 0))
"""The smallest width, and the cells that the numbers and the days then have."""


@dataclass(frozen=True, slots=True)
class GapRow:
    """Numbers in a row of which no cable is held."""

    numbers: str
    """The first and the last: `09OBAN66 to 662`."""

    count: int
    """How many there are."""

    days: str
    """When they were sent: `28 Jan to 16 Aug 2009`."""

    cited: tuple[str, ...]
    """The ids among them that cables cite."""


def gap_line(row: GapRow, columns: int) -> Line:
    """Paint a row of a width."""
    _, numbers, days = widths_for(columns, _BY_WIDTH)
    cells = [
        f"{row.count:>{_COUNT},}",
        padded(safe(row.numbers), numbers),
        padded(row.days, days),
        safe(", ".join(row.cited)),
    ]
    return Line(fitted(" ".join(cell for cell in cells if cell), columns))


def gap_heading(columns: int) -> str:
    """Paint the names of the columns over such rows."""
    _, numbers, days = widths_for(columns, _BY_WIDTH)
    names = ["Missing", padded("Numbers", numbers), padded("Sent", days), "Cited among them"]
    return fitted(" ".join(name for name in names if name), columns)
