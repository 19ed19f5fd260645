"""Queries for a phrase whose last word is open: `"port c"*` finds `port call` and `port customs`.

The engine can answer one in two ways. As an expression it expands the beginning to all words at
once, and tries each of them in every cable that has the closed words. As phrases, one for each
word, it looks only at cables that have both, but starts over with each. A third way is to read the
few texts that have the closed words, and to see what follows there. The cheapest of them is taken.
Between two keys even that may be too slow; then only the most frequent words are looked for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import tantivy
from tantivy import Occur

from cabletui.archive.beside_index import BesideIndex
from cabletui.archive.field_parts.index_field import IndexField
from cabletui.archive.fields import BODY, ORDER, SUBJECT_WORDS
from cabletui.archive.index.dictionary import Dictionary
from cabletui.archive.index.result_set import count_of
from cabletui.archive.index.schema import ordinal_of, schema
from cabletui.archive.query.patterns import Pattern
from cabletui.archive.searchable import searchable
from cabletui.archive.words import words as words_of

_ANY_END = ".*"
_PLAIN = re.compile(r"[^\W_]+")
"""Takes `har`; not `har.*bo`, which is also open elsewhere."""

_EACH_WORD = 35.0
_EACH_PLACE = 0.08
_EACH_READ = 0.03
_EACH_PAIR = 0.0012
"""Costs in microseconds of a processor: of starting with a word, of a cable that has the word, of a
cable when all words are read at once, and of a word tried in a cable with the closed words."""

_EACH_TEXT = 700.0
"""… and of reading a text."""

_MOST_TEXTS = 120
_TOO_LONG, _QUICKLY = 100_000.0, 50_000.0
"""In microseconds: what would take longer than the first is cut down, between two keys, to the
second."""

_MOST_EXPANDED = 30_000
"""The most words that the engine takes as one expression."""

_MOST_LISTED = 3_000
"""The most words that are listed between two keys, the most frequent first."""

_LEAST = 8


@dataclass(frozen=True, slots=True)
class OpenPhrase:
    """How a phrase with an open end is looked for."""

    query: tantivy.Query
    asked: int = 0
    """How many of the words with the open beginning were looked for, the most frequent first."""

    left_out: int = 0
    """How many of those words, the rarest, were not looked for; a lower bound if they are many."""


def is_open_phrase(found: Sequence[Pattern]) -> bool:
    """Return whether some words are a phrase in which only the end of the last one is open."""
    *closed, last = found
    is_plain = last.is_open and bool(_PLAIN.fullmatch(last.text.removesuffix(_ANY_END)))
    return bool(closed) and is_plain and not any(one.is_open for one in closed)


def open_phrase(
    dictionary: Dictionary,
    field: IndexField,
    found: Sequence[Pattern],
    beside: BesideIndex | None = None,
) -> OpenPhrase:
    """Return the query for a phrase with an open end.

    Args:
        dictionary: The words that cables have.
        field: Where the phrase stands.
        found: Its words, for which `is_open_phrase` holds.
        beside: Gives the texts, and says whether the answer is wanted between two keys and may
            leave out rare words; without it nothing is left out.
    """
    closed = [one.text for one in found[:-1]]
    beginning = found[-1].text.removesuffix(_ANY_END)
    having = min(dictionary.count(field, word) for word in closed)
    is_quick = bool(beside and beside.is_quick)
    begun = dictionary.most_frequent(field, beginning, _MOST_LISTED if is_quick else None)
    is_cut = is_quick and len(begun) >= _MOST_LISTED
    if not having or not begun:
        return OpenPhrase(tantivy.Query.empty_query())
    places = sum(count for _, count in begun)
    together = _EACH_READ * places + _EACH_PAIR * having * len(begun)
    apart = sum(_costs(begun, having))
    least = max(min(together, apart), 2 * _TOO_LONG if is_cut else 0.0)
    if beside and beside.has_texts and field is BODY and least > _EACH_TEXT:
        most = min(_MOST_TEXTS, int(least / _EACH_TEXT))
        if (following := _following(dictionary, beside, closed, beginning, most)) is not None:
            of_subject = _together(SUBJECT_WORDS, closed, beginning)
            either = [(Occur.Should, one) for one in (_each(field, closed, following), of_subject)]
            return OpenPhrase(tantivy.Query.boolean_query(either), len(begun))
    is_whole = least <= _TOO_LONG or not is_quick
    if is_whole and together == least and len(begun) <= _MOST_EXPANDED:
        return OpenPhrase(_together(field, closed, beginning), len(begun))
    asked = len(begun) if is_whole else _affordable(begun, having, _QUICKLY)
    words = [word for word, _ in begun[:asked]]
    return OpenPhrase(_each(field, closed, words), asked, len(begun) - asked or int(is_cut))


def _following(
    dictionary: Dictionary, beside: BesideIndex, closed: Sequence[str], beginning: str, most: int
) -> list[str] | None:
    """Return the words with a beginning that follow some others in a text.

    None if too many texts have those others. A subject that is not in the text is not read.
    """
    searcher = dictionary.searcher
    result = searcher.search(_phrase(BODY, closed), limit=most, order_by_field=ORDER.name)
    if count_of(result) > most:
        return None
    following: dict[str, None] = {}
    for key, _ in result.hits:
        _, body = beside.body_of(ordinal_of(int(key)))
        text = words_of(searchable(body).text)
        for at, word in enumerate(text[len(closed) :]):
            if word.startswith(beginning) and text[at : at + len(closed)] == closed:
                following[word] = None
    return list(following)


def _phrase(field: IndexField, words: Sequence[str]) -> tantivy.Query:
    if len(words) == 1:
        return tantivy.Query.term_query(schema(), field.name, words[0])
    return tantivy.Query.phrase_query(schema(), field.name, [*words])


def _together(field: IndexField, closed: Sequence[str], beginning: str) -> tantivy.Query:
    words: list[str | tuple[int, str]] = [re.escape(one) for one in closed]
    words.append(beginning + _ANY_END)
    return tantivy.Query.regex_phrase_query(schema(), field.name, words)


def _each(field: IndexField, closed: Sequence[str], words: Sequence[str]) -> tantivy.Query:
    """Return the query for any of some words after the closed ones."""
    phrases = (tantivy.Query.phrase_query(schema(), field.name, [*closed, word]) for word in words)
    return tantivy.Query.boolean_query([(Occur.Should, one) for one in phrases])


def _costs(begun: Sequence[tuple[str, int]], having: int) -> Iterator[float]:
    """Yield what it costs to look for each word as a phrase of its own."""
    return (_EACH_WORD + _EACH_PLACE * min(count, 4 * having) for _, count in begun)


def _affordable(begun: Sequence[tuple[str, int]], having: int, limit: float) -> int:
    """Return how many of the most frequent words may be looked for."""
    spent = 0.0
    for at, cost in enumerate(_costs(begun, having)):
        spent += cost
        if spent > limit:
            return max(_LEAST, at)
    return len(begun)
