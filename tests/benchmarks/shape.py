"""The shape of the real archive: how many cables each year, post and classification has.

The numbers are those of the whole archive. Every cable of the synthetic one gets its year, post,
classification and number here, always the same; a smaller archive is a part of the whole.
"""

import random
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache

from cabletui.cable.facts import rows
from cabletui.cable.origin import origin

WHOLE = 251_287
"""How many cables the archive has."""

YEARS = {
    **{1966: 1, 1972: 4, 1973: 3, 1975: 2, 1978: 2, 1979: 5, 1985: 87, 1986: 45, 1987: 35},
    **{1988: 73, 1989: 74, 1990: 106, 1991: 52, 1992: 103, 1993: 31, 1994: 81, 1995: 109},
    **{1996: 48, 1997: 58, 1998: 62, 1999: 56, 2000: 432, 2001: 878, 2002: 2_570, 2003: 8_083},
    **{2004: 11_808, 2005: 24_131, 2006: 42_391, 2007: 44_693, 2008: 49_446, 2009: 56_813},
    2010: 9_005,
}
CLASSIFICATIONS = {
    "UNCLASSIFIED": 75_792,
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY": 58_095,
    "CONFIDENTIAL": 97_070,
    "CONFIDENTIAL//NOFORN": 4_678,
    "SECRET": 11_322,
    "SECRET//NOFORN": 4_330,
}
_APART = 200_000
"""More than the highest number of a cable in the year of its post."""

_MONTHS = (20595, 24079, 22648, 20149, 19937, 20814, 19346, 18524, 19679, 21148, 22213, 22155)
_HOURS = (2, 2, 2, 3, 4, 6, 8, 10, 11, 11, 10, 9, 9, 10, 11, 11, 10, 8, 6, 5, 4, 4, 3, 3)
_LAST = datetime(2010, 2, 28, 23, 59, tzinfo=UTC)
_DAMAGED_EVERY = 1_238
"""203 of the ids are damaged."""

_STATE_STEP, _STEP = 64, 26
"""The numbers of a year have gaps: about one of fourteen cables is in the archive."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a cable is before it has a text."""

    number: int
    """Its row in the whole archive, from 1."""

    reference_id: str
    station: str
    serial: int
    created: datetime
    origin: str
    classification: str


@cache
def places() -> tuple[Place, ...]:
    """Return all cables of the archive, in order of creation."""
    chance = random.Random("shape")
    stations = _shuffled(Counter(_stations()), chance)
    kinds = _shuffled(Counter(CLASSIFICATIONS), chance)
    times = sorted(_moment(year, chance) for year, count in YEARS.items() for _ in range(count))
    names = {row["station"]: row["origin"] for row in rows("posts")}
    serials: Counter[tuple[str, int]] = Counter()
    found = []
    for number, (station, kind, time) in enumerate(zip(stations, kinds, times, strict=True), 1):
        step = _STATE_STEP if station == "STATE" else _STEP
        serials[station, time.year] += 1 + chance.randrange(step)
        serial = serials[station, time.year]
        name = _published(f"{time:%y}", station, serial, number)
        found.append(Place(number, name, station, serial, time, names[station], kind))
    return tuple(found)


def chosen(size: int) -> tuple[Place, ...]:
    """Return so many of the cables, spread over the whole, in order of creation.

    Raises:
        ValueError: The archive has not so many.
    """
    if not 1 <= size <= WHOLE:
        raise ValueError(f"the archive has 1 to {WHOLE} cables, not {size}")
    numbers = random.Random("choice").sample(range(WHOLE), WHOLE)[:size]
    return tuple(places()[number] for number in sorted(numbers))


def others(count: int) -> tuple[Place, ...]:
    """Return cables that no archive has, of the latest posts and minutes, with other numbers."""
    return tuple(map(_beside, places()[-count:]))


def _beside(place: Place) -> Place:
    serial = place.serial + _APART
    name = f"{place.created:%y}{place.station}{serial}"
    return replace(place, number=place.number + WHOLE, serial=serial, reference_id=name)


@cache
def city(station: str) -> str:
    """Return the place of a station as headers and bodies write it."""
    row = next(row for row in rows("posts") if row["station"] == station)
    return (row["city"] or origin(row["origin"]).place).upper()


def _stations() -> dict[str, int]:
    """Return how many cables each station has; what is missing to the whole goes by size."""
    counts = {row["station"]: int(row["count"] or 1) for row in rows("posts")}
    lacking = WHOLE - sum(counts.values())
    largest = sorted(counts, key=lambda station: -counts[station])
    for turn in range(abs(lacking)):
        counts[largest[turn % 40]] += 1 if lacking > 0 else -1
    return counts


def _shuffled(counts: Counter[str], chance: random.Random) -> list[str]:
    names = list(counts.elements())
    chance.shuffle(names)
    return names


def _moment(year: int, chance: random.Random) -> datetime:
    while True:
        month = chance.choices(range(1, 13), _MONTHS)[0]
        if (year, month) > (2010, 2):
            continue
        day = timedelta(days=chance.randrange(28))
        hour = timedelta(hours=chance.choices(range(24), _HOURS)[0])
        time = datetime(year, month, 1, tzinfo=UTC) + day + hour
        return min(time + timedelta(minutes=chance.randrange(60)), _LAST)


def _published(year: str, station: str, serial: int, number: int) -> str:
    sound = f"{year}{station}{serial}"
    if number % _DAMAGED_EVERY:
        return sound
    kinds = (
        f"{year}EFTO{station}{serial}",
        f"{year}AMEMBASSY{station}{serial}",
        f"{year}SECTION01OF03{station}{serial}",
        f"{year}{year}{station}{serial}",
        f"{year}{station}{serial:06}ZFR{serial}",
    )
    return kinds[number // _DAMAGED_EVERY % len(kinds)]
