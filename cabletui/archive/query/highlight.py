"""Where the words of a query stand in a text."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from cabletui.archive.field_parts.query_field import Kind
from cabletui.archive.fields import BODY, BY_NAME, INFLECTED
from cabletui.archive.irregular_words import irregular_forms
from cabletui.archive.query.ast import All, Any, Id, InField, InPassage, Node, Words
from cabletui.archive.query.parser import Query
from cabletui.archive.query.passage_fit import fits, spans, with_compounds
from cabletui.archive.query.patterns import Pattern, patterns
from cabletui.archive.query.readings import Reading, adjoined, readings
from cabletui.archive.query.spellings import Known, any_word
from cabletui.archive.searchable import searchable
from cabletui.archive.words import beginning_of_forms, families, has_forms, words

_TOKEN = re.compile(r"[^\W_]+")
"""Takes `harbour` and the `mayor` of `mayor’s`; not `_` or `-`."""


def matches(query: Query, text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the words of a query in a text, in order.

    Case and accents make no difference, as in the search. Words that the query excludes are not
    marked; a phrase is marked as a whole.
    """
    if not has_words(query):
        return ()
    reading = searchable(text)
    found = [(token.span(), token[0]) for token in _TOKEN.finditer(reading.text)]
    folded = _folded({word for _, word in found})
    seen = [folded[word] for _, word in found]
    places = set(_marked(query.tree, seen))
    starts = [start for (start, _), _ in found]
    for asked in _passages(query.tree):
        for span in spans(asked, text):
            first, last = (bisect_left(starts, place) for place in reading.places(span))
            within = _in_passage(asked.node, seen[first:last])
            places.update((first + at, size) for at, size in within)
    marked = {reading.span(found[at][0][0], found[at + size - 1][0][1]) for at, size in places}
    return tuple(sorted(_outermost(marked)))


def has_words(query: Query) -> bool:
    """Return whether a query asks for words that could be marked."""
    nodes = (query.tree, *(asked.node for asked in _passages(query.tree)))
    return any(one for node in nodes for _, one in _readings(node, any_word))


def asks_of_body(query: Query) -> bool:
    """Return whether a query asks for words of the body, and not of other fields alone."""
    return _asks_of_body(query.tree)


def _asks_of_body(node: Node) -> bool:
    match node:
        case Words() | InPassage():
            return True
        case InField(field):
            return BY_NAME[field].index is BODY
        case Id(otherwise=inner):
            return _asks_of_body(inner)
        case All(nodes) | Any(nodes):
            return any(map(_asks_of_body, nodes))
    return False


def _marked(node: Node, seen: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the words of a tree stand among those of a text, and over how many."""
    text_words = TextWords(seen)
    for value, one in _readings(node, text_words.is_known):
        if one:
            yield from PhraseMatcher(one, value.slop, text_words).places(seen)


def _in_passage(node: Node, seen: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the words of a tree stand in a passage, if the passage fits."""
    is_known = TextWords(seen).is_known

    def has(value: Words) -> bool:
        return not patterns(value) or next(_marked(value, seen), None) is not None

    if fits(with_compounds(node, is_known), has):
        yield from _marked(node, seen)


def _passages(node: Node) -> Iterator[InPassage]:
    """Yield what one passage must hold, wherever in a tree it is asked."""
    match node:
        case InPassage():
            yield node
        case All(nodes) | Any(nodes):
            for inner in nodes:
                yield from _passages(inner)


class PhraseMatcher:
    """Finds a word or a phrase among the words of a text."""

    def __init__(self, reading: Reading, slop: int, text_words: "TextWords") -> None:
        self._fitting = [text_words.fitting(pattern) for pattern in reading]
        self._slop = slop
        first = self._fitting[:1] if not slop else self._fitting
        self._starts = sorted(text_words.places(set().union(*first)))

    def places(self, seen: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield where it stands among the words of a text, and over how many."""
        if not all(self._fitting):
            return
        reach = len(self._fitting) + self._slop
        for at in self._starts:
            if size := self._size(seen[at : at + reach]):
                yield at, size

    def _size(self, window: Sequence[str]) -> int:
        """Return how many words, counted from the first, contain it; 0 if they do not."""
        if not self._slop:
            pairs = zip(self._fitting, window, strict=False)
            is_whole = len(window) == len(self._fitting)
            return len(window) if is_whole and all(word in these for these, word in pairs) else 0
        places: list[list[int]] = [[] for _ in self._fitting]
        for at, word in enumerate(window):
            found = [
                there for these, there in zip(self._fitting, places, strict=True) if word in these
            ]
            for there in found:
                # More places than there are words would make no difference.
                there[len(self._fitting) :] = [at]
            if found and _assigned(places, set()):
                return at + 1
        return 0


def _assigned(places: list[list[int]], taken: set[int]) -> bool:
    """Return whether each of some words can have a place of its own."""
    if not places:
        return True
    first, *others = places
    return any(at not in taken and _assigned(others, taken | {at}) for at in first)


def _readings(node: Node, is_known: Known) -> Iterator[tuple[Words, Reading]]:
    """Yield the readings of a query, each with the words that were asked for."""
    match node:
        case Words():
            yield from ((node, one) for one in readings(node, is_known))
        case Id(otherwise=inner):
            yield from _readings(inner, is_known)
        case InField(field, value) if BY_NAME[field].kind is Kind.TEXT:
            is_inflected = BY_NAME[field].index in INFLECTED
            yield from (
                (value, one) for one in readings(value, is_known, is_inflected=is_inflected)
            )
        case All(nodes):
            for inner in adjoined(nodes, is_known):
                yield from _readings(inner, is_known)
        case Any(nodes):
            for inner in nodes:
                yield from _readings(inner, is_known)


class TextWords:
    """The words of a text, with what each has in common with its other forms."""

    def __init__(self, seen: Iterable[str]) -> None:
        self._places: dict[str, list[int]] = {}
        for at, word in enumerate(seen):
            self._places.setdefault(word, []).append(at)
        self._alike: dict[str, set[str]] = {}

    def is_known(self, word: str) -> bool:
        """Return whether the text has a word, or a form of it."""
        return word in self._places or bool(self._forms(word))

    def fitting(self, pattern: Pattern) -> set[str]:
        """Return the words of the text that a pattern takes."""
        if pattern.is_open:
            takes = re.compile(pattern.text).fullmatch
            return {word for word in self._places if takes(word)}
        own = {pattern.text} & self._places.keys()
        return own | self._forms(pattern.text) if pattern.is_stem else own

    def _forms(self, word: str) -> set[str]:
        """Return the words of the text that are forms of one; few are looked at closely."""
        if word not in self._alike:
            every = (word, *irregular_forms(word))
            self._alike[word] = {form for one in every for form in self._regular(one)}
        return self._alike[word]

    def _regular(self, word: str) -> Iterator[str]:
        """Yield the words of the text that have the stem of one."""
        common = beginning_of_forms(word)
        if not common:
            yield from {word} & self._places.keys()
            return
        named = [one for one in self._places if one.startswith(common) and has_forms(one)]
        own, *roots = families([word, *named])
        yield from (one for one, root in zip(named, roots, strict=True) if root == own)

    def places(self, words: Iterable[str]) -> Iterator[int]:
        """Yield where some words of the text stand."""
        for word in words:
            yield from self._places[word]


def _outermost(spans: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans that are not within another, as several readings may mark one place."""
    end = -1
    for start, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if stop > end:
            yield start, stop
            end = stop


def _folded(found: set[str]) -> dict[str, str]:
    return {word: word.lower() if word.isascii() else "".join(words(word)) for word in found}
