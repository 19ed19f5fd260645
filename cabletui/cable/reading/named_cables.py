"""The cables that running text names by their station and number: `(Oslo 1273)`, `see STATE 77`.

Prose is full of towns and numbers, so a number is a cable's only where its station had counted
that far, and where a sign beside it says so: zeros before it, a bracket or a stop after it, a
word such as “see” before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cabletui.cable.reading.reference_words import MONTH
from cabletui.cable.reading.years import is_year, year_of
from cabletui.cable.reference import Reference, is_key, station
from cabletui.cable.serials import implied_year, is_beyond

_NAME = r"[A-Z][A-Za-z'’-]+(?:\s{1,3}[A-Z][A-Za-z'’-]+){0,3}"
_BEFORE = re.compile(rf"(?<![\w/-])({_NAME})\s{{1,3}}(?:#\s?)?$")
"""Takes the words before a number, `LA PAZ ` and `In Oslo #`; not `Oslo, `."""

_NUMBER = re.compile(r"\d{2,7}(?![\w%-]|[.,:/]\d)")
"""Takes the number of `Beijing 24273`; not `12%`, `24:7` or `7,2`."""

_WHOLE = re.compile(r"(?<![\w/-])(?P<year>\d\d)(?P<name>[A-Z]{3,})(?P<serial>\d{1,6})(?![\w-])")
"""Takes `09BOGOTA1412`; not `09MAR07-2`."""

_YEAR_BEFORE = re.compile(r"(?<![\w/.,-])['’]?((?:19|20)?\d\d)\s{1,2}$")
"""Takes what stands before a name, `in 05 ` and `'05 `; not `12,05 ` or `05`."""

_YEAR_AFTER = re.compile(r"\s{0,2}\(((?:19|20)?\d\d)\)|\s(?:of|OF)\s((?:19|20)\d\d)\b")
"""Takes what follows a number, ` (05)` and ` of 2005`; not `, 2005` or ` of 05`."""

_PAGE = re.compile(r"\s{1,3}\d{3}(?:\.\d)?\s+(?:OF|of)\s+\d{3}")
"""Takes what follows the station and number of a page line, ` 001.2 OF 003`; not ` 1 of 3`."""

_CUE = re.compile(
    r"(?:\b(?:see|see also|per|cf\.?|refs?|reftel|septel|cable|cables|message|telegram|as|re)"
    r"|\bpar(?:a|agraph)?s?\s+\d{1,2}(?:\s+of)?,?)[\s:(]{1,3}$",
    re.IGNORECASE,
)
"""Takes what says before a station that a cable follows: `see `, `RE PAR 3 `; not `oversee `."""

_STOP = re.compile(r"\s{0,2}(?:[)\];]|[.,:](?:\s|$)|$|\(|(?:NOTAL|notal)\b)")
"""Takes what stands after a number that is a name: `)` and `, `; not ` jobs`."""

_DATE = re.compile(rf"\s{{1,3}}(?:{MONTH}|hours|[AP]M\b|percent|million|[A-Z]\s+Street)", re.I)
"""Takes what makes a date or a measure of the number before: ` April`; not ` maybe`."""

_ADDRESSEE = re.compile(r"(?:[A-Z]{4,7}/|AMEMBASSY |AMCONSUL |USMISSION |SECTION \d\d OF \d\d )$")
"""Takes what stands before a number of a header: `RUEHLM/`, `SECTION 01 OF 02 `; not `see `."""

_WORD = re.compile(r"\S+")
"""Takes `LA` and `PAZ` of `LA PAZ`; not ` `."""

_OTHER_NAMES = {"SECSTATE", "TAIPEI", "USUN", "UNVIE", "USEU", "HAGUE", "HCMC", "DELHI", "RIO"}
"""What stations are called in prose beside their keys; their misspellings are too near words."""

_WIDTH_OF_A_LONG_YEAR = 5
"""`2004 Oslo 300` may be prose about the year 2004; `04 Oslo 300` is not."""

_LONGEST_NAME = 60
_MOST_WORDS = 4
_LONG = 5
"""A number of this many digits is that of a message, if the station had counted that far."""


@dataclass(frozen=True, slots=True)
class NamedCable:
    """A cable that running text names."""

    reference: Reference
    start: int
    end: int


def named_cables(body: str, start: int, end: int, day: date) -> Iterator[NamedCable]:
    """Yield the cables that a body names in its running text, in order.

    Args:
        body: The body.
        start: Where its running text begins.
        end: Where it ends.
        day: When it was sent, from which follow the years that are left out.
    """
    for number in _NUMBER.finditer(body, start, end):
        place = _station_before(body, start, number.start())
        named = None if place is None else _named(body, place, number, day)
        if named:
            yield named
    for found in _WHOLE.finditer(body, start, end):
        if is_key(found["name"]) and is_year(found["year"]):
            key, year = station(found["name"]), year_of(found["year"])
            yield NamedCable(Reference(year, key, int(found["serial"])), *found.span())


def _station_before(body: str, start: int, end: int) -> int | None:
    """Return where the station begins that stands before a number; None if there is none."""
    if not body[end - 1 : end].isspace() and body[end - 1 : end] != "#":
        return None
    first = max(start, end - _LONGEST_NAME)
    text = _BEFORE.search(body[first:end])
    words = list(_WORD.finditer(text[1])) if text else []
    for word in words[-_MOST_WORDS:]:
        name = _name(word.string[word.start() :])
        if is_key(name) or name.upper() in _OTHER_NAMES:
            return first + (text.start(1) if text else 0) + word.start()
    return None


def _named(body: str, place: int, number: re.Match[str], day: date) -> NamedCable | None:
    """Return the cable that a station and a number name, if it is a cable that they mean."""
    key, serial, end = station(_name(body[place : number.start()])), int(number[0]), number.end()
    before = body[max(0, place - _LONGEST_NAME) : place]
    if any(shape.match(body, end) for shape in (_PAGE, _DATE)) or _ADDRESSEE.search(before):
        return None
    is_a_name = _is_a_name(body, number, before)
    if years := _years(body, end, before, day):
        year, width, end = years
        is_sure = is_a_name or width < _WIDTH_OF_A_LONG_YEAR
        return NamedCable(Reference(year, key, serial), place - width, end) if is_sure else None
    year = implied_year(key, serial, day)
    if is_beyond(key, serial, date(year, 12, 31)) or not is_a_name:
        return None
    return NamedCable(Reference(year, key, serial), place, end)


def _name(text: str) -> str:
    return "".join(text.replace("#", "").split())


def _years(body: str, end: int, before: str, day: date) -> tuple[int, int, int] | None:
    """Return the year printed beside a station and a number, with how far it reaches.

    Returns:
        The year, how many characters before the station it begins, and where the whole ends.
    """
    if (found := _YEAR_BEFORE.search(before)) and _is_past(found[1], day):
        return year_of(found[1]), len(before) - found.start(), end
    if (found := _YEAR_AFTER.match(body, end)) and _is_past(found[1] or found[2], day):
        return year_of(found[1] or found[2]), 0, found.end()
    return None


def _is_past(digits: str, day: date) -> bool:
    return is_year(digits) and year_of(digits) <= day.year


def _is_a_name(body: str, number: re.Match[str], before: str) -> bool:
    """Return whether a number beside a town is that of a message, by what stands around it."""
    digits = number[0]
    if digits[0] == "0" or _CUE.search(before):
        return True
    if len(digits) < 3 or (len(digits) == 4 and is_year(digits)):
        return before.endswith("(") and _STOP.match(body, number.end()) is not None
    return len(digits) >= _LONG or _STOP.match(body, number.end()) is not None
