"""Where a step on a page leads: the next match or reference, and the paragraph in sight."""

from bisect import bisect_left
from collections.abc import Sequence

from cabletui.page.page import Point, Target
from cabletui.paint.page_layout import PageLayout


def next_target(
    targets: Sequence[Target], chosen: Target | None, top: Point, step: int
) -> tuple[int, bool]:
    """Return the number of the target that follows, and whether the search wrapped around.

    Args:
        targets: All targets of a kind, in reading order; at least one.
        chosen: The selected target; it counts only if it is one of these.
        top: The point to look from if none is selected.
        step: 1 for the next, -1 for the one before.
    """
    if chosen in targets:
        number = targets.index(chosen) + step
    else:
        number = bisect_left(targets, top, key=lambda target: target.start)
        number -= step < 0
    return number % len(targets), not 0 <= number < len(targets)


def paragraph_in_sight(layout: PageLayout, rows: range, before: int | None) -> int | None:
    """Return the paragraph in sight that the reader is at, counted from 0.

    It stays the same as long as its first row is in sight. Otherwise it is the first paragraph that
    begins in sight, or if there is none, the one that fills the screen.

    Args:
        layout: The layout of the page.
        rows: The rows in sight.
        before: The paragraph that the reader was at.
    """
    paragraphs = layout.page.paragraphs
    filling = layout.page.paragraph_at(layout.point_of(rows.start))
    following = 0 if filling is None else filling + 1
    for number in (before, filling, following):
        if number is None or number >= len(paragraphs):
            continue
        if layout.row_of(paragraphs[number]) in rows:
            return number
    return filling
