"""Days, months, quarters and years, numbered and named, and laid out in rows to choose from."""

from calendar import monthrange
from datetime import date
from enum import StrEnum

_MONTHS = "JFMAMJJASOND"


class Scale(StrEnum):
    """A unit of time. Its units are numbered so that the next one is the next number.

    They stand in rows: the days of a month, the months or quarters of a year, a year alone.
    """

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def per_row(self) -> int:
        """The most units that a row has."""
        return {"day": 31, "month": 12, "quarter": 4, "year": 1}[self]

    @property
    def row_scale(self) -> "Scale":
        """The unit of time that a row is."""
        return Scale.MONTH if self is Scale.DAY else Scale.YEAR

    @property
    def columns(self) -> tuple[str, ...]:
        """What the columns of the rows are called."""
        match self:
            case Scale.DAY:
                return tuple(map(str, range(1, 32)))
            case Scale.MONTH:
                return tuple(_MONTHS)
            case Scale.QUARTER:
                return ("Q1", "Q2", "Q3", "Q4")
        return ("",)

    def number(self, day: str) -> int:
        """Return the number of the unit that a date lies in, or begins.

        Args:
            day: `2009`, `2009-10` or `2009-10-31`.
        """
        year, month = int(day[:4]), int(day[5:7] or 1)
        if self is Scale.DAY:
            return date(year, month, int(day[8:10] or 1)).toordinal()
        return (year * 12 + month - 1) * self.per_row // 12

    def beginning(self, digits: str) -> range:
        """Return the units whose dates begin with some digits; none if a date has fewer digits.

        Args:
            digits: Those of a date from the year on: `2009`, `20091`, `20091115`.
        """
        years = _written(digits[:4], 4, 1900, 2199)
        months = _written(digits[4:6], 2, 1, 12)
        if not (years and months) or len(digits) > self._digits:
            return range(0)
        days = _written(digits[6:], 2, 1, monthrange(years[-1], months[-1])[1])
        if not days:
            return range(0)
        first, last = (f"{years[at]:04}-{months[at]:02}-{days[at]:02}" for at in (0, -1))
        return range(self.number(first), self.number(last) + 1)

    @property
    def _digits(self) -> int:
        """How many digits the date of a unit has."""
        return {"day": 8, "month": 6, "quarter": 4, "year": 4}[self]

    def called(self, number: int) -> str:
        """Return what a unit is called: `2009-10-31`, `2009-10`, `2009 Q4`, `2009`."""
        if self is Scale.DAY:
            return date.fromordinal(number).isoformat()
        year, part = divmod(number, self.per_row)
        match self:
            case Scale.MONTH:
                return f"{year:04}-{part + 1:02}"
            case Scale.QUARTER:
                return f"{year:04} Q{part + 1}"
        return f"{year:04}"

    def bounds(self, number: int) -> tuple[str, str]:
        """Return the first and the last date of a unit, as a query takes them.

        >>> Scale.QUARTER.bounds(Scale.QUARTER.number("2009-11"))
        ('2009-10', '2009-12')
        """
        if self is not Scale.QUARTER:
            return self.called(number), self.called(number)
        first = number * 3
        return Scale.MONTH.called(first), Scale.MONTH.called(first + 2)

    def place(self, number: int) -> tuple[int, int]:
        """Return the row of a unit, as a number of `row_scale`, and its column."""
        if self is Scale.DAY:
            day = date.fromordinal(number)
            return day.year * 12 + day.month - 1, day.day - 1
        return divmod(number, self.per_row)

    def at(self, row: int, column: int) -> int:
        """Return the number of the unit in a row and column, or of the last one of the row."""
        if self is not Scale.DAY:
            return row * self.per_row + min(column, self.per_row - 1)
        year, month = divmod(row, 12)
        return date(year, month + 1, 1).toordinal() + min(column, self.length(row) - 1)

    def length(self, row: int) -> int:
        """Return how many units a row has."""
        if self is not Scale.DAY:
            return self.per_row
        return monthrange(row // 12, row % 12 + 1)[1]


def _written(typed: str, width: int, first: int, last: int) -> list[int]:
    """Return the numbers from the first to the last that begin as typed, written in some digits."""
    return [one for one in range(first, last + 1) if f"{one:0{width}}".startswith(typed)]


def spoken_span(first: date, last: date) -> str:
    """Return a span of days in words.

    >>> spoken_span(date(2009, 10, 28), date(2009, 12, 21))
    '28 Oct to 21 Dec 2009'
    >>> spoken_span(date(2008, 1, 2), date(2008, 1, 9)), spoken_span(date.min, date.min)
    ('2 to 9 Jan 2008', '1 Jan 1')
    """
    end = f"{last.day} {last:%b} {last.year}"
    if first == last:
        return end
    month = "" if (first.year, first.month) == (last.year, last.month) else f" {first:%b}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day}{month}{year} to {end}"
