"""A value of an index in one row, with how many cables have it."""

from cabletui.cable import Origin, Tag
from cabletui.paint.line import Line
from cabletui.text.cells import padded
from cabletui.text.counts import bar, grouped
from cabletui.text.sanitise import safe

COUNT_WIDTH = 8
"""Enough for 251,287 and a space."""

_BAR_FROM = 10
_BESIDE_FROM = 76
"""From this width in cells on, there is room for a bar beside a name with its meaning."""

_NAME_FROM = 90
_WIDEST = 110
"""In cells; a count further from its name is hard to find."""


def tag_line(tag: Tag, count: int, width: int, most: int = 0) -> Line:
    """Paint a code of the TAGS line, what it means, and its count.

    A damaged code says as what it is read here, or perhaps meant.

    Args:
        tag: The code.
        count: How many cables carry it.
        width: In cells.
        most: The largest count, for a bar where there is room; 0 for none.
    """
    code = safe(tag.code).ljust(10 if width < _NAME_FROM else 20)
    is_sound = not (tag.stands_for or tag.may_stand_for)
    text = _with_count(f"{code} {safe(tag.explained)}", count, width, most)
    return Line(text, "" if is_sound else "muted")


def origin_line(origin: Origin, count: int, width: int, most: int = 0) -> Line:
    """Paint a post by its place, then its country and the name that the site gives it.

    The arguments are those of `tag_line`.
    """
    place = padded(safe(origin.place), 16 if width < _NAME_FROM else 22)
    country = padded(safe(origin.country), 16 if width < _NAME_FROM else 26)
    name = safe(origin.name)
    cells = (place, country, name) if origin.country else (place, name)
    return Line(_with_count(" ".join(cells), count, width, most))


def count_line(name: str, count: int, widths: tuple[int, int], most: int) -> str:
    """Paint a name, its count and, if there is room, a bar against the largest count.

    Args:
        name: Safe text, indented if it belongs to the row above.
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


def _with_count(text: str, count: int, width: int, most: int = 0) -> str:
    room = _bar_room(width) if most else 0
    of_text = max(0, min(width - room, _WIDEST) - COUNT_WIDTH - 1)
    line = f"{padded(text, of_text)} {grouped(count):>{COUNT_WIDTH}}"
    return f"{line}  {bar(count, most, room - 2)}" if room else line


def _bar_room(width: int) -> int:
    """Return how many cells a bar takes beside a long text, with the space before it."""
    return _BAR_FROM + 5 if width >= _BESIDE_FROM else 0
