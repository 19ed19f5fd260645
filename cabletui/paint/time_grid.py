"""Times in rows to choose from, each with its count: a row for each year, its months across."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cabletui.paint.pieces import Pieces
from cabletui.paint.time_view import TimeSeries, TimeView
from cabletui.text.counts import bar, grouped
from cabletui.text.time_units import Scale

_NONE = "·"
_LEVELS = "▁▂▃▄▅▆▇█"
_GUTTER = 2
_SHARE = 11
_BAR = 30
_LEAST_BAR = 8


@dataclass(frozen=True, slots=True)
class Grid:
    """How wide the columns are."""

    cell: int
    """Cells of a column; with 1 there is no room for the cursor beside the value."""

    has_numbers: bool
    """Whether counts are written out; otherwise a sign shows how large each is."""

    name: int
    total: int
    has_share: bool
    bar: int
    """Cells that the bar of a row may take; 0 for none."""

    most: int
    """The largest count of a unit."""

    def column(self, x: int) -> int:
        """Return the column that a cell belongs to; below 0 at the left of all columns."""
        return (x - _GUTTER - self.name) // self.cell


def grid(view: TimeView, width: int) -> Grid:
    """Return how the columns are laid out in a width: with the counts in numbers if they fit."""
    series = view.times.series[0]
    most = max(series.by(view.scale).values(), default=0)
    name = len(view.scale.row_scale.called(view.rows[0]))
    total = max(5, len(grouped(max(_row_counts(view), default=0)))) + 2
    columns = view.scale.per_row if view.scale.per_row > 1 else 0
    room = width - _GUTTER - name - 1
    least = 2 if view.scale is Scale.DAY else 3
    digits = max(least, len(str(most))) + 1
    has_numbers = columns * digits + total <= room
    cell = digits if has_numbers else 2 if columns * 2 <= room else 1
    left = room - columns * cell
    has_total = left >= total
    left -= total if has_total else 0
    has_share = view.times.has_shares and left >= _SHARE
    left -= _SHARE if has_share else 0
    return Grid(
        cell,
        has_numbers,
        name,
        total if has_total else 0,
        has_share,
        min(_BAR, left - 2) if left - 2 >= _LEAST_BAR else 0,
        most,
    )


def heading(view: TimeView, laid: Grid) -> Pieces:
    """Paint the names of the columns."""
    text = " " * (_GUTTER + laid.name) + _columns(view, laid)
    if laid.total:
        text += f"{view.scale.row_scale.value:>{laid.total}}"
    if laid.has_share:
        text += f"{'of 1,000':>{_SHARE}}"
    return ((text, "heading"),) if text.strip() else ()


def _columns(view: TimeView, laid: Grid) -> str:
    if view.scale.per_row == 1:
        return ""
    text = ""
    has_all = view.scale is Scale.MONTH or laid.cell > max(map(len, view.scale.columns))
    for at, name in enumerate(view.scale.columns):
        place = (at + 1) * laid.cell  # the last cell of the column
        if has_all or (at + 1) % 5 == 0 or at == 0:
            text = text.ljust(place - len(name))[: place - len(name)] + name
    return text.ljust(view.scale.per_row * laid.cell + 1)


def grid_rows(view: TimeView, laid: Grid, height: int) -> Iterator[Pieces]:
    """Paint as many rows as there is room for, the cursor's among them."""
    of_rows = _by_rows(view)
    most = max((_value(of_rows, row) for row in view.rows), default=0)
    for row in shown_rows(view, height):
        yield _row(view, of_rows, laid, row, most)


def shown_rows(view: TimeView, height: int) -> range:
    """Return the rows that are painted: the page of the cursor, with pages counted from the end.

    A move within a page repaints two cells, and not the whole grid.
    """
    rows = view.rows
    pages = (rows.stop - 1 - view.row) // height
    top = max(rows.start, rows.stop - (pages + 1) * height)
    return range(top, min(rows.stop, top + height))


def _row(view: TimeView, of_rows: TimeView, laid: Grid, row: int, most: int) -> Pieces:
    scale, series = view.scale, view.times.series[0]
    sign = ">" if row == view.row else " "
    start = f"{sign} {scale.row_scale.called(row):<{laid.name}}"
    rest = ""
    if laid.total:
        rest += f"{grouped(of_rows.count(series, (row,))):>{laid.total}}"
    if laid.has_share:
        rest += f"{share_of(of_rows, series, (row,)):>{_SHARE}}"
    if laid.bar:
        rest += f"  {bar(_value(of_rows, row), most, laid.bar)}"
    if scale.per_row == 1:
        return ((start + " " + rest, "cursor" if row == view.row else ""),)
    return _cells(view, laid, row, start, rest)


def share_of(view: TimeView, series: TimeSeries, units: Sequence[int]) -> str:
    """Return a share in 1,000; `of 12` where there are so few cables; empty if there are none."""
    whole = view.count(view.times.whole, units)
    if not whole:
        return ""
    return f"of {whole}" if view.is_thin(units) else grouped(view.share(series, units))


def _cells(view: TimeView, laid: Grid, row: int, start: str, rest: str) -> Pieces:
    """Return a row with its units, that of the cursor in brackets and in the style of cursors."""
    scale = view.scale
    first = scale.at(row, 0)
    texts = [_text(view, laid, number) for number in range(first, first + scale.length(row))]
    texts += [""] * (scale.per_row - len(texts))
    cells = [f"{text:>{laid.cell}}" for text in texts]
    if row != view.row:
        return ((f"{start}{''.join(cells)} {rest}", ""),)
    column = scale.place(view.cursor)[1]
    before, after = "".join(cells[:column]), "".join(cells[column + 1 :]) + " "
    own = cells[column]
    if laid.cell == 1:
        return ((start + before, ""), (own, "cursor"), (after + rest, ""))
    blanks = len(own) - len(own.lstrip())
    chosen = f"[{own[blanks:]}]"
    return (
        (start + before + own[: blanks - 1], ""),
        (chosen, "cursor"),
        (after[1:] + rest, ""),
    )


def _text(view: TimeView, laid: Grid, number: int) -> str:
    count = view.count(view.times.series[0], (number,))
    if not count:
        return _NONE if number in view.units else ""
    if laid.has_numbers:
        return str(count)
    return _LEVELS[min(7, count * 8 // laid.most)]


def _by_rows(view: TimeView) -> TimeView:
    """Return the view whose units are the rows of another."""
    return replace(view, scale=view.scale.row_scale)


def _row_counts(view: TimeView) -> list[int]:
    of_rows = _by_rows(view)
    return [of_rows.count(view.times.series[0], (row,)) for row in view.rows]


def _value(of_rows: TimeView, row: int) -> int:
    """Return the value that the bar of a row shows; 0 if it is a share that says little."""
    if of_rows.is_of_shares and of_rows.is_thin((row,)):
        return 0
    return of_rows.drawn(of_rows.times.series[0], row)
