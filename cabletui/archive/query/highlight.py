"""Where the words of a query stand in a text."""

import re
from collections.abc import Callable, Iterator

from cabletui.archive.fields import BY_NAME
from cabletui.archive.query.ast import All, Any, Id, InField, Node, Words
from cabletui.archive.query.parser import Query
from cabletui.archive.query.patterns import Pattern, patterns
from cabletui.archive.query_field import Kind
from cabletui.archive.searchable import searchable
from cabletui.archive.words import words

_TOKEN = re.compile(r"[^\W_]+")


def matches(query: Query, text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the words of a query in a text, in order.

    Case and accents do not matter, as they do not in the search. Words that the query leaves
    out are not marked; a phrase is marked whole.
    """
    wanted = [_Wanted(value) for value in _words(query.tree)]
    if not any(one.patterns for one in wanted):
        return ()
    reading = searchable(text)
    found = [(token.span(), token[0]) for token in _TOKEN.finditer(reading.text)]
    folded = _folded({word for _, word in found})
    stems = [folded[word] for _, word in found]
    spans = {
        reading.span(found[at][0][0], found[at + size - 1][0][1])
        for one in wanted
        for at, size in one.places(stems)
    }
    return tuple(sorted(spans))


def has_words(query: Query) -> bool:
    """Tell whether a query asks for words that could be marked."""
    return any(_words(query.tree))


class _Wanted:
    """A word or a phrase to be marked."""

    def __init__(self, value: Words) -> None:
        self.patterns = patterns(value)
        self._fits = [_fitting(pattern) for pattern in self.patterns]
        self._slop = value.slop

    def places(self, stems: list[str]) -> Iterator[tuple[int, int]]:
        """Yield where it stands among the words of a text, and over how many."""
        if not self._fits or not all(any(map(fits, stems)) for fits in self._fits):
            return
        reach = len(self._fits) + self._slop
        first = self._fits[:1] if not self._slop else self._fits
        for at, stem in enumerate(stems):
            if any(fits(stem) for fits in first) and (size := self._size(stems[at : at + reach])):
                yield at, size

    def _size(self, window: list[str]) -> int:
        """Return how many words from the first on hold it; 0 where they do not."""
        if not self._slop:
            pairs = zip(self._fits, window, strict=False)
            is_whole = len(window) == len(self._fits)
            return len(window) if is_whole and all(fits(stem) for fits, stem in pairs) else 0
        places: list[list[int]] = [[] for _ in self._fits]
        for at, stem in enumerate(window):
            fitting = [there for fits, there in zip(self._fits, places, strict=True) if fits(stem)]
            for there in fitting:
                # More places than there are words would make no difference.
                there[len(self._fits) :] = [at]
            if fitting and _assigned(places, set()):
                return at + 1
        return 0


def _fitting(pattern: Pattern) -> Callable[[str], object]:
    if pattern.is_open:
        return re.compile(pattern.text).fullmatch
    return pattern.text.__eq__


def _assigned(places: list[list[int]], taken: set[int]) -> bool:
    """Tell whether each of some words can have a place of its own."""
    if not places:
        return True
    first, *others = places
    return any(at not in taken and _assigned(others, taken | {at}) for at in first)


def _words(node: Node) -> Iterator[Words]:
    match node:
        case Words():
            yield node
        case Id(otherwise=inner):
            yield from _words(inner)
        case InField(field, value) if BY_NAME[field].kind is Kind.TEXT:
            yield value
        case All(nodes) | Any(nodes):
            for inner in nodes:
                yield from _words(inner)


def _folded(found: set[str]) -> dict[str, str]:
    return {word: word.lower() if word.isascii() else "".join(words(word)) for word in found}
