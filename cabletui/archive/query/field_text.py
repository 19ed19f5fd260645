"""Where the value of a field ends, which depends on what the field takes."""

import re
from dataclasses import dataclass

from cabletui.archive.field_parts.query_field import Kind
from cabletui.archive.query import dates, numbers, signs
from cabletui.cable import Reference
from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.errors import QuerySyntaxError

_CODES = re.compile(rf"(?:1\.[2-6] \([a-hA-H]\)|[^\s(){signs.DOUBLE}]|\([^\s()]*\))+(?=[\s()]|$)")
"""Takes `PREL,PTER`, `1.4(b)`, `1.4 (b)` and `S/NF|C`; not `)`, a bracket that it did not open."""

_PLAIN = re.compile(rf"[^\s()|{signs.DOUBLE}]+(?:\|[^\s()|{signs.DOUBLE}]+)*")
"""Takes `harbour` and `harbour|quay`; not `|quay` or `(quay`."""

_WORDS = re.compile(r"\S+")
"""Takes `OSLO` and `12` of `OSLO 12`; not ` `."""

_ENDS = re.compile(r"[|\"]|\((?!(?:19|20)?\d\d\))|\S*[^\W\d_]{2,}:")
"""Takes what no reference id goes on with: `(iran`, `"`, `|` and `tag:`; not `(2008)` or `12`."""

_MOST_WORDS = 8

_CLOSED = ")]}>’'\""


@dataclass(frozen=True, slots=True)
class Value:
    """What stands after the colon of a field."""

    text: str
    end: int
    is_phrase: bool = False
    is_prefix: bool = False


def value_at(text: str, place: int, kind: Kind) -> Value | None:
    """Return the value that begins at a place of a query; None if it does not fit the kind."""
    exact = "=" if text.startswith("=", place) else ""
    quoted = signs.PHRASE.match(text, place + len(exact)) or (
        None if exact else signs.SINGLE.match(text, place)
    )
    if quoted:
        return _quoted(quoted, exact, text, kind)
    if kind is Kind.CABLE:
        return _cable(text, place)
    found = (_CODES if kind is Kind.CODE else _PLAIN).match(text, place)
    if found is None:
        found = _PLAIN.match(text, place)
    if found is None:
        return None
    return _plain(found[0], found.end())


def alternatives(value: str) -> list[str]:
    """Return the values that a value lists: `PREL,PTER` is either."""
    return [part for part in re.split("[,;|]", value) if part]


def fits(value: Value, kind: Kind) -> bool:
    """Return whether a value is of the kind that a field takes, as far as its form goes."""
    if value.text == "*" or value.is_prefix:
        return True
    if kind is Kind.CABLE:
        values = alternatives(value.text)
        return is_reference(value.text) or (bool(values) and all(map(is_reference, values)))
    if kind is Kind.NUMBER:
        return numbers.is_span(value.text)
    return kind is not Kind.DATE or all(map(_is_date, alternatives(value.text)))


def _quoted(quoted: re.Match[str], exact: str, text: str, kind: Kind) -> Value:
    """Return a value in quotes, where a star is a sign only in a text."""
    end = quoted.end()
    is_prefix = text.startswith("*", end)
    inner = quoted[1]
    stem = inner.rstrip("*")
    begins = is_prefix or (kind is Kind.TEXT and stem != inner and stem[-1:].isalnum())
    return Value(exact + (stem if begins else inner), end + is_prefix, True, begins)


def _plain(word: str, end: int) -> Value:
    plain = word.rstrip("|")
    return Value(plain, end - len(word) + len(plain))


def _cable(text: str, place: int) -> Value | None:
    """Return the shortest run of words that is a reference id, else the first word alone.

    If all the rest of the query is one id, it is taken whole: `ref A: 08 Lima 12 (2008)`.
    """
    rest = text[place:].rstrip(f" {signs.DOUBLE}")
    for whole in (rest, rest.removesuffix(")")):
        if whole.count("(") == whole.count(")") and _is_one(whole):
            return Value(whole, place + len(whole))
    first = None
    for number, word in enumerate(_WORDS.finditer(text, place)):
        if number == _MOST_WORDS or (number and _ENDS.match(word[0])):
            break
        end = place + len(text[place : word.end()].rstrip(_CLOSED))
        end += "(" in text[place:end] and text[end : end + 1] == ")"
        value = Value(text[place:end], end)
        first = first or value
        if value.text == "*" or fits(value, Kind.CABLE):
            return value
    return first


def bracketed(text: str, place: int) -> Value | None:
    """Return the one reference id that brackets hold, spelled with blanks: `(08 Lima 12)`."""
    close = text.find(")", place)
    if close < 0:
        return None
    inner = text[place + 1 : close]
    is_spelled = " " in inner.strip() and "(" not in inner and _is_one(inner)
    return Value(inner, close + 1, True) if is_spelled else None


def _is_one(text: str) -> bool:
    return not any(sign in text for sign in signs.DOUBLE) and is_reference(text)


def is_reference(text: str) -> bool:
    """Return whether a text is one reference id, in any spelling."""
    try:
        Reference.parse(text)
    except NotAReferenceError:
        return False
    return True


def _is_date(text: str) -> bool:
    try:
        dates.check(text, 0)
    except QuerySyntaxError:
        return False
    return True
