"""The dates of a query: years, months and days, and spans of them."""

import re
from datetime import UTC, datetime, timedelta

from cabletui.cable import Moment
from cabletui.errors import QuerySyntaxError

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
"""Takes `2009`, `2009-4` and `2009-04-15`; not `09-04` or `2009-04-15Z`."""

_FROM_TO = re.compile(r"(\d{4}(?:-\d{2})?)[-/](\d{4}(?:-\d{2})?)")
"""Takes `2006-2008` and `2006-03/2007-02`; not `2006-08` or `2006/03`."""

_ADVICE = "2006, 2006-12 or 2006-12-05"
_FIRST, _LAST = 1900, 2100


def check(text: str, start: int) -> None:
    """Check that a text is a date or a span.

    Args:
        text: The value of a date field.
        start: Where it stands in the query.

    Raises:
        QuerySyntaxError: It is neither; the error points at the place.
    """
    minutes(text, start)


def minutes(text: str, start: int = 0) -> tuple[int, int]:
    """Return the first and the last minute of a date or a span, counted as `Moment.minutes` is.

    Args:
        text: `2006`, `2006-12`, `2006-12-05`, `2006..2007-03`, `2006..` or `..2006`.
        start: Where it stands in the query, for the error.

    Raises:
        QuerySyntaxError: It is no date, or the span ends before it begins.
    """
    first, dots, last = text.partition("..")
    if not dots:
        return _minutes(text, start)
    begin = _minutes(first, start)[0] if first else 0
    end = _minutes(last, start + len(first) + 2)[1] if last else _last_minute()
    if not (first or last) or end < begin:
        raise QuerySyntaxError(
            "This span is empty: write the earlier date first, as in 2006..2007-03.",
            start,
            len(text),
        )
    return begin, end


def _minutes(text: str, start: int) -> tuple[int, int]:
    parts = _DATE.fullmatch(text)
    try:
        if not parts or not _FIRST <= int(parts[1]) <= _LAST:
            raise ValueError
        begin = datetime(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1), tzinfo=UTC)
    except ValueError:
        span = _FROM_TO.fullmatch(text)
        advice = f"{span[1]}..{span[2]} from the one to the other" if span else _ADVICE
        raise QuerySyntaxError(
            f"“{text[:16]}” is not a date: write {advice}.",
            start,
            max(1, len(text)),
        ) from None
    if parts[3]:
        end = begin + timedelta(days=1)
    elif parts[2]:
        end = (begin + timedelta(days=32)).replace(day=1)
    else:
        end = begin.replace(year=begin.year + 1)
    return Moment(begin).minutes, Moment(end).minutes - 1


def _last_minute() -> int:
    return Moment(datetime(_LAST, 12, 31, tzinfo=UTC)).minutes
