"""Times as people and programs of all kinds write them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from cabletui.cable.moment import Moment, Precision
from cabletui.cable.reading.transmission import transmission
from cabletui.cable.reading.years import is_year, year_of
from cabletui.importers.importer import UnfitError
from cabletui.importers.times import of_files, to_the_minute

_FIRST_YEAR = 1900
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK = (
    r"(?:[T, :]+(\d{1,2}):(\d\d)(?::\d\d(?:[.,]\d+)?)?[ ]?([AaPp][Mm])?"
    r"[ ]?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?:[ ]\(\w+\))?"
)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _CLOCK)
"""Takes `2006-12-05T07:28:00Z` and `2006/12/5`; not `12/5/2006`."""

_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})" + _CLOCK)
"""Takes `12/5/2006 7:28 AM` and `5.12.2006`; not `12/5/06` or `12/5.2006`."""

_SHORT_YEAR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d\d)" + _CLOCK)
"""Takes `12/5/06 7:28`; not `12/5/2006`."""

_DAY_AND_MONTH = re.compile(r"(\d{1,2})[ -]?([A-Za-z]{3})[a-z]*[ -]?(\d{4})" + _CLOCK)
"""Takes `5 December 2006` and `05DEC2006 07:28`; not `December 5, 2006`."""

_YEAR_AND_MONTH = re.compile(r"(\d{4}) ([A-Za-z]{3})[a-z]* (\d{1,2})" + _CLOCK)
"""Takes `2006 Dec 5`; not `2006-12-05`."""

_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)")
"""Takes `20061205`; not `1165303680` or `20061305`."""

_SECONDS = re.compile(r"-?\d{8,10}")
"""Since 1970, from April of that year on. Takes `1165303680`; not `1165303680000`."""

_MILLISECONDS = re.compile(r"-?\d{11,13}")
"""Since 1970. Takes `1165303680000`; not `1165303680`."""

_Clock = tuple[str | None, str | None, str | None, str | None]


def created_at(text: str, header: str) -> Moment:
    """Return when a cable was created, from what a copy says and what its header says.

    If a day may be a month, as in `12/5/2006`, the header decides; if it cannot, the month comes
    first, as in cables.csv. If the copy says nothing, the header alone counts.

    Raises:
        UnfitError: Neither says when.
    """
    if not text.strip():
        time = transmission(header).time
        if time is None:
            raise UnfitError("It says nowhere when it was created.")
        return Moment(time.astimezone(UTC).replace(second=0, microsecond=0))
    readings = _readings(text, "date of creation")
    if len(readings) > 1:
        time = transmission(header).time
        agreeing = [one for one in readings if time and one.time.date() == time.date()]
        readings = agreeing or readings
    return to_the_minute(readings[0], header)


def written_moment(text: str, what: str) -> Moment:
    """Return the moment that a text means, to the minute or the day, in UTC.

    Args:
        text: The moment, in one of the forms in use.
        what: What it is the time of, for the refusal.

    Raises:
        UnfitError: The text is no time.
    """
    return _readings(text, what)[0]


def _readings(text: str, what: str) -> list[Moment]:
    """Return the moments that a text may mean, the likeliest first."""
    readings = list(dict.fromkeys(_each_reading(text.strip())))
    if not readings:
        raise UnfitError(f"Its {what}, “{text[:40]}”, is no time such as 2006-12-05 07:28.")
    if readings[0].time.year < _FIRST_YEAR:
        raise UnfitError(f"Its {what}, “{text[:40]}”, is before {_FIRST_YEAR}.")
    return readings


def _each_reading(text: str) -> Iterator[Moment]:
    for (year, month, day), clock in _parts(text):
        try:
            yield _moment(year, month, day, clock)
        except (ValueError, OverflowError):
            continue
    if _COMPACT.fullmatch(text):
        return
    try:
        if _SECONDS.fullmatch(text) or _MILLISECONDS.fullmatch(text):
            seconds = int(text) / (1000 if _MILLISECONDS.fullmatch(text) else 1)
            time = datetime.fromtimestamp(seconds, UTC)
        else:
            time = of_files(text).replace(hour=0, minute=0, tzinfo=UTC)
            yield Moment(time.replace(second=0), Precision.DAY)
            return
    except (ValueError, OverflowError, OSError):
        return
    yield Moment(time.replace(second=0, microsecond=0))


def _parts(text: str) -> Iterator[tuple[tuple[int, int, int], _Clock]]:
    """Yield year, month and day, and the hour, as a text may have them."""
    if found := _COMPACT.fullmatch(text):
        yield (int(found[1]), int(found[2]), int(found[3])), (None, None, None, None)
    elif found := _YEAR_FIRST.fullmatch(text):
        yield (int(found[1]), int(found[2]), int(found[3])), _clock(found, 4)
    elif found := _YEAR_LAST.fullmatch(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        yield (year, first, second), _clock(found, 5)
        yield (year, second, first), _clock(found, 5)
    elif (found := _SHORT_YEAR.fullmatch(text)) and is_year(found[4]):
        first, second, year = int(found[1]), int(found[3]), year_of(found[4])
        yield (year, first, second), _clock(found, 5)
        yield (year, second, first), _clock(found, 5)
    elif (found := _DAY_AND_MONTH.fullmatch(text)) and found[2].lower() in _MONTHS:
        yield (int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1])), _clock(found, 4)
    elif (found := _YEAR_AND_MONTH.fullmatch(text)) and found[2].lower() in _MONTHS:
        yield (int(found[1]), _MONTHS.index(found[2].lower()) + 1, int(found[3])), _clock(found, 4)


def _clock(found: re.Match[str], first: int) -> _Clock:
    return found[first], found[first + 1], found[first + 2], found[first + 3]


def _moment(year: int, month: int, day: int, clock: _Clock) -> Moment:
    hours, minutes, half, zone = clock
    if hours is None or minutes is None:
        return Moment(datetime(year, month, day, tzinfo=UTC), Precision.DAY)
    hour = int(hours)
    if half:
        hour = hour % 12 + (12 if half.lower() == "pm" else 0)
    offset = "+00:00" if zone in (None, "Z", "UTC", "GMT") else zone
    zoned = datetime.strptime(f"{offset}", "%z").tzinfo
    time = datetime(year, month, day, hour, int(minutes), tzinfo=zoned)
    return Moment(time.astimezone(UTC))
