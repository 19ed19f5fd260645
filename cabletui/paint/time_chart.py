"""Upright bars for units of time, on one scale, with an axis below them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cabletui.paint.time_view import TimeView
from cabletui.text.counts import grouped

_EIGHTHS = " ▁▂▃▄▅▆▇"
_FULL = "█"
_THIN = "░"
_WIDEST = 7
"""Cells that a bar has at most."""

_MANY = 200
"""Cables at the top of a scale; from here on its middle may be rounded."""

_MOST_LEFT_OUT = 10
"""Percent of cables; if more would not be drawn, the bars have a coarser unit of time."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Which units of time are drawn, and where."""

    units: range
    cell: int
    """How many cells wide a bar is."""

    gutter: int
    """Cells at the left, for the numbers of the scale."""

    def left(self, number: int) -> int:
        """Return the first cell of the bar of a unit."""
        return self.gutter + (number - self.units.start) * self.cell

    def at(self, x: int) -> int | None:
        """Return the unit whose bar is in a column of cells; None beside the bars."""
        number = self.units.start + (x - self.gutter) // self.cell
        return number if number in self.units else None


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar."""

    value: int
    is_thin: bool = False
    """Whether its value says little: it is drawn light, and does not set the scale."""


def bars(view: TimeView, units: Iterable[int]) -> list[list[Bar]]:
    """Return the bars of some units, for each query."""
    drawn = list(units)
    return [
        [
            Bar(view.drawn(one, number), view.is_of_shares and view.is_thin((number,)))
            for number in drawn
        ]
        for one in view.times.series
    ]


def highest(series: Iterable[Sequence[Bar]]) -> int:
    """Return the value at the top of the scale; thin bars count only if all are thin."""
    every = [bar for row in series for bar in row]
    firm = [bar.value for bar in every if not bar.is_thin]
    return max(firm, default=0) or max((bar.value for bar in every), default=0)


def pictured(view: TimeView, width: int) -> tuple[TimeView, Frame]:
    """Return a view in the finest unit whose bars fit a width, from its own up, and its frame."""
    scales = view.times.scales
    for scale in scales[scales.index(view.scale) :]:
        shown = view.to(scale)
        frame = _framed(shown, width)
        of_all = sum(one.total for one in view.times.series)
        drawn = sum(shown.count(one, frame.units) for one in view.times.series)
        if (of_all - drawn) * 100 <= of_all * _MOST_LEFT_OUT:
            break
    return shown, frame


def first_drawn_row(view: TimeView, width: int) -> int:
    """Return the row of the grid in which the bars of a width begin, in the unit of the view."""
    shown, frame = pictured(view, width)
    first = view.scale.number(shown.scale.bounds(frame.units.start)[0])
    return view.scale.place(max(first, view.units[0]))[0]


def _framed(view: TimeView, width: int) -> Frame:
    """Return the units that there is room for, that of the cursor among them.

    The few cables before the telling start are left out, unless the cursor goes there.
    """
    units = view.units
    if not units:
        return Frame(units, 1, 0)
    gutter = len(grouped(_most(view))) + 2
    room = max(1, width - gutter)
    start = view.scale.at(view.scale.place(_telling_start(view))[0], 0)
    start = max(start, units.stop - room)
    if view.cursor < start:
        start = max(units.start, min(view.cursor, view.scale.at(view.row, 0)))
        start = max(start, view.cursor - room + 1)
    stop = min(units.stop, start + room)
    return Frame(range(start, stop), max(1, min(_WIDEST, room // (stop - start))), gutter)


def _most(view: TimeView) -> int:
    """Return what `highest` returns for the bars of all units."""
    counts = [one.by(view.scale) for one in view.times.series]
    if not view.is_of_shares:
        return max((max(one.values(), default=0) for one in counts), default=0)
    return highest(bars(view, {number for one in counts for number in one}))


def _telling_start(view: TimeView) -> int:
    """Return the earliest unit of any query before which it has only few cables."""
    return min(
        (telling_start(one.by(view.scale), one.total) for one in view.times.series if one.total),
        default=view.units.start,
    )


def telling_start(counts: Mapping[int, int], total: int) -> int:
    """Return the unit before which there are only few of some cables: a hundredth, or three.

    Args:
        counts: By the numbers of units; there are some.
        total: Their sum.
    """
    rest = max(total // 100, min(3, total // 20))
    for number in sorted(counts):
        rest -= counts[number]
        if rest < 0:
            return number
    return max(counts)


def chart(row: Sequence[Bar], most: int, height: int, frame: Frame) -> list[str]:
    """Paint the bars of one query in `height` lines, with the scale at their left."""
    lines = [_level(row, most, height, level, frame.cell) for level in reversed(range(height))]
    names = {0: "0"} if height > 1 else {}
    if height > 4 and (middle := _halfway(most, height)):
        names[middle] = grouped(round(most * (middle + 1) / height))
    names[height - 1] = grouped(most)
    return [
        f"{names.get(height - 1 - at, ''):>{frame.gutter - 1}}┤{line}"
        for at, line in enumerate(lines)
    ]


def _halfway(most: int, height: int) -> int:
    """Return the line near the middle whose top is a whole number of cables; 0 if none is.

    Where there are many cables, what is rounded is near enough.
    """
    inner = sorted(range(2, height - 2), key=lambda line: abs(2 * line + 2 - height))
    near = (line for line in inner if most >= _MANY or most * (line + 1) % height == 0)
    return next(near, 0)


def _level(row: Sequence[Bar], most: int, height: int, level: int, cell: int) -> str:
    return "".join(_brick(bar, most, height, level) * cell for bar in row)


def _brick(bar: Bar, most: int, height: int, level: int) -> str:
    if not bar.value or not most:
        return " "
    eighths = max(1, round(min(bar.value, most) * height * 8 / most)) - level * 8
    if bar.is_thin:
        return _THIN if eighths >= 4 or (level == 0 and eighths > 0) else " "
    return _FULL if eighths >= 8 else _EIGHTHS[max(0, eighths)]


def axis(view: TimeView, frame: Frame) -> tuple[str, str]:
    """Paint the axis, and the names of the rows below it.

    The cursor and the span are marked on it only if no grid shows them, or if a span was begun:
    otherwise every move would repaint the whole line.
    """
    ticks = {number for number in frame.units if view.scale.place(number)[1] == 0}
    line = "".join(_mark(view, number, number in ticks, frame.cell) for number in frame.units)
    names, taken = "", 0
    for number in sorted(ticks):
        name = view.scale.row_scale.called(view.scale.place(number)[0])
        left = frame.left(number)
        if left >= taken and left + len(name) <= frame.gutter + len(line):
            names = names.ljust(left) + name
            taken = left + len(name) + 1
    return f"{'└':>{frame.gutter}}{line}", names


def _mark(view: TimeView, number: int, is_tick: bool, cell: int) -> str:
    if view.times.is_compared or view.span_start is not None:
        if number == view.cursor:
            return "^" * cell
        if number in view.span:
            return "=" * cell
    return ("┴" if is_tick else "─") + "─" * (cell - 1)
