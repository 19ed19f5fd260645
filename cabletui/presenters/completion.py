"""What could follow in a query that is being typed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabletui.archive.advice.completions import Completion, completions, near_values
from cabletui.archive.archive import Archive
from cabletui.archive.field_parts.query_field import Field, Kind
from cabletui.archive.fields import BY_NAME, FIELDS, MEANT
from cabletui.archive.query import DOUBLE, condition
from cabletui.paint.offer import Offer

MOST = 6

_HEAD = re.compile(r"(?P<field>[a-z]+):(?P<exact>=?)\Z", re.IGNORECASE)
"""Takes `tag:` and `class:=`, as they stand before a quote; not `tag:PR`."""

_WORD = re.compile(
    r"(?:(?<=\s)|^)(?P<sign>[-(=]*)(?:(?P<field>[a-z]+):(?P<exact>=?))?(?P<value>[^\s():]*)\Z",
    re.IGNORECASE,
)
"""Takes `-tag:PR`, sign, field and value at the end of a text; not `a:b:c`."""

_BEFORE_BRACKET = re.compile(r"(?P<field>[a-z]+):(?P<mark>[^\s():]*)\Z", re.IGNORECASE)
"""Takes the `tag:` or `para:S/NF` that stands before a bracket; not `lamp` or `tag: `."""

_IN_BRACKET = re.compile(r"[-=]*(?P<value>[^\s()|]*)\Z")
"""Takes the `-PR` that ends `(PREL -PR`, with its value `PR`; no more of `PREL|PR` than `PR`."""

_LETTERS = re.compile(r"[^\W_]+\Z")
"""Takes `har`, the last letters of a text; not `har-`."""


@dataclass(frozen=True, slots=True)
class _Typed:
    """The term at the cursor."""

    start: int
    """Where it begins, without its signs."""

    field: str
    value: str
    is_open: bool
    """Whether its quote is open."""

    is_exact: bool
    """Whether its value is meant as it is spelled: `class:=secret`."""

    is_in_brackets: bool = False
    """Whether the field stands before a bracket that is open, with other values in it."""


def offers(archive: Archive, text: str, cursor: int) -> tuple[Offer, ...]:
    """Return what the term before the cursor could become, the most frequent first.

    Args:
        archive: Whose values and words are offered, with counts.
        text: The query.
        cursor: Where the next letter would go.

    Raises:
        LibraryError: The library cannot be read.
    """
    typed = _typed(text[:cursor])
    if typed is None:
        return ()
    if not typed.field:
        fields = () if typed.is_open else _field_offers(typed.value, typed.start, cursor)
        return (*fields, *_word_offers(archive, typed, cursor))[:MOST]
    name = typed.field.lower()
    field = BY_NAME.get(MEANT.get(name, name))
    if field is None:
        return ()
    if field.kind in (Kind.TEXT, Kind.PASSAGE):
        found = tuple(_value_words(archive, field, typed, cursor))
    else:
        found = tuple(_value_offers(archive, field, typed, cursor))
    if not found and not typed.value and not typed.is_in_brackets:
        return (Offer(field.example, typed.start, cursor, None, field.description, True),)
    return found


def _typed(text: str) -> _Typed | None:
    """Return the term that a text ends in; None where the next one only begins."""
    quotes = [at for at, sign in enumerate(text) if sign in DOUBLE]
    if len(quotes) % 2:
        value, head = text[quotes[-1] + 1 :], _HEAD.search(text, 0, quotes[-1])
        if head is None:
            field = _field_of_brackets(text[: quotes[-1]])
            return _Typed(
                quotes[-1], field, value, True, is_exact=False, is_in_brackets=bool(field)
            )
        is_exact = bool(head["exact"])
        return _Typed(head.start(), head["field"], value, is_open=True, is_exact=is_exact)
    if (field := _field_of_brackets(text)) and (inner := _IN_BRACKET.search(text)):
        start, value = inner.start("value"), inner["value"]
        return _Typed(start, field, value, is_open=False, is_exact=False, is_in_brackets=True)
    word = _WORD.search(text)
    if word is None or word["value"].startswith(tuple(DOUBLE)):
        return None
    field, is_exact = word["field"] or "", bool(word["exact"])
    return _Typed(word.end("sign"), field, word["value"], is_open=False, is_exact=is_exact)


def _field_of_brackets(text: str) -> str:
    """Return the field whose values the open brackets of a text hold; empty for words."""
    fields: list[str] = []
    is_quoted = False
    for at, sign in enumerate(text):
        if sign in DOUBLE:
            is_quoted = not is_quoted
        elif sign == "(" and not is_quoted:
            head = _BEFORE_BRACKET.search(text, 0, at)
            fields.append(_named_before(head) if head else fields[-1] if fields else "")
        elif sign == ")" and not is_quoted and fields:
            fields.pop()
    return fields[-1] if fields else ""


def _named_before(head: re.Match[str]) -> str:
    """Return the field whose values a bracket holds: words of the body after a portion mark."""
    return "body" if head["mark"] else str(head["field"])


def _value_offers(archive: Archive, field: Field, typed: _Typed, end: int) -> Iterator[Offer]:
    value = typed.value.strip("*=")
    found: Sequence[Completion] = completions(archive, field, value, MOST)
    if not found and value:
        found = near_values(archive, field, value, MOST)
    for one in found:
        text = condition(field, one.value)
        if typed.is_exact:
            text = text.replace(":", ":=", 1)
        if typed.is_in_brackets:
            text = text.removeprefix(f"{field.name}:")
        yield Offer(text, typed.start, end, one.count, one.meaning, is_whole=True)


def _value_words(archive: Archive, field: Field, typed: _Typed, end: int) -> Iterator[Offer]:
    """Yield the words that a field of words could have; in a quote, in place of its last one."""
    begun = _LETTERS.search(typed.value)
    start = end - len(begun[0]) if begun else end
    is_inside = typed.is_open or typed.value or typed.is_in_brackets
    head = "" if is_inside else f"{field.name}:"
    for one in completions(archive, field, begun[0] if begun else "", MOST):
        if head:
            yield Offer(f"{head}{one.value}", typed.start, end, one.count, is_whole=True)
        else:
            yield Offer(one.value, start, end, one.count, is_whole=True)


def _word_offers(archive: Archive, typed: _Typed, end: int) -> Iterator[Offer]:
    begun = _LETTERS.search(typed.value)
    if begun:
        for one in completions(archive, BY_NAME["body"], begun[0], MOST):
            yield Offer(one.value, end - len(begun[0]), end, one.count, is_whole=True)


def _field_offers(value: str, start: int, end: int) -> Iterator[Offer]:
    if value:
        for name in FIELDS:
            if name.startswith(value.lower()):
                yield Offer(f"{name}:", start, end, None, BY_NAME[name].description)
