"""A value of an index in one row, with how many cables have it."""

from cabletui.cable import Origin, Tag
from cabletui.paint.line import Line
from cabletui.text.cells import padded
from cabletui.text.counts import bar, grouped
from cabletui.text.sanitise import safe

COUNT_WIDTH = 8
"""Enough for 251,287 and a space."""

_BAR_FROM = 10
_NAME_FROM = 90
_WIDEST = 110
"""Further from its name the eye does not find a count."""


def tag_line(tag: Tag, count: int, width: int) -> Line:
    """Paint a code of the TAGS line, what it means, and its count.

    A damaged code says what it stands for, in the style of warnings.
    """
    code = safe(tag.code).ljust(10 if width < _NAME_FROM else 20)
    told = f"stands for {safe(tag.meaning)}" if tag.stands_for else safe(tag.meaning)
    return Line(_with_count(f"{code} {told}", count, width), "muted" if tag.stands_for else "")


def origin_line(origin: Origin, count: int, width: int) -> Line:
    """Paint a post by its place, then its country and the name that the site gives it."""
    place = padded(safe(origin.place), 16 if width < _NAME_FROM else 22)
    country = padded(safe(origin.country), 16 if width < _NAME_FROM else 26)
    name = safe(origin.name)
    cells = (place, country, name) if origin.country else (place, name)
    return Line(_with_count(" ".join(cells), count, width))


def count_line(name: str, count: int, widths: tuple[int, int], most: int) -> str:
    """Paint a name, its count, and a bar against the largest count where there is room.

    Args:
        name: Safe text, indented where it belongs to the row above.
        count: How many cables it has.
        widths: Those of the names and of the line, in cells.
        most: The largest count of the rows that it is compared with.
    """
    of_names, width = widths
    room = width - of_names - COUNT_WIDTH - 4
    if room < _BAR_FROM:
        return _with_count(name, count, width)
    brick = bar(count, most, room)
    return f"{padded(name, of_names)} {grouped(count):>{COUNT_WIDTH}}  {brick}"


def _with_count(text: str, count: int, width: int) -> str:
    of_text = max(0, min(width, _WIDEST) - COUNT_WIDTH - 1)
    return f"{padded(text, of_text)} {grouped(count):>{COUNT_WIDTH}}"
