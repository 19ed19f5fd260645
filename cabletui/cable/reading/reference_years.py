"""Which numbers of REF lines are years, and which of their commas part citations."""

from collections.abc import Sequence
from dataclasses import replace

from cabletui.cable.reading.reference_signs import Sign, Token
from cabletui.cable.reading.years import is_year, year_of

_NAMES = {Sign.STATION, Sign.NAME}
_MARKS = {".", ")", "-", "'"}
"""What may stand between a year and what follows it: `05. OSLO 12`, `OSLO 05-12`."""

_STROKES = {"/", "-"}
_PARTS = {Sign.COMMA, Sign.JOIN, Sign.SEPARATOR}


def with_years(found: Sequence[Token], newest: int | None) -> list[Token]:
    """Return tokens, with years told apart from numbers by what stands beside them.

    Args:
        found: The tokens of REF lines.
        newest: The year of the cable, which none after a number can exceed; None for any.
    """
    return [
        replace(token, sign=sign, value=year_of(token.text)) if sign in _YEARS else token
        for place, token in enumerate(found)
        for sign in [_sense(found, place, newest)]
    ]


_YEARS = {Sign.YEAR, Sign.YEAR_AFTER}


def _sense(found: Sequence[Token], place: int, newest: int | None) -> Sign:
    token = found[place]
    if token.sign not in (Sign.NUMBER, Sign.YEAR) or not is_year(token.text):
        return token.sign
    after = _is_after(found, place) and (newest is None or year_of(token.text) <= newest)
    is_bracketed = token.sign is Sign.YEAR
    if after and (is_bracketed or _is_stroke(found, place) or not _is_before(found, place)):
        return Sign.YEAR_AFTER
    if _is_before(found, place):
        return Sign.YEAR
    return Sign.MARK if is_bracketed else token.sign


def _at(found: Sequence[Token], place: int) -> Token | None:
    return found[place] if 0 <= place < len(found) else None


def _is_before(found: Sequence[Token], place: int) -> bool:
    """Tell whether a year stands before its station, or between the station and the number."""
    before, after = _at(found, place - 1), _at(found, place + 1)
    is_stroke = after is not None and after.text == "/" and found[place].text[0] == "0"
    if after and (is_stroke or (after.sign is Sign.MARK and after.text in _MARKS)):
        after = _at(found, place + 2)
    if after is None:
        return False
    if after.sign in _NAMES:
        return True
    return bool(before and before.sign in _NAMES and after.sign is Sign.NUMBER)


def _is_stroke(found: Sequence[Token], place: int) -> bool:
    """Tell whether a stroke joins a year to the number before it: `OSLO 12/05`."""
    before = _at(found, place - 1)
    return before is not None and before.text in _STROKES


def _is_after(found: Sequence[Token], place: int) -> bool:
    """Tell whether a year stands after the number of its cable."""
    before, earlier = _at(found, place - 1), _at(found, place - 2)
    if before is None or before.sign in _NAMES:
        return False
    if before.sign is Sign.NUMBER and not is_number_of_year(found, place - 1):
        following = _at(found, place + 1)
        return following is None or following.sign is not Sign.NUMBER
    is_linked = before.text in _STROKES or before.text in ("OF", "IN")
    return bool(is_linked and earlier and earlier.sign is Sign.NUMBER)


def is_number_of_year(found: Sequence[Token], place: int) -> bool:
    """Tell whether a number is itself a year between a station and its number."""
    token = found[place]
    return token.sign is Sign.NUMBER and is_year(token.text) and _is_before(found, place)


def parted(found: Sequence[Token]) -> list[Token]:
    """Return tokens whose commas and strokes are resolved: those that part citations or join them.

    `OSLO 12, 13` goes on with another number of Oslo, `OSLO 12, LIMA 13` with another cable.
    """
    return [
        replace(token, sign=_part(found, place)) if token.sign in _PARTS else token
        for place, token in enumerate(found)
    ]


def _part(found: Sequence[Token], place: int) -> Sign:
    following = _at(found, place + 1)
    sign = found[place].sign
    if following is None or sign is Sign.SEPARATOR:
        return sign
    if place and found[place - 1].sign is Sign.YEAR:
        return Sign.MARK
    if following.sign in (Sign.STATION, Sign.WHOLE, Sign.YEAR, Sign.BULLET):
        return Sign.SEPARATOR
    after = _at(found, place + 2)
    if following.sign is Sign.NUMBER and after and after.sign is Sign.PLACE:
        return Sign.SEPARATOR
    return Sign.JOIN if following.sign in (Sign.NUMBER, Sign.JOIN, Sign.NOTE) else sign
