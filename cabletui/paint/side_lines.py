"""What stands beside a cable: its outline, who signed it, what it cites, what was noted of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.paint.line import Line
from cabletui.paint.outline_row import OutlineRow, outline_heading, outline_line
from cabletui.text.cells import fitted, padded
from cabletui.text.wrap import wrap

_ID = 16
_MOST_LINES = 4
"""A text beside a cable has so many lines; what is longer has a key of its own."""

_OF_OUTLINE = 3, 5
"""The share of the lines that the outline has in any case, if it is so long."""


@dataclass(frozen=True, slots=True)
class SidePart:
    """A heading and what stands below it; all of it safe text."""

    heading: str
    texts: tuple[str, ...] = ()
    """Each is wrapped."""

    cables: tuple[tuple[str, str], ...] = ()
    """Reference ids and subjects, a line each."""


@dataclass(frozen=True, slots=True)
class CableSide:
    """What is known of a cable that is being read."""

    rows: tuple[OutlineRow, ...] = ()
    """Its paragraphs."""

    parts: tuple[SidePart, ...] = ()
    """What follows them."""


@dataclass(frozen=True, slots=True)
class SideLine:
    """A line, and the paragraph that it stands for, if it stands for one."""

    line: Line
    paragraph: int | None = None


def side_lines(
    side: CableSide, width: int, height: int, paragraph: int | None, first: int = 0
) -> tuple[tuple[SideLine, ...], int]:
    """Return the lines beside a cable, and which row of the outline is the first of them.

    Args:
        side: What is known of it.
        width: In cells.
        height: In lines; what has no room is left out, of what follows the outline before of that.
        paragraph: The one that is read, counted from 0, which is in sight.
        first: The row that was the first one in sight; it stays while the paragraph is in sight.
    """
    below = [SideLine(line) for line in _below(side, width)]
    share, of = _OF_OUTLINE
    room = max(height - len(below), min(height, height * share // of)) if side.rows else 0
    shown = max(0, min(len(side.rows), room - 1))
    first = _first(first, shown, len(side.rows), paragraph or 0)
    lines = [
        SideLine(outline_line(row, width), row.paragraph)
        for row in side.rows[first : first + shown]
    ]
    head = [SideLine(Line(outline_heading(side.rows, width), "heading"))] if room else []
    below = below if side.rows else below[1:]
    return tuple([*head, *lines, *below][:height]), first


def _first(first: int, shown: int, count: int, wanted: int) -> int:
    """Return the first row in sight: the same one, or one from which the wanted one is in sight."""
    if not first <= wanted < first + shown:
        first = wanted - shown // 3
    return max(0, min(first, count - shown))


def _below(side: CableSide, width: int) -> Iterator[Line]:
    for part in side.parts:
        yield Line("")
        yield Line(fitted(part.heading, width), "heading" if part.texts or part.cables else "")
        for text in part.texts:
            yield from _wrapped(text, width)
        for name, subject in part.cables:
            yield Line(fitted(f"  {padded(name, _ID)} {subject}", width))


def _wrapped(text: str, width: int) -> Iterator[Line]:
    spans = list(wrap(text, max(2, width - 2)))
    for number, (start, stop) in enumerate(spans[:_MOST_LINES], 1):
        is_last = number == _MOST_LINES < len(spans)
        yield Line(fitted(f"  {text[start : len(text) if is_last else stop].rstrip()}", width))
