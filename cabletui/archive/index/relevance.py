"""What makes one cable more relevant than another that the same query finds.

The weights are those that ranked best in judgements of two sets of twenty topics: a word in the
subject counts twice, and so do two words of the query that stand near one another.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

import tantivy
from tantivy import Occur

from cabletui.archive.fields import BODY, SUBJECT_WORDS
from cabletui.archive.index import word_terms
from cabletui.archive.index.dictionary import Dictionary
from cabletui.archive.index.schema import schema
from cabletui.archive.query.ast import All, Any, Id, InPassage, Node, Words
from cabletui.archive.query.patterns import patterns

_SUBJECT = 2.0
_NEARBY = 12
"""The most words between two that still belong together."""

_MOST_PAIRED = 4
"""The most words of a query that are looked for near one another, two by two."""

_BEGINNING = 50
"""How many words with an open beginning get a score of their own; the rarer ones count alike."""


def weighted(dictionary: Dictionary, tree: Node, found: tantivy.Query) -> tantivy.Query:
    """Return a query that finds the same cables as another, and ranks them.

    Args:
        dictionary: The words that cables have.
        tree: What was asked.
        found: The query of the search engine for it.
    """
    nodes = tree.nodes if isinstance(tree, All) else (tree,)
    asked = list(_wanted(tree))
    together = [one for one in nodes if isinstance(one, Words)]
    more = [*_in_subject(dictionary, asked), *_begun(dictionary, asked), *_nearby(together)]
    if not more:
        return found
    return tantivy.Query.boolean_query(
        [(Occur.Must, found), *((Occur.Should, one) for one in more)]
    )


def _wanted(node: Node) -> Iterator[Words]:
    """Yield the words of a query that a cable may be found by, whatever field they are asked of."""
    match node:
        case Words():
            yield node
        case All(nodes) | Any(nodes):
            for one in nodes:
                yield from _wanted(one)
        case Id(otherwise=inner) | InPassage(node=inner):
            yield from _wanted(inner)


def _in_subject(dictionary: Dictionary, terms: Sequence[Words]) -> Iterator[tantivy.Query]:
    for term in terms:
        if patterns(term):
            query = word_terms.query(dictionary, SUBJECT_WORDS, term)
            yield tantivy.Query.boost_query(query, _SUBJECT)


def _begun(dictionary: Dictionary, terms: Sequence[Words]) -> Iterator[tantivy.Query]:
    """Yield the most frequent words with an open beginning, each with a score of its own."""
    for term in terms:
        found = patterns(Words(term.text))
        if term.is_prefix and len(found) == 1 and not found[0].is_open:
            stem = found[0].text
            words = dictionary.searcher.terms_with_prefix(BODY.name, stem, limit=_BEGINNING)
            asked = [tantivy.Query.term_query(schema(), BODY.name, name) for name, _ in words]
            if asked:
                yield tantivy.Query.disjunction_max_query(asked)


def _nearby(terms: Sequence[Words]) -> Iterator[tantivy.Query]:
    """Yield pairs of words of the query, in its order."""
    for pair in combinations(terms[:_MOST_PAIRED], 2):
        words = [pattern for term in pair for pattern in patterns(term)]
        is_plain = not any(term.is_phrase or pattern.is_open for term in pair for pattern in words)
        if is_plain and len({word.text for word in words}) == len(words) == len(pair):
            names: list[str | tuple[int, str]] = [word.text for word in words]
            yield tantivy.Query.phrase_query(schema(), BODY.name, names, slop=_NEARBY)
