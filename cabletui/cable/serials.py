"""How far a station had counted its messages by a day, and what year a bare number means.

A station counts its messages from 1 each year. The table gives, for each station, year and month,
the lowest and the highest number among the 251,287 ids of the archive; between them the count is
taken to rise evenly.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from cabletui.cable.facts import rows

_TOLERANCE = 1.25
_AT_LEAST = 30
"""A number is beyond what was reached only if it is a quarter and this many numbers above it."""

_AHEAD = 7
"""Days: a cable may cite one that was numbered, but not sent, a week later."""

_MOST_YEARS_BACK = 3
_DAYS_OF_A_MONTH = 30.4


@dataclass(frozen=True, slots=True)
class _Month:
    number: int
    lowest: int
    highest: int


def implied_year(station: str, serial: int, day: date) -> int:
    """Return the year that a number without one means, in a cable of a day.

    It is the newest in which the station had reached the number; the year of the day itself
    where no year of the last three fits, or nothing is known of the station.
    """
    if is_beyond(station, serial, day):
        for year in range(day.year - 1, day.year - 1 - _MOST_YEARS_BACK, -1):
            if _is_within(station, serial, year):
                return year
    return day.year


def is_beyond(station: str, serial: int, day: date) -> bool:
    """Return whether a number is well beyond what a station had reached by a day of that year.

    Args:
        station: The key of the station, `STATE`.
        serial: The number.
        day: The day; where nothing is known of the station in its year, nothing is beyond.
    """
    months = _months(station, day.year)
    if not months:
        return False
    reached = _reached(months, day.month - 1 + (day.day + _AHEAD) / _DAYS_OF_A_MONTH)
    return serial > max(reached * _TOLERANCE, reached + _AT_LEAST)


def days_of(station: str, serial: int, year: int) -> tuple[date, date] | None:
    """Return the days between which a station sent a number, by months; None if nothing shows it.

    Args:
        station: The key of the station, `STATE`.
        serial: The number.
        year: Its year, of four digits.
    """
    months = _months(station, year)
    if not months:
        return None
    first = max((month.number for month in months if month.lowest <= serial), default=1)
    last = min((month.number for month in months if month.highest >= serial), default=12)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _is_within(station: str, serial: int, year: int) -> bool:
    """Return whether a station counted as far as a number in a year, as far as is known."""
    if _months(station, year):
        return not is_beyond(station, serial, date(year, 12, 31))
    most = max(
        month.highest for one in _table().get(station, {}) for month in _months(station, one)
    )
    return serial <= most * _TOLERANCE


def _reached(months: tuple[_Month, ...], time: float) -> float:
    """Return the number reached at a time of the year, in months since January."""
    before, number = 0.0, 0.0
    for month in months:
        if month.number > time:
            break
        before, number = float(month.number), float(month.highest)
    after = next((month for month in months if month.number - 1 >= max(time, before)), None)
    if after is None:
        last = months[-1]
        rate = last.highest / (last.number - 0.5)
        return max(number, rate * time)
    share = (time - before) / (after.number - 1 - before) if after.number - 1 > before else 1.0
    return number + (after.lowest - number) * min(1.0, share)


@lru_cache(maxsize=512)
def _months(station: str, year: int) -> tuple[_Month, ...]:
    """Return the months of a station's year, without the numbers that break the count."""
    months: list[_Month] = []
    reached = 0
    for text in _table().get(station, {}).get(year, "").split():
        number, _, numbers = text.partition(":")
        lowest, _, highest = numbers.partition("-")
        if int(highest) >= reached:
            months.append(_Month(int(number), max(reached, int(lowest)), int(highest)))
            reached = int(highest)
    return tuple(months)


@cache
def _table() -> dict[str, dict[int, str]]:
    table: dict[str, dict[int, str]] = {}
    for row in rows("serials"):
        table.setdefault(row["station"], {})[int(row["year"])] = row["months"]
    return table
