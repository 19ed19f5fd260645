"""Reference ids: year, station and serial, in whatever spelling they come."""

import re
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher, get_close_matches
from functools import cache, lru_cache
from typing import Self

from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.facts import rows
from cabletui.cable.serials import is_beyond
from cabletui.cable.spelling import compact

_FIRST_YEAR = 66
"""The archive begins in 1966 and ends in 2010, so two digits tell the century."""

_SECTION = re.compile(
    r"([A-Z]{0,9}?)(?:\d{1,2}|\d{4}|O\d|\dO)(?:([A-Z]{1,2}|0F|OOF)(?:\d{1,3}|O\d))?(?:OF)?"
    r"(?=[A-Z-]{3,}\d)"
)
"""Takes the `SECTION01OF02` of `SECTION01OF02OSLO231`; not the `OSLO000160` of `OSLO000160ZDK1`."""

_WORD_SECTION = "SECTION"
_SERIES_OF_THE_SECRETARY = "SECTO"
"""Opens the ids of messages of a travelling Secretary of State, `SECTO 10`, and is no section."""

_LIKENESS_OF_SECTION = 0.6
_LEAD = re.compile(
    r"(?:EFT[O0]?|E?FTO|ETFO|NOFORN|SIPDIS|NODIS|EXDIS|SENSITIVE|SECRET|CONFIDENTIAL|UNCLAS(?:SIFIED)?"
    r"|SIFIED|USMISSION|AM?EMBASSY|AMEMBASS|EMBASSY|AMCONSUL|AMCONGEN|CONSULATE)(?=[A-Z]{3})"
)
"""Takes the caption of `EFTOKABUL668`; not that of `EFTO668`."""

_CAPTIONS = (
    *("EFTO", "NOFORN", "SIPDIS", "NODIS", "EXDIS", "LIMDIS", "STADIS", "FOUO", "SENSITIVE"),
    *("SECRET", "CONFIDENTIAL", "UNCLAS", "UNCLASSIFIED", "PRIORITY", "IMMEDIATE", "ROUTINE"),
    *("USMISSION", "AMEMBASSY", "EMBASSY", "USEMBASSY", "AMCONSUL", "AMCONGEN", "CONSULATE"),
    *("AMEMB", "CORRECTED", "COPY", "CCOPY", "CORRECTEDCOPY", "CORRECTION", "TOSEC", "SECTO"),
)
"""What stands around a station in the lines at the head of a cable."""

_LIKENESS_OF_A_CAPTION = 0.85
_SHORTEST_STATION = 4

_ZERO_IN_A_NAME = re.compile(r"[A-Z]*0[A-Z0]*?[A-Z](?=\d)")
"""Takes the `COTON0U` of `COTON0U12`; not the `OSLO000` of `OSLO00012`."""

_YEAR = re.compile(r"(?:19|20)(\d\d)(?=[A-Z0-9])|(\d\d)\2(?=[A-Z])|(\d\d)")
"""Takes the year of `06OSLO1`, `2006OSLO1` and `0606OSLO1`; not that of `OSLO1`."""

_STATION = re.compile(r"([A-Z][A-Z-]*)0{0,6}(\d{1,7})([A-Z]*)(\d*)")
"""Takes `OSLO000160ZDK164` in four; not `OSLO`."""

_GARBLED = re.compile(r"Q(?!U)")
"""Takes the Q that the wire has put into `AQNA`; not that of `QUITO`."""

_SHORT = 3
_CANDIDATES = 3
_SLIPS = 2
"""More letters may only be wrong in a long name: `LVIV` is no Tel Aviv, which `AVIV` may be."""

_DUPLICATE = "DUPLICATE"
_READABLE = re.compile(r"(\d\d)([A-Z]+)(\d{1,7})")
"""Takes `08OSLO0012`; not `08OSLO`."""

_SOUND = re.compile(r"\d\d([A-Z]{3,})[1-9]\d{0,6}")
"""Takes `08OSLO12`; not `08OSLO0012`, which has zeros too many."""

_NOT_IN_IDS = re.compile(r"[^A-Z0-9-]")
"""Takes the space of `08 OSLO-12`; not the hyphen of `08OSLO-12`."""

_LIKENESS = 0.72
_LIKENESS_OF_AN_ALIAS = 0.88
_LIKENESS_OF_A_WORD = 0.9
"""How like a station a word must be if only its place suggests one: `iran 12 2006` is no Tehran."""


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A reference id that could be read: `06BEIJING24302`."""

    year: int
    """Four digits."""

    station: str
    """The station's key, without spaces: `BEIJING`."""

    serial: int
    """The number of the message in that year."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a reference id from anything that a person types or a cable says.

        Spaces, lower case, a year of four digits or after the serial, leading zeros, labels,
        hashtags, brackets, the address of a page and a misspelt station are understood.

        Raises:
            NotAReferenceError: It cannot be read as year, station and serial.
        """
        plain = text if _is_sound(text) else _read(text)
        readable = _READABLE.fullmatch(plain)
        if not readable or not _is_a_year(int(readable[1])):
            raise NotAReferenceError(
                f"“{text.strip()[:60]}” is not a reference id: "
                "one is made of year, station and number, such as 06BEIJING24302."
            )
        return cls(full_year(int(readable[1])), readable[2], int(readable[3]))

    def __str__(self) -> str:
        return f"{self.year % 100:02}{self.station}{self.serial}"


def full_year(year: int) -> int:
    """Return a year of two digits as one of four, in the years of the archive."""
    return 1900 + year if year >= _FIRST_YEAR else 2000 + year


def canonical(reference_id: str) -> str:
    """Return a reference id with its station and its form as they should be.

    What a slip of the wire or the hand put into it is taken out: handling captions, mangled
    section numbers, doubled years, tails after the serial; the station's aliases and near misses
    become its key. What cannot be read comes back in upper case without spaces. Different cables
    can have one canonical id, so it is for look-up, never a key.
    """
    if _is_sound(reference_id):
        return reference_id
    compact = _NOT_IN_IDS.sub("", reference_id.upper())
    year = _YEAR.match(compact)
    if not year:
        return compact
    rest = compact[year.end() :]
    while lead := (_section(rest) or _LEAD.match(rest)):
        rest = rest[lead.end() :]
    parts = _STATION.match(_without_zeros(rest))
    if not parts:
        return compact
    serial = parts[4] if parts[4] and _DUPLICATE in parts[3] else parts[2]
    name = station(_without_caption(parts[1]))
    digits = year[1] or year[2] or year[3]
    if _GARBLED.search(name) and not is_station(name):
        name = _ungarbled(name, int(digits), int(serial))
    return f"{digits}{name}{int(serial)}"


@lru_cache(maxsize=8192)
def station(name: str, likeness: float = _LIKENESS) -> str:
    """Return the key of a station: its aliases resolved, a near miss corrected, else as it is.

    Args:
        name: Upper case; spaces, hyphens and apostrophes do not matter.
        likeness: How near a miss must be to be corrected, from 0 to 1.
    """
    plain = re.sub(r"[^A-Z0-9]", "", name.upper())
    aliases, known = _aliases(), _stations()
    if plain in aliases or plain in known:
        return aliases.get(plain, plain)
    if len(plain) == _SHORT and likeness <= _LIKENESS:
        return _with_a_letter_more(plain)
    if whole := _begun(plain):
        return whole
    near = get_close_matches(plain, known, _CANDIDATES, likeness) if len(plain) > _SHORT else []
    if not near and len(plain) > _SHORT + 1:
        near = get_close_matches(plain, aliases, 1, _LIKENESS_OF_AN_ALIAS)
    nearest = min(near, key=lambda name: _slips(plain, name), default=plain)
    is_part = plain in nearest or nearest in plain
    if not is_part and _slips(plain, nearest) > max(_SLIPS, len(plain) // 3):
        return plain
    return aliases.get(nearest, nearest)


def _begun(name: str) -> str:
    """Return the one station that begins with a name of five letters or more: `OUAGA`."""
    begun = [key for key in _stations() if key.startswith(name)] if len(name) > _SHORT + 1 else []
    return begun[0] if len(begun) == 1 else ""


def _slips(name: str, other: str) -> int:
    """Return how many letters were lost, added, changed or exchanged between two names."""
    if sorted(name) == sorted(other):
        return sum(letter != another for letter, another in zip(name, other, strict=True)) // 2
    row = list(range(len(other) + 1))
    for at, letter in enumerate(name, 1):
        before, row[0] = row[0], at
        for place, another in enumerate(other, 1):
            changed = before + (letter != another)
            before, row[place] = row[place], min(changed, row[place] + 1, row[place - 1] + 1)
    return row[-1]


def _with_a_letter_more(name: str) -> str:
    """Return the one station that has a letter more than a name of three; else the name."""
    longer = [key for key in _stations() if len(key) == _SHORT + 1]
    near = [key for key in longer if name in {key[:at] + key[at + 1 :] for at in range(len(key))}]
    return near[0] if len(near) == 1 else name


def _ungarbled(name: str, year: int, serial: int) -> str:
    """Return the one station that a name with a garbled letter may be: `AQNA` of 2010 is `ASTANA`.

    A Q stands for up to three letters, and the station must have counted that far in that year.
    """
    shape = re.compile(_GARBLED.sub("[A-Z]{1,3}", name))
    found = [key for key in _keys() if shape.fullmatch(key)]
    if len(found) > 1 and _is_a_year(year):
        last = date(full_year(year), 12, 31)
        found = [key for key in found if not is_beyond(key, serial, last)]
    return found[0] if len(found) == 1 else name


def _section(rest: str) -> re.Match[str] | None:
    """Return the mangled `SECTION 01 OF 02` that a reference id begins with, if it does."""
    found = _SECTION.match(rest)
    if not found or found[2]:
        return found
    if found[1] == _SERIES_OF_THE_SECRETARY:
        return None
    likeness = SequenceMatcher(None, _WORD_SECTION, found[1]).ratio()
    return found if likeness >= _LIKENESS_OF_SECTION else None


def _without_caption(name: str) -> str:
    """Return the station in a name that has a caption before or after it, even a misspelt one."""
    if is_station(name):
        return name
    for size in range(len(name) - 3, _SHORTEST_STATION - 1, -1):
        for found, rest in ((name[-size:], name[:-size]), (name[:size], name[size:])):
            if is_station(found) and get_close_matches(rest, _CAPTIONS, 1, _LIKENESS_OF_A_CAPTION):
                return found
    return name


def _without_zeros(rest: str) -> str:
    """Return an id, after its year, with the letter O for a zero in its station's name."""
    found = _ZERO_IN_A_NAME.match(rest)
    name = found[0].replace("0", "O") if found else ""
    return name + rest[len(name) :] if is_station(name) else rest


def is_station(name: str) -> bool:
    """Return whether a name is a station's key or one of its known aliases."""
    plain = re.sub(r"[^A-Z0-9]", "", name.upper())
    return plain in _stations() or plain in _aliases()


def is_key(name: str) -> bool:
    """Return whether a name is a station's key: `LAPAZ`, however its letters are written."""
    return name.upper() in _stations()


def _is_sound(reference_id: str) -> bool:
    """Return whether there is nothing to correct, as in nearly all; this is ten times as fast."""
    parts = _SOUND.fullmatch(reference_id)
    return parts is not None and parts[1] in _keys()


def _read(text: str) -> str:
    plain, is_loose = compact(text)
    parts = _READABLE.fullmatch(plain) if is_loose else None
    if parts is None:
        return canonical(plain)
    name = _LEAD.sub("", parts[2], count=1)
    return f"{parts[1]}{station(name, _LIKENESS_OF_A_WORD)}{int(parts[3])}"


def _is_a_year(year: int) -> bool:
    return year >= _FIRST_YEAR or year <= 10


@cache
def _aliases() -> dict[str, str]:
    return {row["alias"].replace("-", ""): row["station"] for row in rows("station_aliases")}


@cache
def _keys() -> frozenset[str]:
    """Return the stations that are written as they should be, with no caption before them."""
    return frozenset(key for key in _stations() - set(_aliases()) if not _LEAD.match(key))


@cache
def _stations() -> frozenset[str]:
    posts = {row["station"] for row in rows("posts")}
    return frozenset(posts | set(_aliases().values()))
