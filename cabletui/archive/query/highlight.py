"""Where the words of a query stand in a text."""

import re
from collections.abc import Iterable, Iterator

from cabletui.archive.fields import BY_NAME, INFLECTED
from cabletui.archive.query.ast import All, Any, Id, InField, Node, Words
from cabletui.archive.query.parser import Query
from cabletui.archive.query.patterns import Pattern
from cabletui.archive.query.readings import Reading, adjoined, readings
from cabletui.archive.query.spellings import Known, any_word
from cabletui.archive.query_field import Kind
from cabletui.archive.searchable import searchable
from cabletui.archive.words import has_forms, stems, words

_TOKEN = re.compile(r"[^\W_]+")
"""Takes `harbour` and the `mayor` of `mayor’s`; not `_` or `-`."""


def matches(query: Query, text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the words of a query in a text, in order.

    Case and accents do not matter, as they do not in the search. Words that the query leaves
    out are not marked; a phrase is marked whole.
    """
    if not has_words(query):
        return ()
    reading = searchable(text)
    found = [(token.span(), token[0]) for token in _TOKEN.finditer(reading.text)]
    folded = _folded({word for _, word in found})
    seen = [folded[word] for _, word in found]
    text_words = _TextWords(seen)
    spans = {
        reading.span(found[at][0][0], found[at + size - 1][0][1])
        for value, one in _readings(query.tree, text_words.is_known)
        if one
        for at, size in _Wanted(one, value.slop, text_words).places(seen)
    }
    return tuple(sorted(_outermost(spans)))


def has_words(query: Query) -> bool:
    """Tell whether a query asks for words that could be marked."""
    return any(one for _, one in _readings(query.tree, any_word))


class _Wanted:
    """A word or a phrase to be marked."""

    def __init__(self, reading: Reading, slop: int, text_words: "_TextWords") -> None:
        self._fitting = [text_words.fitting(pattern) for pattern in reading]
        self._slop = slop
        first = self._fitting[:1] if not slop else self._fitting
        self._starts = sorted(text_words.places(set().union(*first)))

    def places(self, seen: list[str]) -> Iterator[tuple[int, int]]:
        """Yield where it stands among the words of a text, and over how many."""
        if not all(self._fitting):
            return
        reach = len(self._fitting) + self._slop
        for at in self._starts:
            if size := self._size(seen[at : at + reach]):
                yield at, size

    def _size(self, window: list[str]) -> int:
        """Return how many words from the first on hold it; 0 where they do not."""
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
    """Tell whether each of some words can have a place of its own."""
    if not places:
        return True
    first, *others = places
    return any(at not in taken and _assigned(others, taken | {at}) for at in first)


def _readings(node: Node, is_known: Known) -> Iterator[tuple[Words, Reading]]:
    """Yield what a query is looked for as, with the words that were asked."""
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


class _TextWords:
    """The words of a text, with what each has in common with its other forms."""

    def __init__(self, seen: Iterable[str]) -> None:
        self._places: dict[str, list[int]] = {}
        for at, word in enumerate(seen):
            self._places.setdefault(word, []).append(at)
        self._alike: dict[str, set[str]] = {}
        named = [word for word in self._places if has_forms(word)]
        for word, root in zip(named, stems(named), strict=True):
            self._alike.setdefault(root, set()).add(word)

    def is_known(self, word: str) -> bool:
        """Tell whether the text has a word, or a form of it."""
        return word in self._places or (has_forms(word) and stems([word])[0] in self._alike)

    def fitting(self, pattern: Pattern) -> set[str]:
        """Return the words of the text that a pattern takes."""
        if pattern.is_open:
            takes = re.compile(pattern.text).fullmatch
            return {word for word in self._places if takes(word)}
        own = {pattern.text} & self._places.keys()
        return own | self._alike.get(stems([pattern.text])[0], set()) if pattern.is_stem else own

    def places(self, words: Iterable[str]) -> Iterator[int]:
        """Yield where some words of the text stand."""
        for word in words:
            yield from self._places[word]


def _outermost(spans: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans that are not within another: a word is marked in each of its readings."""
    end = -1
    for start, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if stop > end:
            yield start, stop
            end = stop


def _folded(found: set[str]) -> dict[str, str]:
    return {word: word.lower() if word.isascii() else "".join(words(word)) for word in found}
