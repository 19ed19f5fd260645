"""Which numbers of REF lines are years, and which of their commas separate citations."""

from collections.abc import Sequence
from dataclasses import replace

from cabletui.cable.reading.token_kind import ReferenceToken, TokenKind
from cabletui.cable.reading.years import is_year, year_of

_NAMES = {TokenKind.STATION, TokenKind.NAME}
_BEFORE_A_YEAR = {*_NAMES, TokenKind.JOIN}
"""After which a year and a number follow: `OSLO 05 12`, `OSLO 12 AND 05 13`."""

_MARKS = {".", ")", "-", "'"}
"""What may stand between a year and what follows it: `05. OSLO 12`, `OSLO 05-12`."""

_AFTER_A_LONG_YEAR = {":", ","}
_STROKES = {"/", "-"}
_TO = {"-", "THROUGH", "THRU", "TO"}
_LINKS = {"OF", "IN", "FROM"}
_LONGEST_RANGE = 20
_NEAR = 200
"""What a cable cites of one station is seldom further apart."""

_LONG_PAST = 5
"""Years; what a cable cites is seldom older."""

_SHORT = 2
"""Digits of a year without its century."""

_BEFORE_A_NOTE = {TokenKind.JOIN, TokenKind.COMMA, TokenKind.MARK}
_AFTER_AN_ITEM = {TokenKind.BULLET, TokenKind.SEPARATOR, TokenKind.NOTE}
_SERIALS = {TokenKind.NUMBER, TokenKind.WHOLE}
_ENDS = {TokenKind.NUMBER, TokenKind.WHOLE, TokenKind.YEAR_AFTER, TokenKind.NOTE}
_NAMED_BY_WORDS = {TokenKind.WORD, TokenKind.NAME, TokenKind.PLACE, TokenKind.OTHER}
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
    following = _at(found, place + 1)
    if following and following.kind is TokenKind.PLACE and not _is_stroke(found, place):
        is_recent = newest is None or 0 <= newest - year_of(token.text) <= _LONG_PAST
        return TokenKind.YEAR if is_recent else token.kind
    after = after and not _ends_range(found, place, newest)
    after = after and not _is_short_of_a_pair(found, place, newest)
    if after and (is_bracketed or _is_stroke(found, place) or not _is_before(found, place)):
        return TokenKind.YEAR_AFTER
    if _is_before(found, place) and not _begins_range(found, place, newest):
        is_serial = not is_bracketed and _is_serial(found, place, newest)
        return token.kind if is_serial else TokenKind.YEAR
    return TokenKind.MARK if is_bracketed else token.kind


def _at(found: Sequence[ReferenceToken], place: int) -> ReferenceToken | None:
    return found[place] if 0 <= place < len(found) else None


def _is_before(found: Sequence[ReferenceToken], place: int) -> bool:
    """Return whether a year stands before its station, or between the station and the number."""
    before, after = _at(found, place - 1), _at(found, place + 1)
    if after and after.text in _AFTER_A_LONG_YEAR and _begins_item(found, place):
        after = _at(found, place + 2)
        return after is not None and after.kind in _NAMES
    is_stroke = after is not None and after.text == "/" and _parts_a_year(found, place)
    if after and (is_stroke or (after.kind is TokenKind.MARK and after.text in _MARKS)):
        after = _at(found, place + 2)
    if after is None:
        return False
    if after.kind in _NAMES:
        return True
    if after.kind is not TokenKind.NUMBER:
        return False
    following = _at(found, place + 2)
    is_of_a_place = following is not None and following.kind is TokenKind.PLACE
    return is_of_a_place or bool(before and before.kind in _BEFORE_A_YEAR)


def _is_serial(found: Sequence[ReferenceToken], place: int, newest: int | None) -> bool:
    """Return whether what may be a year long past is the number of the station before it.

    Another cable or the year follows: `OSLO 77/STATE 12`, `OSLO 77-06`.
    """
    before, mark, after = (_at(found, place + step) for step in (-1, 1, 2))
    if not (newest and before and mark and after) or before.kind not in _NAMES:
        return False
    if mark.text not in _STROKES or newest - year_of(found[place].text) <= _LONG_PAST:
        return False
    is_recent = is_year(after.text) and 0 <= newest - year_of(after.text) <= _LONG_PAST
    return after.kind in _NAMES or (len(after.text) == _SHORT and is_recent)


def _begins_item(found: Sequence[ReferenceToken], place: int) -> bool:
    """Return whether a year of four digits begins an item: `2008: OSLO 12`, `2008, OSLO 12`."""
    before = _at(found, place - 1)
    is_first = before is None or before.kind in (TokenKind.BULLET, TokenKind.SEPARATOR)
    return is_first and len(found[place].text) > _SHORT


def _begins_range(found: Sequence[ReferenceToken], place: int, newest: int | None) -> bool:
    """Return whether what may be a year long past is the first of a range: `OSLO 99-101`."""
    mark, last = _at(found, place + 1), _at(found, place + 2)
    if not (newest and mark and last) or mark.text != "-" or last.kind is not TokenKind.NUMBER:
        return False
    is_long_past = newest - year_of(found[place].text) > _LONG_PAST
    return is_long_past and 0 < last.value - found[place].value <= _LONGEST_RANGE


def _ends_range(found: Sequence[ReferenceToken], place: int, newest: int | None) -> bool:
    """Return whether what may be a year long past is the last of a range: `OSLO 5678-80`."""
    first, mark = _at(found, place - 2), _at(found, place - 1)
    if not (newest and first and mark) or mark.text != "-" or first.kind is not TokenKind.NUMBER:
        return False
    last = completed(found[place].text, first.value)
    is_long_past = newest - year_of(found[place].text) > _LONG_PAST
    return is_long_past and 0 < last - first.value <= _LONGEST_RANGE


def _is_short_of_a_pair(found: Sequence[ReferenceToken], place: int, newest: int | None) -> bool:
    """Return whether a stroke parts two numbers of two figures, not a year: `OSLO 34/84`."""
    first, mark = _at(found, place - 2), _at(found, place - 1)
    if not (newest and first and mark) or mark.text != "/" or len(first.text) > _SHORT:
        return False
    return newest - year_of(found[place].text) > _LONG_PAST


def _parts_a_year(found: Sequence[ReferenceToken], place: int) -> bool:
    """Return whether what precedes a stroke may be a year: `05/12`, `2005/1101`, `2005/OSLO`."""
    year, after = found[place].text, _at(found, place + 2)
    if year[0] == "0" or after is None:
        return year[0] == "0"
    return after.kind in _NAMES or len(year) > _SHORT


def _is_stroke(found: Sequence[ReferenceToken], place: int) -> bool:
    """Return whether a stroke joins a year to the number before it: `OSLO 12/05`."""
    before = _at(found, place - 1)
    return before is not None and before.text in _STROKES


def _is_after(found: Sequence[ReferenceToken], place: int) -> bool:
    """Return whether a year stands after the number of its cable."""
    before, earlier = _at(found, place - 1), _at(found, place - 2)
    if before is None or before.kind in _NAMES:
        return False
    if before.kind is TokenKind.PLACE:
        return found[place].kind is TokenKind.YEAR or len(found[place].text) > _SHORT
    if before.kind is TokenKind.NUMBER and not is_number_of_year(found, place - 1):
        following = _at(found, place + 1)
        return following is None or following.kind is not TokenKind.NUMBER
    is_linked = before.text in _STROKES or _links(found, place)
    is_linked = is_linked or _is_after_a_comma(found, place)
    return bool(is_linked and earlier and earlier.kind is TokenKind.NUMBER)


def _links(found: Sequence[ReferenceToken], place: int) -> bool:
    """Return whether a word before a year joins it to a number: `OSLO 12 IN 2008`.

    A word after it shows that a sentence has begun: `OSLO 12⏎In 2008 the board met`.
    """
    following = _at(found, place + 1)
    goes_on = following is not None and following.kind in (TokenKind.WORD, *_NAMES)
    return found[place - 1].text in _LINKS and not goes_on


def _is_after_a_comma(found: Sequence[ReferenceToken], place: int) -> bool:
    """Return whether a year of four digits follows a comma, as `OSLO 12, 2008`.

    It may be another number of the station, if that is near.
    """
    comma, number = found[place - 1], _at(found, place - 2)
    following = _at(found, place + 1)
    if comma.kind is not TokenKind.COMMA or len(found[place].text) <= _SHORT or not number:
        return False
    if following and following.kind in _BEFORE_A_NOTE:
        following = _at(found, place + 2)
    is_last = following is None or following.kind in _AFTER_AN_ITEM
    return is_last and abs(found[place].value - number.value) > _NEAR


def is_number_of_year(found: Sequence[ReferenceToken], place: int) -> bool:
    """Return whether a number is itself a year between a station and its number."""
    token = found[place]
    return token.kind is TokenKind.NUMBER and is_year(token.text) and _is_before(found, place)


def parted(found: Sequence[ReferenceToken]) -> list[ReferenceToken]:
    """Return tokens whose commas and strokes are resolved: those that part citations or join them.

    `OSLO 12, 13` goes on with another number of Oslo, `OSLO 12, LIMA 13` with another cable.
    """
    return [
        replace(token, kind=_part(found, place))
        if token.kind in _PARTS
        else replace(token, kind=TokenKind.RANGE)
        if token.text in _TO and _is_range(found, place)
        else token
        for place, token in enumerate(found)
    ]


def _is_range(found: Sequence[ReferenceToken], place: int) -> bool:
    """Return whether two numbers are the ends of a range: `OSLO 12-14`, `12 THROUGH 14`."""
    first, last = _at(found, place - 1), _at(found, place + 1)
    if not (first and last and first.kind in _SERIALS and last.kind is TokenKind.NUMBER):
        return False
    return 0 < completed(last.text, first.value) - first.value <= _LONGEST_RANGE


def completed(digits: str, before: int) -> int:
    """Return the number of which only the last digits are printed: 1116 of `1115/16`."""
    first = str(before)
    is_short = len(digits) < len(first) > _SHORT and digits[0] != "0"
    whole = int(first[: -len(digits)] + digits) if is_short else int(digits)
    return whole if whole > before else int(digits)


def _is_count(token: ReferenceToken) -> bool:
    """Return whether a number before a word counts what that names: `OSLO 12, 61 BOATS`."""
    return token.kind is TokenKind.NUMBER and len(token.text) <= _SHORT


def _is_semicolon_of_a_list(found: Sequence[ReferenceToken], place: int) -> bool:
    """Return whether another number of the station follows a semicolon: `OSLO 12; 13`."""
    before, number, after = (_at(found, place + step) for step in (-1, 1, 2))
    if found[place].text != ";" or not before or before.kind not in _ENDS or not number:
        return False
    is_bare = after is None or after.kind not in _NAMED_BY_WORDS
    return number.kind is TokenKind.NUMBER and is_bare


def _part(found: Sequence[ReferenceToken], place: int) -> TokenKind:
    following, after = _at(found, place + 1), _at(found, place + 2)
    kind = TokenKind.JOIN if _is_semicolon_of_a_list(found, place) else found[place].kind
    if following is None or kind is TokenKind.SEPARATOR:
        return kind
    if place and found[place - 1].kind is TokenKind.YEAR:
        return TokenKind.MARK
    then = after.kind if after else TokenKind.SEPARATOR
    if kind is TokenKind.COMMA and then is TokenKind.WORD and _is_count(following):
        return TokenKind.MARK
    return _PART_BEFORE.get((following.kind, then)) or _PART_BEFORE_ANY.get(following.kind, kind)


_PART_BEFORE = {
    (TokenKind.YEAR, TokenKind.NUMBER): TokenKind.JOIN,
    (TokenKind.NUMBER, TokenKind.PLACE): TokenKind.SEPARATOR,
}
"""What a comma or a stroke is before two tokens: `OSLO 12, 05 13` goes on with Oslo."""

_PART_BEFORE_ANY = {
    **dict.fromkeys(
        (TokenKind.STATION, TokenKind.WHOLE, TokenKind.YEAR, TokenKind.BULLET), TokenKind.SEPARATOR
    ),
    **dict.fromkeys((TokenKind.NUMBER, TokenKind.JOIN, TokenKind.NOTE), TokenKind.JOIN),
}
"""What it is before a token, whatever follows."""
