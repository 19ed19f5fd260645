"""A cable that is cited and not held in one row: how many cite it, when it was sent, what it is."""

from dataclasses import dataclass

from cabletui.cable.headline import AbsentHeadline
from cabletui.paint.column_widths import widths_for
from cabletui.paint.headline_row import NO_FLAGS, RowFlags
from cabletui.paint.line import Line
from cabletui.text.cells import fitted, padded
from cabletui.text.sanitise import safe

_CITED = 5
_BY_WIDTH = ((96, 18, 26), (66, 16, 26), (44, 16, 0), (0, 14, 0))
"""The smallest width, and the cells that the reference id and the days then have."""


@dataclass(frozen=True, slots=True)
class WantedRow:
    """A cable that is cited and not held."""

    headline: AbsentHeadline
    cited_by: int
    """How many cables cite it."""

    days: str
    """When it was sent: `1 to 22 Jun 2005`."""

    said: str = ""
    """Its subject, or a sentence that speaks of it; empty until it is read."""


def wanted_line(row: WantedRow, columns: int, flags: RowFlags = NO_FLAGS) -> Line:
    """Paint a row of a width."""
    _, name, days = widths_for(columns, _BY_WIDTH)
    cells = [
        f"{row.cited_by:>{_CITED},}",
        padded(safe(row.headline.reference_id), name) + flags.cells,
        padded(row.days, days),
        safe(row.said),
    ]
    return Line(fitted(" ".join(cell for cell in cells if cell), columns))


def wanted_heading(columns: int) -> str:
    """Paint the names of the columns over such rows."""
    _, name, days = widths_for(columns, _BY_WIDTH)
    cells = [
        "Cited".rjust(_CITED),
        padded("Reference id", name) + "   ",
        padded("Sent", days),
        "What is said of it",
    ]
    return fitted(" ".join(cell for cell in cells if cell), columns)
