"""Reference ids in a text that holds several: a list, a column of a spreadsheet, prose."""

import re
from collections.abc import Iterator
from functools import cache

from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.reference import Reference, is_station
from cabletui.cable.spelling import compact

_SEPARATOR = re.compile(r"[,;|\t\r\n]+")
"""Takes what parts `08LIMA12; 08LIMA13`; not the space of `08 LIMA 12`."""

_MONTH = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|SEPT|OCT|NOV|DEC"
_ID = re.compile(
    rf"(?<![^\W_])((?:19|20)?(?:6[6-9]|[7-9]\d|0\d|10)(?!(?:{_MONTH})\d)[A-Z]{{3,30}}\d{{1,9}})"
    r"(?![^\W_])",
    re.IGNORECASE,
)
"""Takes the `08LIMA12` of `(08LIMA12)`; not `10DEC2009`, nor a part of `X08LIMA12` or `08LIMA12B`.
"""

_DATE = re.compile(rf"\d+(?:{_MONTH})[A-Z]*\d+")
"""Takes `10DEC2009`, a date in one piece; not `10LIMA2009`."""

_LONG_NAME = 5
"""An unknown name may be that of a post if it has this many letters, unlike the one of `2006 and
2007`."""

_EDGE = " \"'`()[]{}<>#*•·-–—.:“”„‘’«»"


@cache
def _spaced() -> re.Pattern[str]:
    """Take an id in three pieces: `74 ATHENS 2959` and `1974 PORT ELLEN 02959`.

    Not `74 Athens 2959` or `10 DEC 2009`. Only drafts are read for these, so no query waits for it.
    """
    return re.compile(
        r"(?<![^\W_])(?P<year>(?:19|20)?(?:6[6-9]|[7-9]\d|0\d|10))[ -]{1,2}"
        rf"(?P<station>(?!(?:{_MONTH})[A-Z]*\b)[A-Z]{{3,20}}(?: [A-Z]{{3,20}})?)[ -]{{1,2}}"
        r"(?P<serial>\d{1,7})(?![^\W_])"
    )


@cache
def _id_and_signs() -> re.Pattern[str]:
    """Take an id with what parts it from the next: `08LIMA12, ` of `08LIMA12, 08LIMA13`.

    Not `X08LIMA12`. Only of a query that is too long are the ids not counted.
    """
    return re.compile(_ID.pattern + r"[\s,;|]*", re.IGNORECASE)


def only_ids(text: str) -> tuple[str, ...]:
    """Return the reference ids of a text that holds nothing else, each once.

    They stand between commas, semicolons, bars, tabs or line ends, in any spelling, or between
    spaces, in one piece each. None if anything else is in the text.
    """
    if one := _spelled(text, is_alone=True):
        return (one,)
    found: list[str] = []
    for piece in _SEPARATOR.split(text):
        words = [bare for word in piece.split() if (bare := word.strip(_EDGE))]
        if words and all(_ID.fullmatch(word) for word in words):
            found += map(str.upper, words)
        elif words and (one := _spelled(piece)):
            found.append(one)
        elif words:
            return ()
    return tuple(dict.fromkeys(found))


def ids_within(text: str) -> tuple[str, ...]:
    """Return the reference ids that stand anywhere in a text, each once, in their order.

    A cell of a table that is nothing else may spell one in any way; elsewhere it is in one piece.
    """
    return tuple(dict.fromkeys(_ids(text)))


def ids_in_prose(text: str) -> tuple[str, ...]:
    """Return the reference ids of a draft, also those that are written in three pieces.

    Those stand in capitals: with the name of a station, or as the central file writes the year and
    the number in full, for it has many more posts than the facts know.

    >>> ids_in_prose("As 74 ATHENS 2959 and 08LIMA12 say of 10 DRUMS 300 long")
    ('74ATHENS2959', '08LIMA12')
    """
    return ids_within(_spaced().sub(_in_one_piece, text))


def without_ids(text: str) -> str:
    """Return a text without its reference ids, and without what stands between them."""
    return _id_and_signs().sub("", text)


def is_id(word: str) -> bool:
    """Return whether a word looks like a reference id in one piece: `08LIMA12`, `#08lima12`."""
    return _ID.fullmatch(word.strip(_EDGE)) is not None


def _in_one_piece(found: re.Match[str]) -> str:
    station = found["station"].replace(" ", "")
    is_full = len(found["year"]) == 4 and len(found["serial"]) > 4
    if not (is_full or is_station(station)):
        return found[0]
    return f"{found['year']}{station}{found['serial']}"


def _ids(text: str) -> Iterator[str]:
    for piece in _SEPARATOR.split(text):
        found = [one.upper() for one in _ID.findall(piece)]
        if not found and len(piece) < 60 and (one := _spelled(piece)):
            found = [one]
        yield from found


def _spelled(piece: str, *, is_alone: bool = False) -> str:
    """Return the reference id of a piece in its compact form; empty if it is not an id."""
    plain, is_loose = compact(piece)
    if (is_loose and not is_alone) or _DATE.fullmatch(plain):
        return ""
    try:
        reference = Reference.parse(piece)
    except NotAReferenceError:
        return ""
    is_name = len(reference.station) >= _LONG_NAME or is_station(reference.station)
    return plain if is_name or (_ID.fullmatch(plain) and not re.search(r"\w\s+\w", piece)) else ""
