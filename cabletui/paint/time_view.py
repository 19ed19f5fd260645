"""How many cables each time has, for one query or several, and which of it the reader looks at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from cabletui.text.time_units import Scale

FEW = 50
"""A share of fewer cables than this says little."""

THOUSAND = 1_000

_WHOLE_DATE = len("2009-10-31")


@dataclass(eq=False, slots=True)
class TimeSeries:
    """How many cables of a query each time has."""

    name: str
    """Safe text: the query, or what else the cables are."""

    counts: Mapping[str, int]
    """The counts by date, in a form that `Scale.number` takes."""

    _scaled: dict[Scale, dict[int, int]] = field(default_factory=dict)

    def by(self, scale: Scale) -> Mapping[int, int]:
        """Return the counts by the numbers of the units of a scale, without those that are 0."""
        if scale not in self._scaled:
            scaled: dict[int, int] = {}
            for day, count in self.counts.items():
                number = scale.number(day)
                scaled[number] = scaled.get(number, 0) + count
            self._scaled[scale] = scaled
        return self._scaled[scale]

    @property
    def total(self) -> int:
        """How many cables there are at all times together."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Times:
    """The queries that are compared, and the cables that shares are taken of."""

    series: tuple[TimeSeries, ...]
    """The first is the one for which a time is chosen."""

    whole: TimeSeries
    """All cables of the library; it is also in `series` if all are shown."""

    scales: tuple[Scale, ...]
    """The units of time to choose from, the finest first."""

    opens_at: Scale = Scale.MONTH
    """The scale of the first view."""

    term: str = "date"
    """The field of the query language that asks for a time."""

    _extents: dict[Scale, range] = field(default_factory=dict, init=False, compare=False)

    @property
    def has_shares(self) -> bool:
        """Whether there is a query whose cables are not all of them."""
        return any(one is not self.whole for one in self.series)

    @property
    def is_compared(self) -> bool:
        """Whether there are several queries."""
        return len(self.series) > 1

    def extent(self, scale: Scale) -> range:
        """Return the units from the first row that has cables to the last unit that has some."""
        if scale not in self._extents:
            numbers = [number for one in self.series for number in one.by(scale)]
            first = scale.at(scale.place(min(numbers))[0], 0) if numbers else 0
            self._extents[scale] = range(first, max(numbers, default=-1) + 1)
        return self._extents[scale]


@dataclass(frozen=True, slots=True)
class TimeView:
    """Some times as a reader looks at them: in which unit, what is pointed at, what is drawn."""

    times: Times
    scale: Scale
    cursor: int = 0
    """The number of the unit that is pointed at."""

    is_of_shares: bool = False
    """Whether the shares of all cables at each time are drawn, and not the counts."""

    span_start: int | None = None
    """Where a span was begun."""

    @classmethod
    def of(cls, times: Times, day: str = "") -> Self:
        """Return a first view, which points at a date, or at the last time there is.

        For a day, it is a view of days.
        """
        scale = Scale.DAY if len(day) == _WHOLE_DATE else times.opens_at
        view = cls(times, scale)
        return view.at(scale.number(day) if day else max(times.extent(scale), default=0))

    @property
    def units(self) -> range:
        """The numbers of the units that can be pointed at."""
        return self.times.extent(self.scale)

    @property
    def rows(self) -> range:
        """The rows that they stand in."""
        units = self.units
        if not units:
            return range(0)
        return range(self.scale.place(units[0])[0], self.scale.place(units[-1])[0] + 1)

    @property
    def row(self) -> int:
        """The row that is pointed at."""
        return self.scale.place(self.cursor)[0]

    @property
    def span(self) -> range:
        """The units that Enter takes: those of the span, or the one that is pointed at."""
        first, last = sorted((self.cursor if self.span_start is None else self.span_start,
                              self.cursor))  # fmt: skip
        return range(first, last + 1)

    def at(self, number: int) -> Self:
        """Return the view that points at a unit, or at the nearest there is."""
        units = self.units
        return replace(self, cursor=max(units[0], min(number, units[-1]))) if units else self

    def moved(self, units: int) -> Self:
        """Return the view that points some units on, or back if negative."""
        return self.at(self.cursor + units)

    def moved_rows(self, rows: int) -> Self:
        """Return the view that points at the same column some rows down, or up if negative."""
        if not self.units:
            return self
        row, column = self.scale.place(self.cursor)
        row = max(self.rows[0], min(row + rows, self.rows[-1]))
        return self.at(self.scale.at(row, column))

    def rescaled(self) -> Self:
        """Return the view at the next scale; after the coarsest comes the finest again."""
        scales = self.times.scales
        return self.to(scales[(scales.index(self.scale) + 1) % len(scales)])

    def by_days(self) -> Self:
        """Return the view of days, a row for each month; from there, that of months."""
        return self.to(Scale.MONTH if self.scale is Scale.DAY else Scale.DAY)

    def to(self, scale: Scale) -> Self:
        """Return the view at another scale, pointing at the unit in which this one begins."""
        start = None if self.span_start is None else self._number(scale, self.span_start)
        view = replace(self, scale=scale, span_start=start)
        return view.at(self._number(scale, self.cursor))

    def _number(self, scale: Scale, number: int) -> int:
        return scale.number(self.scale.bounds(number)[0])

    def with_times(self, times: Times) -> Self:
        """Return the view of other times."""
        is_of_shares = self.is_of_shares and times.has_shares
        return replace(self, times=times, is_of_shares=is_of_shares).at(self.cursor)

    def first_within(self, scale: Scale, number: int) -> int:
        """Return the first unit with cables within a unit of another scale, else the first of all.

        Args:
            scale: One that is not finer than that of the view.
            number: The number of its unit.
        """
        if scale is self.scale:
            return number
        counts = self.times.series[0].by(self.scale)
        start, stop = (self.scale.number(scale.bounds(one)[0]) for one in (number, number + 1))
        return next((one for one in range(start, stop) if one in counts), start)

    def dated(self, digits: str) -> Self | None:
        """Return the view that points at the first unit with cables whose date begins with digits.

        If only units without cables fit, it is the first of those. Digits for a finer unit than
        this scale has lead to a finer scale. None if no date begins with the digits.

        Args:
            digits: Those of a date, from the year on: `200911`.
        """
        scales = self.times.scales
        for scale in reversed(scales[: scales.index(self.scale) + 1]):
            numbers = scale.beginning(digits)
            counts = self.times.series[0].by(scale)
            units = self.times.extent(scale)
            alike = [number for number in numbers if number in units]
            if alike:
                number = next((one for one in alike if one in counts), alike[0])
                return self.to(scale).at(number)
        return None

    def count(self, series: TimeSeries, units: Sequence[int]) -> int:
        """Return how many cables of a query some units have."""
        counts = series.by(self.scale)
        return sum(counts.get(number, 0) for number in units)

    def share(self, series: TimeSeries, units: Sequence[int]) -> int:
        """Return how many of 1,000 cables in some units a query finds; 0 if there are none."""
        whole = self.count(self.times.whole, units)
        return round(THOUSAND * self.count(series, units) / whole) if whole else 0

    def is_thin(self, units: Sequence[int]) -> bool:
        """Return whether some units have so few cables that a share of them says little."""
        return self.count(self.times.whole, units) < FEW

    def drawn(self, series: TimeSeries, number: int) -> int:
        """Return what is drawn for a query and a unit: the share or the count."""
        if self.is_of_shares:
            return self.share(series, (number,))
        return series.by(self.scale).get(number, 0)
