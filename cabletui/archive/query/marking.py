"""Where the words of a query stand in a text."""

import re
from collections.abc import Iterator

from cabletui.archive.query.fields import BY_NAME, Kind
from cabletui.archive.query.parsing import Query
from cabletui.archive.query.tree import All, Any, InField, Node, Words

_TOKEN = re.compile(r"[^\W_]+")


def marks(query: Query, text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the words of a query in a text, in order.

    Case and accents do not matter, as they do not in the search. Words that the query leaves
    out are not marked; a phrase is marked whole.
    """
    wanted = [_Wanted(words) for words in _words(query.tree)]
    if not any(one.folded for one in wanted):
        return ()
    found = [(token.span(), token[0]) for token in _TOKEN.finditer(text)]
    folded = _folded({word for _, word in found})
    stems = [folded[word] for _, word in found]
    spans = {
        (found[at][0][0], found[at + size - 1][0][1])
        for one in wanted
        for at, size in one.places(stems)
    }
    return tuple(sorted(spans))


def has_words(query: Query) -> bool:
    """Tell whether a query asks for words that could be marked."""
    return any(_words(query.tree))


class _Wanted:
    """A word or a phrase to be marked."""

    def __init__(self, words: Words) -> None:
        from cabletui.archive.schema import words as folded  # noqa: PLC0415

        self.folded = folded(words.text)
        self._is_prefix = words.is_prefix
        self._reach = len(self.folded) + words.slop

    def places(self, stems: list[str]) -> Iterator[tuple[int, int]]:
        """Yield where it stands among the words of a text, and over how many."""
        if not self.folded:
            return
        first, *others = self.folded
        alone = self._is_prefix and not others
        for at, stem in enumerate(stems):
            if stem == first or (alone and stem.startswith(first)):
                window = stems[at : at + self._reach]
                if size := self._size(window, others):
                    yield at, size

    def _size(self, window: list[str], others: list[str]) -> int:
        place = 0
        for number, word in enumerate(others):
            last = self._is_prefix and number == len(others) - 1
            rest = window[place + 1 :]
            step = next(
                (
                    i
                    for i, stem in enumerate(rest, 1)
                    if stem == word or (last and stem.startswith(word))
                ),
                0,
            )
            if not step:
                return 0
            place += step
        return place + 1


def _words(node: Node) -> Iterator[Words]:
    match node:
        case Words():
            yield node
        case InField(field, value) if BY_NAME[field].kind is Kind.TEXT:
            yield value
        case All(nodes) | Any(nodes):
            for inner in nodes:
                yield from _words(inner)


def _folded(found: set[str]) -> dict[str, str]:
    from cabletui.archive.schema import words as folded  # noqa: PLC0415

    return {word: word.lower() if word.isascii() else "".join(folded(word)) for word in found}
