"""Which numbers of REF lines are years, and which of their commas part citations."""

from collections.abc import Sequence
from dataclasses import replace

from cabletui.cable.reading.token_kind import ReferenceToken, TokenKind
from cabletui.cable.reading.years import is_year, year_of

_NAMES = {TokenKind.STATION, TokenKind.NAME}
_MARKS = {".", ")", "-", "'"}
"""What may stand between a year and what follows it: `05. OSLO 12`, `OSLO 05-12`."""

_STROKES = {"/", "-"}
_PARTS = {TokenKind.COMMA, TokenKind.JOIN, TokenKind.SEPARATOR}


def with_years(found: Sequence[ReferenceToken], newest: int | None) -> list[ReferenceToken]:
    """Return tokens, with years told apart from numbers by what stands beside them.

    Args:
        found: The tokens of REF lines.
        newest: The year of the cable, which none after a number can exceed; None for any.
    """
    return [
        replace(token, kind=kind, value=year_of(token.text)) if kind in _YEARS else token
        for place, token in enumerate(found)
        for kind in [_sense(found, place, newest)]
    ]


_YEARS = {TokenKind.YEAR, TokenKind.YEAR_AFTER}


def _sense(found: Sequence[ReferenceToken], place: int, newest: int | None) -> TokenKind:
    token = found[place]
    if token.kind not in (TokenKind.NUMBER, TokenKind.YEAR) or not is_year(token.text):
        return token.kind
    after = _is_after(found, place) and (newest is None or year_of(token.text) <= newest)
    is_bracketed = token.kind is TokenKind.YEAR
    if after and (is_bracketed or _is_stroke(found, place) or not _is_before(found, place)):
        return TokenKind.YEAR_AFTER
    if _is_before(found, place):
        return TokenKind.YEAR
    return TokenKind.MARK if is_bracketed else token.kind


def _at(found: Sequence[ReferenceToken], place: int) -> ReferenceToken | None:
    return found[place] if 0 <= place < len(found) else None


def _is_before(found: Sequence[ReferenceToken], place: int) -> bool:
    """Tell whether a year stands before its station, or between the station and the number."""
    before, after = _at(found, place - 1), _at(found, place + 1)
    is_stroke = after is not None and after.text == "/" and found[place].text[0] == "0"
    if after and (is_stroke or (after.kind is TokenKind.MARK and after.text in _MARKS)):
        after = _at(found, place + 2)
    if after is None:
        return False
    if after.kind in _NAMES:
        return True
    return bool(before and before.kind in _NAMES and after.kind is TokenKind.NUMBER)


def _is_stroke(found: Sequence[ReferenceToken], place: int) -> bool:
    """Tell whether a stroke joins a year to the number before it: `OSLO 12/05`."""
    before = _at(found, place - 1)
    return before is not None and before.text in _STROKES


def _is_after(found: Sequence[ReferenceToken], place: int) -> bool:
    """Tell whether a year stands after the number of its cable."""
    before, earlier = _at(found, place - 1), _at(found, place - 2)
    if before is None or before.kind in _NAMES:
        return False
    if before.kind is TokenKind.NUMBER and not is_number_of_year(found, place - 1):
        following = _at(found, place + 1)
        return following is None or following.kind is not TokenKind.NUMBER
    is_linked = before.text in _STROKES or before.text in ("OF", "IN")
    return bool(is_linked and earlier and earlier.kind is TokenKind.NUMBER)


def is_number_of_year(found: Sequence[ReferenceToken], place: int) -> bool:
    """Tell whether a number is itself a year between a station and its number."""
    token = found[place]
    return token.kind is TokenKind.NUMBER and is_year(token.text) and _is_before(found, place)


def parted(found: Sequence[ReferenceToken]) -> list[ReferenceToken]:
    """Return tokens whose commas and strokes are resolved: those that part citations or join them.

    `OSLO 12, 13` goes on with another number of Oslo, `OSLO 12, LIMA 13` with another cable.
    """
    return [
        replace(token, kind=_part(found, place)) if token.kind in _PARTS else token
        for place, token in enumerate(found)
    ]


def _part(found: Sequence[ReferenceToken], place: int) -> TokenKind:
    following = _at(found, place + 1)
    kind = found[place].kind
    if following is None or kind is TokenKind.SEPARATOR:
        return kind
    if place and found[place - 1].kind is TokenKind.YEAR:
        return TokenKind.MARK
    if following.kind in (TokenKind.STATION, TokenKind.WHOLE, TokenKind.YEAR, TokenKind.BULLET):
        return TokenKind.SEPARATOR
    after = _at(found, place + 2)
    if following.kind is TokenKind.NUMBER and after and after.kind is TokenKind.PLACE:
        return TokenKind.SEPARATOR
    return (
        TokenKind.JOIN
        if following.kind in (TokenKind.NUMBER, TokenKind.JOIN, TokenKind.NOTE)
        else kind
    )
