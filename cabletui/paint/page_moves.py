"""Where a step leads on a page: to the next match or reference, to the paragraph in sight."""

from bisect import bisect_left
from collections.abc import Sequence

from cabletui.page.page import Place, Spot
from cabletui.paint.layout import Layout


def next_spot(
    spots: Sequence[Spot], chosen: Spot | None, top: Place, step: int
) -> tuple[int, bool]:
    """Return the number of the spot that follows, and whether the search went round the end.

    Args:
        spots: All of a kind, in reading order; at least one.
        chosen: The spot one is at; it counts only if it is one of them.
        top: The place from which to look where none is chosen.
        step: 1 for the next, -1 for the one before.
    """
    if chosen in spots:
        number = spots.index(chosen) + step
    else:
        number = bisect_left(spots, top, key=lambda spot: spot.place)
        number -= step < 0
    return number % len(spots), not 0 <= number < len(spots)


def paragraph_in_sight(layout: Layout, rows: range, before: int | None) -> int | None:
    """Return the paragraph one is in, counted from 0.

    It is the one that one was in before while its first row is in sight; else the first that
    begins in sight; else the one that fills the screen.

    Args:
        layout: The layout of the page.
        rows: The rows in sight.
        before: The paragraph one was in.
    """
    paragraphs = layout.page.paragraphs
    filling = layout.page.paragraph_at(layout.place_of(rows.start))
    following = 0 if filling is None else filling + 1
    for number in (before, filling, following):
        if number is None or number >= len(paragraphs):
            continue
        if layout.row_of(paragraphs[number]) in rows:
            return number
    return filling
