"""Which cable is probably meant by a reference that no cable has: the likeliest misprint of it."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.facts import rows
from cabletui.cable.reference import Reference
from cabletui.cable.serials import is_beyond


@dataclass(frozen=True, slots=True)
class NearReference:
    """A guess at the cable that a reference means."""

    reference_id: str
    """The canonical id of a cable that is held."""

    reason: str
    """How it differs from what is printed: `of the year before`."""


def near_reference(
    wanted: Reference,
    held: Callable[[Collection[str]], Collection[str]],
    day: date | None = None,
) -> NearReference | None:
    """Return the cable that a reference probably means; None if it may mean several, or nothing.

    The slips that are tried are those that happen: the year is off by one, the station is another
    one of the same city, two neighbouring digits are exchanged.

    Args:
        wanted: The reference as it is printed, which is not held.
        held: Returns which of some canonical ids are held.
        day: When the citing cable was sent, as it can cite nothing later.
    """
    guesses = {str(reference): reason for reference, reason in _slips(wanted, day)}
    found = sorted(held(guesses)) if guesses else []
    return NearReference(found[0], guesses[found[0]]) if len(found) == 1 else None


def _slips(wanted: Reference, day: date | None) -> Iterator[tuple[Reference, str]]:
    """Yield the references that differ from one by a slip, with what the slip is."""
    year, station, serial = wanted.year, wanted.station, wanted.serial
    yield from _not_later(Reference(year - 1, station, serial), "of the year before", day)
    yield from _not_later(Reference(year + 1, station, serial), "of the year after", day)
    for other in _same_city(station):
        yield from _not_later(Reference(year, other, serial), "another post of the city", day)
    digits = str(serial)
    for at in range(len(digits) - 1):
        exchanged = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if exchanged != digits and exchanged[0] != "0":
            reference = Reference(year, station, int(exchanged))
            yield from _not_later(reference, "two digits exchanged", day)


def _not_later(
    reference: Reference, reason: str, day: date | None
) -> Iterator[tuple[Reference, str]]:
    """Yield a guess unless its number was sent later than the cable that cites it."""
    if day is None or reference.year < day.year:
        is_earlier = True
    else:
        is_reached = not is_beyond(reference.station, reference.serial, day)
        is_earlier = reference.year == day.year and is_reached
    if is_earlier:
        yield reference, reason


def _same_city(station: str) -> tuple[str, ...]:
    """Return the other stations of a station's city."""
    cities = _cities()
    city = cities.get(station)
    return tuple(other for other in cities if city and cities[other] == city and other != station)


@cache
def _cities() -> dict[str, str]:
    return {row["station"]: row["city"] for row in rows("posts") if row["city"]}


def stem_of(wanted: Reference) -> str:
    """Return what the ids of the same post and year begin with: `09OSLO`."""
    return str(wanted).removesuffix(str(wanted.serial))


def nearest(wanted: Reference, names: Iterable[str], count: int) -> list[str]:
    """Return the ids of the same post and year whose numbers are nearest, in their order.

    Args:
        wanted: An id, which is left out.
        names: The ids that there are, canonical.
        count: How many at most.
    """
    stem = stem_of(wanted)
    serials = serials_with(stem, names) - {wanted.serial}
    found = sorted(serials, key=lambda serial: abs(serial - wanted.serial))[:count]
    return [f"{stem}{serial}" for serial in sorted(found)]


def serials_with(stem: str, names: Iterable[str]) -> set[int]:
    """Return the numbers of the ids that begin with a post and year and go on with a number.

    >>> serials_with("09OSLO", ["09OSLO12", "09OSLOX1"])
    {12}
    """
    return {int(rest) for name in names if (rest := name.removeprefix(stem)).isdecimal()}


def could_be_a_cable(name: str) -> Reference | None:
    """Return the reference that an id stands for; None if no cable can have that id.

    No cable has a number well beyond what its post had reached by the end of the year.
    """
    try:
        reference = Reference.parse(name)
    except NotAReferenceError:
        return None
    last = date(reference.year, 12, 31)
    return None if is_beyond(reference.station, reference.serial, last) else reference
