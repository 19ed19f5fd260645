"""Where to go on from a query that finds nothing: without one of its words, or with another."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.archive.archive import Archive
from cabletui.archive.query import Query, written
from cabletui.archive.query.ast import All, Everything, InField, Node, Not, Words
from cabletui.archive.query.patterns import patterns
from cabletui.archive.results import Count
from cabletui.errors import QuerySyntaxError

_MOST_TERMS = 6
_MOST_NEAR = 3
_SHORTEST = 4
"""Letters of a word for which others are offered: to a shorter one, any would be near."""


@dataclass(frozen=True, slots=True)
class WithoutTerm:
    """A query without one of its terms."""

    term: str
    query_text: str
    """What is left of the query."""

    count: int
    """How many cables that finds."""


@dataclass(frozen=True, slots=True)
class NearWords:
    """A word of a query that no cable has, and the words that are spelled nearly so."""

    word: str
    span: tuple[int, int]
    """Where it stands in the query, in characters."""

    words: tuple[Count, ...]
    """The likest first, each with how many cables have it."""


def without_terms(archive: Archive, query: Query) -> Iterator[WithoutTerm]:
    """Yield what a query finds without each of its terms, where that is anything.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    nodes = query.tree.nodes if isinstance(query.tree, All) else ()
    for at, node in enumerate(nodes[:_MOST_TERMS]):
        others = nodes[:at] + nodes[at + 1 :]
        tree = others[0] if len(others) == 1 else All(others)
        try:
            count = archive.count(Query("", tree))
        except QuerySyntaxError:
            continue
        if count:
            yield WithoutTerm(written(node), written(tree), count)


def near_words(archive: Archive, query: Query) -> Iterator[NearWords]:
    """Yield the words of a query that no cable has, with those that are near.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    for value in _words(query.tree):
        found = patterns(value)
        if len(found) != 1 or "*" in value.text or "?" in value.text:
            continue
        word = value.text.lower() if value.is_prefix else found[0].text
        is_asked = len(word) >= _SHORTEST and word.isalpha()
        if is_asked and not archive.count(Query("", value)):
            near = archive.near_words(word, _MOST_NEAR)
            if near:
                yield NearWords(value.text, value.span, near)


def _words(node: Node) -> Iterator[Words]:
    match node:
        case Words():
            yield node
        case All(nodes):
            for one in nodes:
                yield from _words(one)
        case InField() | Not() | Everything():
            return
