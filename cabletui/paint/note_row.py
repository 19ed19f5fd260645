"""A line of a note below the row of its cable."""

from cabletui.paint.line import Line
from cabletui.text.cells import fitted, padded
from cabletui.text.sanitise import safe

_INDENT = 5
_PLACE = 6


def note_line(place: str, line: str, width: int) -> Line:
    """Paint a line of a note.

    Args:
        place: The paragraph, in the first line of the note.
        line: What the reader wrote.
        width: How many cells there are.
    """
    indent = " " * (_INDENT if width >= 2 * (_INDENT + _PLACE) else 0)
    return Line(fitted(f"{indent}{padded(safe(place), _PLACE)} {safe(line)}", width))
