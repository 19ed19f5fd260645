"""The places where two editions differ, as lines: one below the other, or side by side."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from cabletui.cable.edition_changes import ChangedText, EditionChange
from cabletui.paint.line import Line, Part
from cabletui.text.cells import padded
from cabletui.text.sanitise import safe
from cabletui.text.wrap import wrap

SIDE_BY_SIDE = 138
"""From this many columns on, editions stand side by side: those of a terminal of 140, less two for
the cursor."""

_SIGN = 4
_NARROWEST = 8


def change_lines(change: EditionChange, columns: int) -> Iterator[Line]:
    """Yield the lines of a change: its place, then both texts, in which the difference stands out.

    Args:
        change: The change.
        columns: The width in cells.
    """
    kind = "redaction" if change.is_redaction else "whole paragraph" if change.is_whole else ""
    yield Line(f"{safe(change.place)}  {kind}".rstrip(), "heading")
    sides = change.side(is_first=True), change.side(is_first=False)
    if columns >= SIDE_BY_SIDE:
        half = columns // 2 - 1
        both = (list(_wrapped(side, "  ", half)) for side in sides)
        yield from (_beside(left, right, half) for left, right in zip_longest(*both))
    else:
        for sign, side in zip("-+", sides, strict=True):
            yield from _wrapped(side, sign, columns)
    yield Line("")


def lines_of(changes: Iterable[EditionChange], columns: int) -> tuple[tuple[Line, ...], list[int]]:
    """Return the lines of all changes, and where each change begins among them."""
    lines: list[Line] = []
    starts: list[int] = []
    for change in changes:
        starts.append(len(lines))
        lines += change_lines(change, columns)
    return tuple(lines), starts


def _wrapped(side: ChangedText, sign: str, columns: int) -> Iterator[Line]:
    """Yield the text of one edition in rows of a width, the sign before the first."""
    text = safe(side.text)
    for number, (start, end) in enumerate(wrap(text, max(_NARROWEST, columns - _SIGN))):
        lead = (sign if number == 0 else "").ljust(_SIGN)
        left, right = max(start, side.start), min(end, side.stop)
        shift = len(lead) - start
        parts = (Part(left + shift, right + shift, "match"),) if left < right else ()
        yield Line(lead + text[start:end], parts=parts)


def _beside(left: Line | None, right: Line | None, half: int) -> Line:
    """Return two lines side by side as one."""
    left, right = left or Line(""), right or Line("")
    start = padded(left.text, half)
    shift = len(start) + 2
    moved = tuple(Part(one.start + shift, one.stop + shift, one.style) for one in right.parts)
    return Line(f"{start}  {right.text}", parts=(*left.parts, *moved))
