"""The words and signs of a query, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from cabletui.archive.query.fields import BY_NAME
from cabletui.errors import QuerySyntaxError

_SIGN = re.compile(r"[()|]|-(?=\S)")
_FIELD = re.compile(r"([A-Za-z]+):")
_QUOTED = re.compile(r'"([^"]*)"(?:~(\d{1,3}))?(\*?)')
_WORD = re.compile(r'[^\s()"|]+')
_SPACE = re.compile(r"\s*")


class Sign(StrEnum):
    """What a token is."""

    OPEN = "("
    CLOSE = ")"
    OR = "OR"
    NOT = "NOT"
    FIELD = "field"
    WORD = "word"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of a query."""

    sign: Sign
    text: str
    start: int
    """Its place in the query, in characters."""

    end: int
    slop: int = 0
    is_prefix: bool = False


_SIGNS = {"(": Sign.OPEN, ")": Sign.CLOSE, "|": Sign.OR, "-": Sign.NOT}
_NAMES = {"OR": Sign.OR, "NOT": Sign.NOT}


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query.

    Raises:
        QuerySyntaxError: A quote is not closed, or a field is not known.
    """
    place = _after_space(text, 0)
    behind_field = False
    while place < len(text):
        token = _token(text, place, behind_field=behind_field)
        if behind_field or token.text != "AND" or token.sign is not Sign.WORD:
            yield token
        behind_field = token.sign is Sign.FIELD
        place = _after_space(text, token.end)


def _token(text: str, place: int, *, behind_field: bool) -> Token:
    sign = None if behind_field else _SIGN.match(text, place)
    if sign or (behind_field and text[place] in "()|"):
        return Token(_SIGNS[text[place]], text[place], place, place + 1)
    if text[place] == '"':
        return _phrase(text, place)
    field = None if behind_field else _FIELD.match(text, place)
    if field:
        return _field(field)
    word = _WORD.match(text, place)
    if word is None:
        raise QuerySyntaxError(f"“{text[place]}” cannot stand here.", place)
    if word[0] in _NAMES and not behind_field:
        return Token(_NAMES[word[0]], word[0], place, word.end())
    return _plain(word[0], place)


def _phrase(text: str, place: int) -> Token:
    quoted = _QUOTED.match(text, place)
    if not quoted:
        raise QuerySyntaxError(
            'This quote is not closed: put a second " at the end of the phrase.',
            place,
            len(text) - place,
        )
    return Token(Sign.PHRASE, quoted[1], place, quoted.end(), int(quoted[2] or 0), bool(quoted[3]))


def _field(field: re.Match[str]) -> Token:
    name = field[1].lower()
    if name not in BY_NAME:
        near = get_close_matches(name, BY_NAME, 1)
        advice = f"Did you mean “{near[0]}:”?" if near else f"There are {', '.join(BY_NAME)}."
        raise QuerySyntaxError(
            f"There is no field “{name}”. {advice}", field.start(), len(field[0])
        )
    return Token(Sign.FIELD, name, field.start(), field.end())


def _plain(word: str, place: int) -> Token:
    stem = word.rstrip("*")
    if not stem:
        return Token(Sign.WORD, "*", place, place + len(word))
    return Token(Sign.WORD, stem, place, place + len(word), is_prefix=stem != word)


def _after_space(text: str, place: int) -> int:
    space = _SPACE.match(text, place)
    return space.end() if space else place
