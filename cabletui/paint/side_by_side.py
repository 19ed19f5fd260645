"""Lay the parts of a list side by side: decide which rows stand in which column."""

from collections.abc import Sequence
from typing import TypeVar

_Row = TypeVar("_Row")

_LEAST = 3
"""The fewest rows of a part at the foot of a column; fewer would look lost there."""


def in_columns(
    parts: Sequence[Sequence[_Row]], blank: _Row, height: int, columns: int
) -> tuple[_Row, ...]:
    """Return the rows of all parts, column after column, each column `height` rows long.

    The columns are of about equal length, and no part is broken, if there is room for that. Rows
    that do not fit into the columns follow after them, for a list that can be scrolled.

    Args:
        parts: Each with its heading first.
        blank: What stands between two parts, and below the last one of a column.
        height: The rows of a column.
        columns: How many columns there are.

    >>> in_columns(["Aaa", "Bb", "Cc"], "-", 7, 2)
    ('A', 'a', 'a', '-', '-', '-', '-', 'B', 'b', '-', 'C', 'c')
    """
    height = max(1, height)
    filled = _filled(parts, blank, height, columns)
    padded = [[*column, *[blank] * (height - len(column))] for column in filled[:-1]]
    return tuple(row for column in (*padded, *filled[-1:]) for row in column)


def _filled(
    parts: Sequence[Sequence[_Row]], blank: _Row, height: int, columns: int
) -> list[list[_Row]]:
    """Return the rows of each column, the columns as short as they can be."""
    longest = max(map(len, parts), default=0)
    for least in range(longest, height + 1):
        filled = _whole(parts, blank, least)
        if len(filled) <= columns:
            return filled
    return _broken(parts, blank, height)


def _whole(parts: Sequence[Sequence[_Row]], blank: _Row, height: int) -> list[list[_Row]]:
    filled: list[list[_Row]] = [[]]
    for part in parts:
        gap = [blank] if filled[-1] else []
        if len(filled[-1]) + len(gap) + len(part) <= height or not filled[-1]:
            filled[-1] += [*gap, *part]
        else:
            filled.append([*part])
    return filled


def _broken(parts: Sequence[Sequence[_Row]], blank: _Row, height: int) -> list[list[_Row]]:
    filled: list[list[_Row]] = [[]]
    for part in parts:
        rows = [blank, *part] if filled[-1] else [*part]
        if filled[-1] and height - len(filled[-1]) < min(_LEAST + 1, len(rows)):
            filled.append([])
            rows = [*part]
        while rows:
            room = height - len(filled[-1])
            filled[-1] += rows[:room]
            rows = rows[room:]
            if rows:
                filled.append([])
    return filled
