"""A paragraph in a row of the outline of a cable."""

from dataclasses import dataclass

from cabletui.paint.line import Line
from cabletui.text.cells import padded
from cabletui.text.counts import grouped
from cabletui.text.sanitise import safe

_NUMBER = 4
_MARK = 7
_COUNTS = (("hits", 5), ("red", 5), ("words", 7))
"""The columns at the right, and how many cells each takes."""

_ROOM = ((56, 3), (30, 1), (0, 0))
"""The smallest width, and how many of the counts are then shown; the rest is for the heading."""


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A paragraph."""

    paragraph: int
    """Its place among the paragraphs of the cable, from 0."""

    number: str
    """As the cable prints it."""

    mark: str
    """Its portion mark in one form; empty if there is none."""

    heading: str
    """Its heading, or else its first words."""

    hits: int = 0
    redactions: int = 0
    words: int = 0
    opening: str = ""
    """How it begins, in one line."""

    note: str = ""
    """What the reader wrote of it, in one line."""


def outline_line(row: OutlineRow, width: int) -> Line:
    """Paint a paragraph in a row of a width: number, mark, note, heading, and counts."""
    counts = (row.hits, row.redactions, row.words)
    heading = f"[{row.note}] {row.heading}" if row.note else row.heading
    return Line(_columns(row.number, row.mark, heading, counts, width))


def outline_heading(width: int) -> str:
    """Paint the names of the columns over such rows."""
    return _columns("¶", "Mark", "", tuple(name for name, _ in _COUNTS), width)


def _columns(number: str, mark: str, heading: str, counts: tuple[object, ...], width: int) -> str:
    shown = next(most for least, most in _ROOM if width >= least)
    cells = zip(counts, _COUNTS[:shown], strict=False)
    right = "".join(_count(one).rjust(room) for one, (_, room) in cells)
    left = f"{safe(number):>{_NUMBER}}  {padded(safe(mark), _MARK)} "
    return f"{left}{padded(safe(heading), max(0, width - len(left) - len(right)))}{right}"


def _count(one: object) -> str:
    """Return a number as a column shows it, nothing for 0; a name as it is."""
    return (grouped(one) if one else "") if isinstance(one, int) else str(one)
