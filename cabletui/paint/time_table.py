"""Several queries compared: how many cables each has in every year, and which share that is."""

from collections.abc import Iterator, Sequence

from cabletui.paint.pieces import Pieces
from cabletui.paint.time_chart import first_drawn_row
from cabletui.paint.time_grid import share_of
from cabletui.paint.time_view import TimeSeries, TimeView
from cabletui.text.cells import padded
from cabletui.text.counts import grouped

_CELL = 7
"""Cells of a column; where the names of its times are longer, it is wider."""

_NAME = 16
_ALL = "all"


def table_height(view: TimeView) -> int:
    """Return how many lines the whole table takes."""
    return 1 + 2 * len(view.times.series)


def table_rows(view: TimeView, width: int) -> Iterator[Pieces]:
    """Paint the rows of the grid as columns, as many as fit, with the cursor's among them.

    As the bars do, they begin where there are more than a few cables.
    """
    name = min(_NAME, width // 3)
    rows = view.rows
    cell = max(_CELL, len(view.scale.row_scale.called(rows.start)) + 1)
    fitting = max(1, (width - name) // cell - 1)
    drawn = first_drawn_row(view, width) if view.units else rows.start
    first = max(min(drawn, view.row), min(view.row - fitting // 2, rows.stop - fitting))
    shown = range(first, min(rows.stop, first + fitting))
    names = [view.scale.row_scale.called(row) for row in shown]
    yield ((" " * name + "".join(f"{one:>{cell}}" for one in (*names, _ALL)), "heading"),)
    for series in view.times.series:
        yield _line(padded(f"  {series.name}", name), _counts(view, series, shown), cell)
        if series is not view.times.whole:
            yield _line(padded("  of 1,000", name), _shares(view, series, shown), cell)


def _line(name: str, cells: Sequence[str], width: int) -> Pieces:
    return ((name + "".join(f"{cell:>{width}}" for cell in cells), ""),)


def _counts(view: TimeView, series: TimeSeries, rows: range) -> list[str]:
    by_row = [view.count(series, _units(view, row)) for row in rows]
    return list(map(grouped, (*by_row, series.total)))


def _shares(view: TimeView, series: TimeSeries, rows: range) -> list[str]:
    every = (*(_units(view, row) for row in rows), view.units)
    return [share_of(view, series, units) for units in every]


def _units(view: TimeView, row: int) -> range:
    first = view.scale.at(row, 0)
    return range(first, first + view.scale.length(row))
