"""A list of the reader's in one row: its name, what it is, its cables and notes."""

from cabletui.paint.line import Line
from cabletui.text.cells import fitted, padded
from cabletui.text.counts import grouped
from cabletui.text.sanitise import safe

_CELL = 9
_WIDEST = 88


def own_list_line(name: str, about: str, counts: tuple[int, int], width: int) -> Line:
    """Paint a list.

    Args:
        name: As the reader wrote it.
        about: What is said of it.
        counts: How many cables it has, and how many notes are on them.
        width: How many cells there are.
    """
    cells = "".join((grouped(one) if one else "–").rjust(_CELL) for one in counts)
    room = max(1, min(width, _WIDEST) - len(cells))
    words = f"{safe(name)}   {about}" if about else safe(name)
    return Line(fitted(f"{padded(fitted(words, room), room)}{cells}", width))


def own_list_heading(width: int) -> str:
    """Paint the names of the columns over such rows."""
    room = max(1, min(width, _WIDEST) - 2 * _CELL)
    return fitted(f"{padded('List', room)}{'cables'.rjust(_CELL)}{'notes'.rjust(_CELL)}", width)
