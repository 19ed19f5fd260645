"""The whole picture of some times: bars above, and below them a grid or a table to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.paint.pieces import Pieces, cut, plain
from cabletui.paint.time_chart import Frame, axis, bars, chart, first_drawn_row, highest, pictured
from cabletui.paint.time_grid import grid, grid_rows, heading, shown_rows
from cabletui.paint.time_table import table_height, table_rows
from cabletui.paint.time_view import TimeSeries, TimeView
from cabletui.text.cells import fitted
from cabletui.text.counts import counted, grouped

_HIGHEST, _HIGH = 16, 10
"""Lines that the bars of a query take at most, and those that they have beside many rows."""

_NAME = 24
"""The most cells of the name of a query, if several are named in a line."""

_TALL = 30
"""Lines from which one is left for what the hits of a time have in common."""

_LEAST = 4
"""With fewer lines than this, bars have no axis."""


@dataclass(frozen=True, slots=True)
class TimePage:
    """What is painted."""

    lines: tuple[Pieces, ...]
    left_out: str = ""
    """What is not drawn, in words; empty if all is."""

    bars: range = range(0)
    """The lines of the bars and of their axis."""

    rows: tuple[int, range] = (0, range(0))
    """The first line of the rows of the grid, and the numbers of the rows."""

    has_room: bool = False
    """Whether a line is left for what the hits of a time have in common."""

    def unit_at(self, view: TimeView, width: int, x: int, y: int) -> int | None:
        """Return the unit of time at a cell of the page; None if there is none.

        Args:
            view: What is painted.
            width: The width of the page in cells.
            x: The column of the cell, from 0.
            y: Its line, from 0.
        """
        if y in self.bars:
            shown, frame = pictured(view, width)
            number = frame.at(x)
            return None if number is None else view.first_within(shown.scale, number)
        first, rows = self.rows
        if not 0 <= y - first < len(rows):
            return None
        row, column = rows[y - first], grid(view, width).column(x)
        if view.scale.per_row == 1:
            return view.scale.at(row, 0)
        number = view.scale.at(row, max(0, column))
        return number if 0 <= column < view.scale.length(row) and number in view.units else None


def time_page(view: TimeView, width: int, height: int, facets: str = "") -> TimePage:
    """Paint some times for a size in cells; there are some.

    Args:
        view: The times.
        width: In cells.
        height: In lines.
        facets: What the hits of the time at the cursor have in common, as safe text; painted where
            a line is left for it.
    """
    for_facets = 1 if height >= _TALL else 0
    height -= for_facets
    shown, frame = pictured(view, width)
    below = list(_control(view, width, height))
    above = list(_charts(shown, frame, height - len(below)))
    # If there is too little room, the last lines go, but never the words about the cursor.
    lines = [*(above + below)[: height - 1], plain(said(view))]
    gap = height - len(lines)
    spaced = _spaced(lines, len(above), gap)
    has_room = len(spaced) < height + for_facets
    if has_room and facets:
        spaced.append(plain(_of_time(view, facets)))
    rows = range(0) if view.times.is_compared else shown_rows(view, _for_grid(view, width, height))
    first = len(above) + (gap > 1 and bool(above)) + len(below) - len(rows)
    return TimePage(
        tuple(cut(line, width) for line in spaced),
        _left_out(shown, frame, is_coarser=shown.scale != view.scale),
        range(min(len(above), len(spaced) - 1)),
        (first, rows),
        has_room,
    )


def _of_time(view: TimeView, facets: str) -> str:
    """Return what the hits have in common, of the first query where several are compared."""
    if view.times.is_compared:
        return f"  {fitted(view.times.series[0].name, _NAME)} {facets}"
    return f"  {facets[:1].upper()}{facets[1:]}"


def _spaced(lines: list[Pieces], above: int, gap: int) -> list[Pieces]:
    """Return the lines with an empty one between their parts, if there is room for it."""
    spaced = list(lines)
    if gap > 0:
        spaced.insert(len(lines) - 1, ())
    if gap > 1 and above:
        spaced.insert(above, ())
    return spaced


def _control(view: TimeView, width: int, height: int) -> Iterator[Pieces]:
    """Paint the grid, or the table if queries are compared and there is room for it."""
    if view.times.is_compared:
        least = 2 * len(view.times.series)
        if height - 1 - table_height(view) >= least:
            yield from table_rows(view, width)
        return
    laid = grid(view, width)
    if height > _LEAST:
        yield heading(view, laid)
    yield from grid_rows(view, laid, _for_grid(view, width, height))


def _for_grid(view: TimeView, width: int, height: int) -> int:
    """Return how many rows of the grid there are at a time: those of the bars, as far as they fit.

    Before the first of them few cables lie: a reader who goes there has rows of their own.
    """
    if not view.units:
        return 1
    drawn = view.rows.stop - first_drawn_row(view.at(view.units[-1]), width)
    return max(1, min(drawn, max((height - 2) // 2, height - 6 - _HIGH)))


def _charts(view: TimeView, frame: Frame, room: int) -> Iterator[Pieces]:
    """Paint the bars of each query, and one axis below them."""
    room -= 1  # for what is said of the cursor
    drawn = bars(view, frame.units)
    most = highest(drawn)
    each = room // len(drawn)
    has_axis = room - 2 >= len(drawn) * (2 if view.times.is_compared else 1) and room >= _LEAST
    if has_axis:
        each = (room - 2) // len(drawn)
    for one, row in zip(view.times.series, drawn, strict=True):
        has_name = view.times.is_compared and each > 1
        if has_name:
            yield ((f" {one.name}", "heading"),)
        lines = min(_HIGHEST, each - has_name)
        if lines > 0:
            yield from map(plain, chart(row, most, lines, frame))
    if has_axis:
        yield from map(plain, axis(view, frame))


def said(view: TimeView) -> str:
    """Return the words about what is pointed at, with the shares."""
    units = view.span
    names = [view.scale.called(number) for number in (units[0], units[-1])]
    when = names[0] if len(units) == 1 else f"{names[0]} to {names[1]}"
    series = view.times.series
    if view.times.is_compared:
        each = (f"{fitted(one.name, _NAME)} {_with_share(view, one)}" for one in series)
        return f"  {when}: {'; '.join(each)}"
    count = counted(view.count(series[0], units), "cable")
    if not view.times.has_shares:
        return f"  {when}: {count}."
    return f"  {when}: {_with_share(view, series[0], ' cables')}."


def _with_share(view: TimeView, series: TimeSeries, noun: str = "") -> str:
    """Return a count with its share, or with the count of all cables if those are few."""
    count = grouped(view.count(series, view.span))
    if series is view.times.whole:
        return count
    if view.is_thin(view.span):
        return f"{count} of {grouped(view.count(view.times.whole, view.span))} in all"
    return f"{count}{noun}, {grouped(view.share(series, view.span))} of 1,000"


def _left_out(view: TimeView, frame: Frame, *, is_coarser: bool) -> str:
    """Return how many cables of the first query are outside the picture, and its unit of time."""
    series, units = view.times.series[0], view.units
    parts = []
    if before := view.count(series, range(units.start, frame.units.start)):
        parts.append(f"{grouped(before)} before {view.scale.called(frame.units.start)}")
    if after := view.count(series, range(frame.units.stop, units.stop)):
        parts.append(f"{grouped(after)} after {view.scale.called(frame.units.stop - 1)}")
    scale = f"drawn by {view.scale}" if is_coarser else ""
    left_out = f"{' and '.join(parts)} not drawn" if parts else ""
    return ", ".join(filter(None, (left_out, scale)))
