"""The times that copies print, and how far each can be trusted."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from cabletui.cable.moment import Moment, Precision
from cabletui.cable.reading.transmission import transmission
from cabletui.importers.importer import UnfitError

_FIRST_YEAR = 1900


_OF_PAGES = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2})\s*\Z", re.ASCII)
"""Takes `2006-12-05 07:28`; not `2006-12-05`."""

_OF_ROWS = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4}) (\d{1,2}):(\d{1,2})\s*\Z", re.ASCII)
"""Takes `12/5/2006 7:28`; not `2006-12-05 07:28`."""


def of_pages(text: str) -> datetime:
    """Read a time as the site's pages print it: `2006-12-05 07:28`.

    Raises:
        ValueError: It is not one. The other readers raise it, too.
    """
    year, month, day, hour, minute = _numbers(_OF_PAGES, text)
    return datetime(year, month, day, hour, minute)


def of_rows(text: str) -> datetime:
    """Read a time as the rows of cables.csv print it: `12/5/2006 7:28`."""
    month, day, year, hour, minute = _numbers(_OF_ROWS, text)
    return datetime(year, month, day, hour, minute)


def of_files(text: str) -> datetime:
    """Read a time as the git collections print it: `Tue Dec 05 07:28:00 +0000 2006`."""
    return datetime.strptime(text, "%a %b %d %H:%M:%S %z %Y")


def printed_moment(text: str, what: str, read: Callable[[str], datetime] = of_pages) -> Moment:
    """Return the moment that a copy prints, to the minute.

    Args:
        text: The moment as printed, in UTC.
        what: What it is the time of, for the refusal.
        read: Reads it.

    Raises:
        UnfitError: The text is no time.
    """
    try:
        time = read(text)
    except ValueError:
        raise UnfitError(
            f"Its {what}, “{text[:40]}”, is no time such as 2006-12-05 07:28."
        ) from None
    if time.year < _FIRST_YEAR:
        raise UnfitError(f"Its {what}, “{text[:40]}”, is before {_FIRST_YEAR}.")
    return Moment(time.replace(tzinfo=UTC))


def page_times(created: Moment, released: Moment, header: str) -> tuple[Moment, Moment]:
    """Return when a page's cable was created and released, as far as that can be known.

    The site's pages before August 2011 print the hour on a 12-hour clock in place of the minute, in
    both columns. So if both minutes look like that, they are not believed, and the minute of
    creation is that of the date-time group in the header, if the group agrees on the hour.

    Args:
        created: As the page prints it.
        released: As the page prints it.
        header: The verbatim header of the cable.
    """
    if not (_is_slip(created) and _is_slip(released)):
        return created, released
    return to_the_minute(_to_the_hour(created), header), _to_the_hour(released)


def to_the_minute(moment: Moment, header: str) -> Moment:
    """Return a moment to the minute, if a header's date-time group agrees with what is known."""
    if moment.precision is Precision.MINUTE:
        return moment
    time = transmission(header).time
    if time is None:
        return moment
    time = time.astimezone(UTC)
    known = time.replace(minute=0, second=0, microsecond=0)
    if moment.precision is Precision.DAY:
        known = known.replace(hour=0)
    return Moment(time.replace(second=0, microsecond=0)) if known == moment.time else moment


def _is_slip(moment: Moment) -> bool:
    return moment.time.minute == (moment.time.hour % 12 or 12)


def _to_the_hour(moment: Moment) -> Moment:
    return Moment(moment.time.replace(minute=0), Precision.HOUR)


def _numbers(form: re.Pattern[str], text: str) -> Iterator[int]:
    found = form.match(text)
    if found is None:
        raise ValueError(text)
    return map(int, found.groups())
