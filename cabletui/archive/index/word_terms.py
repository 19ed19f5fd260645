"""Queries for words, phrases, prefixes and words near one another."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import permutations

import tantivy

from cabletui.archive.beside_index import BesideIndex
from cabletui.archive.field_parts.index_field import IndexField
from cabletui.archive.fields import INFLECTED
from cabletui.archive.index.dictionary import Dictionary
from cabletui.archive.index.open_phrase import OpenPhrase, is_open_phrase, open_phrase
from cabletui.archive.index.schema import schema
from cabletui.archive.query.ast import Words
from cabletui.archive.query.patterns import Pattern, as_it_stands, patterns
from cabletui.archive.query.readings import Reading, readings
from cabletui.archive.searchable import as_written
from cabletui.errors import QuerySyntaxError

_LONGEST_PATTERN = 300
_TOO_LONG = "A word with * or ? in it cannot be this long."
_MOST_NEAR = 4
"""How many words can be near one another: the engine knows one order at a time."""


_OTHER = 0.8
"""What another form of a word is worth, compared with the word itself."""

_TIE = 0.1
"""What each further form of a word adds to the score of a cable."""


def found_as(dictionary: Dictionary, field: IndexField, value: Words) -> list[Reading]:
    """Return the readings of some words, in words that cables have."""
    asked = _asked(dictionary, field, value)
    every = [one for reading in asked for one in dictionary.resolved(field, reading)]
    return list(dict.fromkeys(every))


def _asked(dictionary: Dictionary, field: IndexField, value: Words) -> tuple[Reading, ...]:
    is_known = partial(dictionary.is_known, field)
    return readings(value, is_known, is_inflected=field in INFLECTED)


def forms(dictionary: Dictionary, field: IndexField, value: Words) -> tuple[str, ...]:
    """Return the same, each as a reader writes it."""
    found = found_as(dictionary, field, value)
    return tuple(as_written(" ".join(one.text for one in reading)) for reading in found)


def begun_phrase(
    dictionary: Dictionary, field: IndexField, value: Words, beside: BesideIndex | None = None
) -> OpenPhrase | None:
    """Return how a phrase with an open end is looked for; None for other words.

    Args:
        dictionary: The words that cables have.
        field: Where the words are looked for.
        value: The words.
        beside: As `open_phrase` takes it.
    """
    found = patterns(value)
    if not found or value.slop or as_it_stands(value) or not is_open_phrase(found):
        return None
    return open_phrase(dictionary, field, found, beside)


def query(dictionary: Dictionary, field: IndexField, value: Words) -> tantivy.Query:
    """Return the query for some words in a field.

    Raises:
        QuerySyntaxError: More words are to be near one another than can be looked for, or one
            near itself, or a word is too long.
    """
    found = patterns(value)
    if not found:
        is_any = value.is_prefix and not value.text
        everything = tantivy.Query.regex_query(schema(), field.name, ".+") if is_any else None
        return everything or tantivy.Query.all_query()
    if begun := begun_phrase(dictionary, field, value):
        return begun.query
    asked: list[tantivy.Query] = []
    for reading in _alternatives(dictionary, field, value) or [found]:
        every = _near(field, reading, value) if value.slop else [_phrase(field, reading)]
        is_as_typed = [one.text for one in reading] == [one.text for one in found]
        asked += every if is_as_typed else [tantivy.Query.boost_query(one, _OTHER) for one in every]
    if literal := as_it_stands(value):
        asked.append(_phrase(field, literal))
    if len(asked) == 1:
        return asked[0]
    return tantivy.Query.disjunction_max_query(asked, _TIE)


def _alternatives(dictionary: Dictionary, field: IndexField, value: Words) -> list[Reading]:
    """Return the readings of some words; of two that are near one another each in all its forms.

    One by one, the forms of both would be hundreds of queries.
    """
    if not value.slop or value.is_phrase:
        return found_as(dictionary, field, value)
    found = (dictionary.either(field, one) for one in _asked(dictionary, field, value))
    return list(dict.fromkeys((patterns(value), *filter(None, found))))


def _near(field: IndexField, found: Sequence[Pattern], value: Words) -> list[tantivy.Query]:
    start, end = value.span
    if len(found) > _MOST_NEAR:
        raise QuerySyntaxError(
            f"At most {_MOST_NEAR} words can be looked for near one another.", start, end - start
        )
    if len(set(found)) < len(found):  # the engine would count one place of the word as two
        raise QuerySyntaxError("A word cannot be looked for near itself.", start, end - start)
    return [_phrase(field, order, value.slop) for order in permutations(found)]


def _phrase(field: IndexField, found: Sequence[Pattern], slop: int = 0) -> tantivy.Query:
    if len(found) == 1:
        only = found[0]
        if only.is_open:
            return _open(field, only.text)
        return tantivy.Query.term_query(schema(), field.name, only.text)
    if any(one.is_open for one in found):
        if any(one.is_open and len(one.text) > _LONGEST_PATTERN for one in found):
            raise QuerySyntaxError(_TOO_LONG, 0)
        words: list[str | tuple[int, str]] = [
            one.text if one.is_open else re.escape(one.text) for one in found
        ]
        return tantivy.Query.regex_phrase_query(schema(), field.name, words, slop)
    return tantivy.Query.phrase_query(schema(), field.name, [one.text for one in found], slop=slop)


def _open(field: IndexField, pattern: str) -> tantivy.Query:
    try:
        return tantivy.Query.regex_query(schema(), field.name, pattern)
    except ValueError:  # the engine takes patterns of a limited length
        raise QuerySyntaxError(_TOO_LONG, 0) from None
