"""The parts of home, and how they are laid out in one list."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count

from cabletui.paint.home_row import HomeRow


@dataclass(frozen=True, slots=True)
class Section:
    """A part of home: a heading and its rows."""

    heading: HomeRow
    rows: tuple[HomeRow, ...]


def laid_out(sections: Iterable[Section], height: int) -> tuple[HomeRow, ...]:
    """Return the rows of some sections in one list, with the digits that open them.

    Between the sections there is a blank row, if all of them have room then.

    Args:
        sections: Those that have rows.
        height: How many rows are in sight.
    """
    digits = map(str, count(1))
    parts = [
        (one.heading, *(_numbered(row, digits) for row in one.rows)) for one in sections if one.rows
    ]
    has_room = sum(map(len, parts)) + len(parts) - 1 <= height
    gap = (HomeRow("", is_heading=True),) if has_room else ()
    rows = [row for part in parts for row in (*gap, *part)]
    return tuple(rows[len(gap) :])


def _numbered(row: HomeRow, digits: Iterable[str]) -> HomeRow:
    if row.key_id:
        return row
    digit = next(iter(digits))
    return replace(row, digit=digit if len(digit) == 1 else "")
