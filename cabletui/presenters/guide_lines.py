"""The guide to reading, citing and sharing a cable, in lines of a width."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from cabletui.paint.line import Line
from cabletui.text.wrap import wrap

_TEXT = Path(__file__).with_name("guide.txt")
_HEADS = "# "
_WIDEST = 78
"""In cells: longer lines are hard to read."""


def guide_lines(width: int) -> tuple[Line, ...]:
    """Return the guide, headings in their style.

    Args:
        width: The room in cells.
    """
    return tuple(_lines(max(2, min(width, _WIDEST))))


def _lines(width: int) -> Iterator[Line]:
    for number, paragraph in enumerate(_text().split("\n")):
        is_heading = paragraph.startswith(_HEADS) or not number
        text = paragraph.removeprefix(_HEADS)
        for start, end in wrap(text, width):
            yield Line(text[start:end], "heading" if is_heading else "")


@cache
def _text() -> str:
    return _TEXT.read_text(encoding="utf-8").strip()
