"""The values that a field could take, for what was typed of one: by name, by meaning, by alias."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from cabletui.archive.advice.answer_count import answer_count
from cabletui.archive.archive import Archive
from cabletui.archive.field_parts.index_field import Form
from cabletui.archive.field_parts.query_field import Field
from cabletui.archive.fields import (
    BODY,
    CLASS,
    COUNTRY,
    HEADER,
    ORIGIN,
    RELEASED,
    SUBJECT_WORDS,
    TAG,
)
from cabletui.archive.index.value_names import names_of, value_named
from cabletui.archive.query import condition
from cabletui.archive.results import Count
from cabletui.archive.words import words
from cabletui.cable.tag import tag

_EVERY = 100_000
"""More values than a field has."""

_FROM_LETTERS = 3
"""Letters from which words of a text are offered: fewer begin thousands."""

_SHORTEST_NAME = 3
"""Letters of a name that is offered; initials and `of` are no help."""

_NEAR = 0.6
_TEXTS = (BODY, HEADER, SUBJECT_WORDS)


@dataclass(frozen=True, slots=True)
class Completion:
    """A value that a field could take."""

    value: str
    count: int
    """How many cables have it."""

    meaning: str = ""
    """What it stands for, where it is a code."""


def completions(archive: Archive, field: Field, typed: str, most: int) -> tuple[Completion, ...]:
    """Return the values of a field that begin, or have a name that begins, with what was typed.

    The most frequent come first.

    Args:
        archive: Whose values are counted.
        field: A field that takes words or a value; others have none.
        typed: What was typed of the value, without quotes.
        most: How many at most.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    match field.index.form:
        case Form.COUNTED:
            found: Iterable[Count] = _counted(archive, field, typed)
        case Form.VALUE:
            found = _known(archive, field, typed)
        case Form.WORDS:
            found = _words(archive, field, typed, most)
        case Form.TIME:
            found = _times(archive, field, typed)
        case _:
            found = ()
    return tuple(_meant(field, one) for one in list(found)[:most])


def near_values(archive: Archive, field: Field, typed: str, most: int) -> tuple[Completion, ...]:
    """Return the values of a field whose spelling is near that of one it does not have.

    Args:
        archive: Whose values are counted.
        field: A field.
        typed: The value, without quotes.
        most: How many at most.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    if field.index.form not in (Form.COUNTED, Form.VALUE):
        return ()
    if field.by_words:
        return _respelled(archive, field, typed, most)
    known = _counted(archive, field, "") if field.index.form is Form.COUNTED else ()
    counts = {one.name: one for one in (*known, *_known(archive, field, ""))}
    named: dict[str, str] = {}
    for name in counts:
        for form in (name, *(words(name) if field in (ORIGIN, COUNTRY, CLASS) else ())):
            named.setdefault(form.lower(), name)
    close = get_close_matches(typed.lower(), named, most * 2, _NEAR)
    near = dict.fromkeys(named[form] for form in close)
    stands_for = tag(field.written(typed)).stands_for if field is TAG else ()
    meant = [value for value in (value_named(field, typed), *stands_for) if value in counts]
    names = dict.fromkeys((*meant, *near))
    return tuple(_meant(field, counts[name]) for name in list(names)[:most])


def _respelled(archive: Archive, field: Field, typed: str, most: int) -> tuple[Completion, ...]:
    """Return the values with the words nearest to those typed, the last of which is unknown."""
    *before, last = words(typed) or [""]
    near = archive.near_words(last, most, field.by_words) if last and field.by_words else ()
    found: dict[str, Count] = {}
    for word in near:
        for one in archive.complete(field.index, " ".join((*before, word.name)), most):
            found.setdefault(one.name, one)
    return tuple(_meant(field, one) for one in list(found.values())[:most])


def _counted(archive: Archive, field: Field, typed: str) -> list[Count]:
    """Return the counted values of a field that fit: by their words, their names or meanings."""
    found = {one.name: one for one in archive.complete(field.index, typed, _EVERY)}
    wanted = " ".join(words(typed))
    if wanted and (field is TAG or names_of(field)):
        every = {one.name: one for one in archive.complete(field.index, "", _EVERY)}
        called = {value_named(field, name) for name in names_of(field) if name.startswith(wanted)}
        if field is TAG:
            called |= {name for name in every if _means(name, wanted)}
        for name in called & every.keys():
            found.setdefault(name, every[name])
    begun = typed.upper()
    # A word that a cable has in the place of a code, as EXTERNAL for PREL, is no code to ask for.
    codes = frozenset(field.known()) if field is TAG else frozenset(found)

    def rank(one: Count) -> tuple[bool, bool, int]:
        return one.name not in codes, not one.name.upper().startswith(begun), -one.count

    return sorted(found.values(), key=rank)


def _means(code: str, wanted: str) -> bool:
    return f" {wanted}" in _meaning(code)


@lru_cache(maxsize=16_384)
def _meaning(code: str) -> str:
    """Return the words of what a code stands for, each after a blank."""
    return f" {' '.join(words(tag(code).meaning))}"


def _known(archive: Archive, field: Field, typed: str) -> list[Count]:
    """Return the values that a field is known to take, as far as cables have them."""
    begun = field.written(typed) if typed else ""
    counts = []
    for value in field.known():
        if value.startswith(begun) or value.lower().startswith(typed.lower()):
            count = answer_count(archive, condition(field, value))
            counts += [Count(value, count)] if count else []
    return sorted(counts, key=lambda one: -one.count)


def _words(archive: Archive, field: Field, typed: str, most: int) -> list[Count]:
    """Return the words that begin like the last one typed, once that has some letters in a text."""
    begun = typed.rpartition(" ")[2]
    if field.index in _TEXTS and len(begun) < _FROM_LETTERS:
        return []
    if begun and (not begun.isalnum() or len(words(begun)) != 1):
        return []
    found = archive.complete(field.index, begun, most * 4)
    own = words(begun)
    return [one for one in found if len(one.name) >= _SHORTEST_NAME and [one.name] != own]


def _times(archive: Archive, field: Field, typed: str) -> list[Count]:
    """Return the years, months or days that begin as typed."""
    is_release = field is RELEASED
    days = archive.release_dates() if is_release else archive.months()
    end = 4 if len(typed) < 5 else 7 if len(typed) < 8 else 10
    sums: dict[str, int] = {}
    for one in days:
        if one.name.startswith(typed) and len(one.name) >= end:
            sums[one.name[:end]] = sums.get(one.name[:end], 0) + one.count
    counts = [Count(name, count) for name, count in sums.items() if name != typed]
    return sorted(counts, key=lambda one: -one.count)


def _meant(field: Field, one: Count) -> Completion:
    """Return a value with its count; a code with its meaning."""
    return Completion(one.name, one.count, tag(one.name).meaning if field is TAG else "")
