"""The lines at the top of pages, `ALDERMOOR 00000402  002 OF 003`, within a field of the head."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cabletui.cable.facts import rows
from cabletui.cable.reference import is_station

_SIGN, _SMALL_SIGN = " OF 0", " of 0"
"""One of them stands in every page line; looking for them first is ten times as fast."""

_NUMBERS = re.compile(r"[ ]\d{8}[ ]{1,3}\d{3}(?:\.\d)?[ ](?:OF|of)[ ]\d{3}\b")
"""Takes the numbers of `ALDERMOOR 00000402  002.2 OF 003`; not those of `ALDERMOOR 000402`."""

_NAME = re.compile(r"[A-Z][A-Z'.-]*(?:[ ][A-Z'.-]+){0,3}")
"""Takes `PORT ALDER`, the name of a station; not `Port Alder`."""

_DIGIT = re.compile("[0-9]")
"""Takes the `8` of `MAY 8 ROME`; not `PORT ALDER`."""

_LINE_END = re.compile(r"[ \t]*\n")
"""Takes ` ⏎`; not ` OF`."""

_LONGEST = 48
_MOST_WORDS = 4
_MOST_UNKNOWN = 2
_CUT_AT = 8
"""Names of stations are cut to ten characters; one of this many may be the beginning of a name."""


def page_lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of page lines, with the name of the station before the numbers.

    It is the longest that a station has; else the two words that stand alone on a line, or one.
    """
    if _SIGN in text or _SMALL_SIGN in text:
        for numbers in _NUMBERS.finditer(text):
            yield _start(text, numbers.start()), numbers.end()


def without_page_lines(text: str) -> str:
    """Return a text with a blank in place of each page line, and of its line end if it is alone."""
    kept, place = "", 0
    for start, end in page_lines(text):
        kept += text[place:start] + " "
        _, line, indent = text[max(0, start - _LONGEST) : start].rpartition("\n")
        line_end = _LINE_END.match(text, end) if line and not indent.strip() else None
        place = line_end.end() if line_end else end
    return kept + text[place:] if place else text


def _start(text: str, end: int) -> int:
    """Return where the name of the station begins that ends at a place."""
    line = text.rfind("\n", max(0, end - _LONGEST), end) + 1
    before = text[max(line, end - _LONGEST) : end]
    alone = before.rpartition("  ")[2].lstrip()
    words = alone.split(" ")
    for count in range(min(len(words), _MOST_WORDS), 1, -1):
        name = " ".join(words[-count:])
        if is_name(name):
            return end - len(name)
    is_whole = line > 0 and before.strip() == alone and len(words) <= _MOST_UNKNOWN
    return end - len(alone if is_whole and _NAME.fullmatch(alone.upper()) else words[-1])


@lru_cache(maxsize=1024)
def is_name(words: str) -> bool:
    """Return whether words are the name of a station, whole or cut: `BUENOS AIR`."""
    if _DIGIT.search(words):
        return False
    plain = "".join(filter(str.isalpha, words)).upper()
    if is_station(plain):
        return True
    return len(words) >= _CUT_AT and any(name.startswith(plain) for name in _names())


@cache
def _names() -> tuple[str, ...]:
    return tuple(row["station"] for row in rows("posts"))
