"""What the value of a field asks for."""

import re

from cabletui.archive.field_parts.query_field import Field, Kind
from cabletui.archive.query import dates, numbers, signs
from cabletui.archive.query.ast import Any, InField, InPassage, Node, Words
from cabletui.archive.query.field_text import alternatives, is_reference
from cabletui.archive.query.token import Sign, Token
from cabletui.cable import Reference
from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.errors import QuerySyntaxError

_AS_PUBLISHED = re.compile(r"\d\d[0-9-]*[A-Z][A-Z0-9-]*\d")
"""Takes `092OF5`, under which a cable was published; not `06BEIJING` or `2006-12`."""

_LISTED = (Kind.CODE, Kind.PLACE, Kind.DATE, Kind.CABLE)


def condition_of(field: Field, token: Token, end: int) -> Node:
    """Return the condition that a field has a value; any of several, where they are listed.

    Args:
        field: The field.
        token: The value.
        end: The length of the query.

    Raises:
        QuerySyntaxError: The value cannot be read as one of the field.
    """
    if token.sign is Sign.WORD and (sign := signs.NOT.match(token.text)):
        raise QuerySyntaxError(
            f"This sign stands before the field: -{field.name}:{token.text[sign.end() :][:20]}.",
            token.start,
            1,
        )
    if field.kind is Kind.PASSAGE:
        return _in_passage(field, token)
    if token.sign is Sign.PHRASE or field.kind not in _LISTED:
        return _one(field, token, token.text, is_prefix=token.is_prefix)
    if field.kind is Kind.CABLE and is_reference(token.text):
        return _one(field, token, token.text, is_prefix=False)
    if token.text[-1:] in (",", ";") and token.end < end:
        raise QuerySyntaxError(
            f"A list has no spaces: write it as {field.name}:A,B.",
            token.start,
            token.end - token.start,
        )
    values = alternatives(token.text) or [token.text]
    every = (_one(field, token, value, is_prefix=token.is_prefix) for value in values)
    nodes = tuple(dict.fromkeys(every))
    return nodes[0] if len(nodes) == 1 else Any(nodes)


def _in_passage(field: Field, token: Token) -> Node:
    found = _one(field, token, token.text, is_prefix=token.is_prefix)
    if not signs.has_letters(found.value.text):
        raise QuerySyntaxError(
            f"“{field.name}:” looks for words, as in {field.example}.",
            token.start,
            token.end - token.start,
        )
    return InPassage(field.name, found.value, span=(token.start, token.end))


def _one(field: Field, token: Token, text: str, *, is_prefix: bool) -> InField:
    stem = text if token.sign is Sign.PHRASE else text.rstrip("*")
    is_prefix = is_prefix or stem != text
    if is_prefix and not signs.has_letters(stem):
        stem = ""
    if stem == "=" or (not stem and not is_prefix and token.sign is Sign.WORD):
        raise QuerySyntaxError(
            f"“{field.name}:” needs a value right after it, such as {field.example}.",
            token.start,
            max(1, token.end - token.start),
        )
    span = (token.start, token.end)
    if field.kind is Kind.DATE and (stem or not is_prefix):
        dates.check(stem, token.start)
        is_prefix = False
    elif field.kind is Kind.NUMBER and (stem or not is_prefix):
        numbers.span(stem, token.start)
        is_prefix = False
    elif field.kind is Kind.CABLE and (stem or not is_prefix):
        _check_reference(stem, token)
        is_prefix = False
    is_phrase = token.sign is Sign.PHRASE
    is_exact = token.is_exact
    if field.kind in (Kind.TEXT, Kind.PASSAGE) and stem.startswith("="):
        stem, is_exact = stem[1:], True
    return InField(field.name, Words(stem, is_phrase, is_prefix, token.slop, is_exact, span=span))


def _check_reference(text: str, token: Token) -> None:
    try:
        Reference.parse(text)
    except NotAReferenceError:
        if _AS_PUBLISHED.fullmatch("".join(text.upper().split())):
            return
        raise QuerySyntaxError(
            f"“{text[:20]}” is not a reference id, such as 06BEIJING24302.",
            token.start,
            max(1, token.end - token.start),
        ) from None
