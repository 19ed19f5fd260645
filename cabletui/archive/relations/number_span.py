"""Between which days a cable was sent if its number is known and its text is not.

A station counts its messages from 1 each year. So a cable was sent between those with the nearest
numbers that are held, and before any cable that cites it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cabletui.archive.alike.near_reference import serials_with, stem_of
from cabletui.cable import Headline, Reference
from cabletui.cable.serials import days_of


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """What bounds the day of a cable."""

    first: date
    last: date
    below: Headline | None = None
    """The cable with the nearest number before it that is held."""

    above: Headline | None = None
    """The one after it."""

    @property
    def middle(self) -> date:
        """The day in the middle, for a place in a list."""
        return date.fromordinal((self.first.toordinal() + self.last.toordinal()) // 2)


class Numbers(Protocol):
    """What knows which numbers of a post and year are held."""

    def find(self, text: str) -> tuple[Headline, ...]:
        """Return the cables that a reference id may mean."""

    def ids_with(self, stem: str) -> Sequence[str]:
        """Return the canonical ids with a stem."""


def number_span(numbers: Numbers, wanted: Reference, citing: Iterable[Headline] = ()) -> NumberSpan:
    """Return the span of days in which a cable was sent.

    Args:
        numbers: Knows what is held.
        wanted: The reference of the cable.
        citing: The cables that cite it.
    """
    stem = stem_of(wanted)
    serials = serials_with(stem, numbers.ids_with(stem)) - {wanted.serial}
    below = max((one for one in serials if one < wanted.serial), default=None)
    above = min((one for one in serials if one > wanted.serial), default=None)
    before, after = (_held(numbers, stem, serial) for serial in (below, above))
    return bounded(wanted, before, after, citing)


def bounded(
    wanted: Reference,
    below: Headline | None,
    above: Headline | None,
    citing: Iterable[Headline] = (),
) -> NumberSpan:
    """Return the span of days between two cables, of which either may be missing.

    A number may be taken some days before its cable is sent. If bounds contradict each other, the
    days of the neighbouring cables count for more than the rest.
    """
    known = days_of(wanted.station, wanted.serial, wanted.year)
    first, last = known or (date(wanted.year, 1, 1), date(wanted.year, 12, 31))
    left, right = _day(below) or first, _day(above) or last
    if max(first, left) <= min(last, right):
        first, last = max(first, left), min(last, right)
    else:
        first, last = min(left, right), max(left, right)
    cited = min((one.created.time.date() for one in citing), default=last)
    return NumberSpan(min(first, cited), min(last, cited), below, above)


def _held(numbers: Numbers, stem: str, serial: int | None) -> Headline | None:
    found = numbers.find(f"{stem}{serial}") if serial is not None else ()
    return found[0] if found else None


def _day(headline: Headline | None) -> date | None:
    return headline.created.time.date() if headline else None
