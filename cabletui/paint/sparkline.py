"""When the cables of a list were created, in one line beside its title."""

from collections.abc import Mapping

from cabletui.paint.time_chart import telling_start
from cabletui.text.counts import heights
from cabletui.text.time_units import Scale

_CELLS = 30


def sparkline(quarters: Mapping[int, int]) -> str:
    """Return a bar for each quarter from the first to the last, between the first and last year.

    A few scattered cables at the beginning are left out, and many quarters share cells. Fewer than
    two quarters make no line.

    Args:
        quarters: The counts by the numbers of `Scale.QUARTER`.
    """
    if len(quarters) < 2:
        return ""
    first = telling_start(quarters, sum(quarters.values()))
    if first == max(quarters):
        return ""
    units = range(first, max(quarters) + 1)
    size = -(-len(units) // _CELLS)
    cells = [
        sum(quarters.get(number, 0) for number in units[at : at + size])
        for at in range(0, len(units), size)
    ]
    start, end = (Scale.QUARTER.called(number)[:4] for number in (units[0], units[-1]))
    return f"{start} {heights(cells)} {end}"
