"""Times to paint, invented."""

from cabletui.paint.time_view import Times, TimeSeries, TimeView
from cabletui.text.time_units import Scale

SCALES = (Scale.MONTH, Scale.QUARTER, Scale.YEAR)


def counted(first: str, *counts: int) -> dict[str, int]:
    """Return the counts of some months in a row, of those that have any."""
    start = Scale.MONTH.number(first)
    return {Scale.MONTH.called(start + at): count for at, count in enumerate(counts) if count}


def times(*queries: dict[str, int], whole: dict[str, int] | None = None) -> Times:
    """Return the times of some queries; of all cables if there is no query."""
    of_all = TimeSeries("all cables", whole or {})
    series = tuple(TimeSeries(f"query {at}", counts) for at, counts in enumerate(queries, 1))
    return Times(series or (of_all,), of_all, SCALES)


GEESE = counted("2008-03", 5, 0, 20, 10)
ALL = counted("2008-01", 100, 100, 100, 100, 100, 20)


def geese() -> TimeView:
    """Return four months of 2008, in the last of which there are few cables in all."""
    return TimeView.of(times(GEESE, whole=ALL))
