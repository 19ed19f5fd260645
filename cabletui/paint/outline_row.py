"""A paragraph in a row of the outline of a cable."""

from collections.abc import Sequence
from dataclasses import dataclass

from cabletui.cable.portion import portion_level
from cabletui.paint.line import Line, Part
from cabletui.text.cells import fitted, padded
from cabletui.text.counts import grouped
from cabletui.text.sanitise import safe

_COUNTS = (("hits", 5), ("XXX", 5), ("words", 7))
"""The columns at the right, and how many cells each takes."""

_WIDE = 56
"""Below this width number and mark have no more cells than they need."""

_LOOKS = ("", "confidential", "secret")
"""Those of a portion mark, by its level."""

_ROOM = ((_WIDE, 3), (42, 2), (30, 1), (0, 0))
"""From so many cells on, so many of the counts are shown; the headings need the others'."""


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
    """Paint a paragraph in a row of a width: number, mark, note, heading, and counts.

    The mark has the look of its level.
    """
    counts = (row.hits, row.redactions, row.words)
    heading = f"[{row.note}] {row.heading}" if row.note else row.heading
    text = _columns(row.number, row.mark, heading, counts, width)
    look = _LOOKS[portion_level(row.mark)]
    start, room = _place_of_mark(row.number, width)
    stop = min(start + len(fitted(safe(row.mark), room)), len(text))
    return Line(text, parts=(Part(start, stop, look),) if look and start < stop else ())


def outline_heading(rows: Sequence[OutlineRow], width: int) -> str:
    """Paint the names of the columns over such rows, without those that have nothing."""
    counts = ((row.hits, row.redactions, row.words) for row in rows)
    has_any = map(any, zip(*counts, strict=True)) if rows else ()
    names = (name if is_some else "" for (name, _), is_some in zip(_COUNTS, has_any, strict=False))
    return _columns("¶", "Mark", "", tuple(names), width)


def _columns(number: str, mark: str, heading: str, counts: tuple[object, ...], width: int) -> str:
    shown = next(most for least, most in _ROOM if width >= least)
    cells = zip(counts, _COUNTS[:shown], strict=False)
    right = "".join(_count(one).rjust(room) for one, (_, room) in cells)
    at, room = _place_of_mark(number, width)
    left = f"{safe(number):>{at - 2}}  {padded(safe(mark), room)} "
    return f"{left}{padded(safe(heading), max(0, width - len(left) - len(right)))}{right}"


def _place_of_mark(number: str, width: int) -> tuple[int, int]:
    """Return where the mark begins in a row of a width, and how many cells it has."""
    of_number, of_mark = (4, 7) if width >= _WIDE else (3, 5)
    return max(of_number, len(safe(number))) + 2, of_mark


def _count(one: object) -> str:
    """Return a number as a column shows it, nothing for 0; a name as it is."""
    return (grouped(one) if one else "") if isinstance(one, int) else str(one)
