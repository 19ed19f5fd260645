"""The archive at a glance in columns, with more of each part the more room there is."""

from collections.abc import Iterator, Sequence

from cabletui.paint.home_row import GlanceRow
from cabletui.paint.side_by_side import in_columns

MOST_GLANCED = 16
"""The most values of a part, if there is room for them."""

_MOVED = 10
"""How many of each there are where not all parts are in sight at once, and the list is moved."""


def glance_columns(rows: Sequence[GlanceRow], height: int, columns: int) -> tuple[GlanceRow, ...]:
    """Return the rows of a glance as they stand in columns.

    Args:
        rows: All of them; a heading says how many rows of its part are shown in any case.
        height: The rows of a column.
        columns: How many columns there are.
    """
    parts = list(_parts(rows))
    for most in range(MOST_GLANCED, 0, -1):
        cut = [_cut(part, most) for part in parts]
        laid = in_columns(cut, GlanceRow(""), height, columns)
        if len(laid) <= height * columns and _is_whole(laid, [*map(len, cut)], height):
            return laid
    return in_columns([_cut(part, _MOVED) for part in parts], GlanceRow(""), height, columns)


def _cut(part: Sequence[GlanceRow], most: int) -> Sequence[GlanceRow]:
    """Return a part with so many of its rows, or with as many as it has in any case."""
    return part[: 1 + max(most, part[0].least or len(part))]


def _is_whole(rows: Sequence[GlanceRow], lengths: Sequence[int], height: int) -> bool:
    """Return whether no part begins in one column and ends in another."""
    starts = (at for at, row in enumerate(rows) if row.name and row.is_heading)
    return all(
        start % height + length <= height for start, length in zip(starts, lengths, strict=True)
    )


def _parts(rows: Sequence[GlanceRow]) -> Iterator[Sequence[GlanceRow]]:
    starts = [at for at, row in enumerate(rows) if row.is_heading]
    for start, stop in zip(starts, (*starts[1:], len(rows)), strict=False):
        yield rows[start:stop]
