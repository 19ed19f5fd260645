"""What makes a cable more relevant than another that a query finds as well.

The weights are those that ranked best in a blind judgement of twenty topics: the subject counts
twice, and words that stand near one another once more than words that do not.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import tantivy
from tantivy import Occur

from cabletui.archive.fields import BODY, SUBJECT_WORDS
from cabletui.archive.index import word_terms
from cabletui.archive.index.dictionary import Dictionary
from cabletui.archive.index.schema import schema
from cabletui.archive.query.ast import All, Node, Words
from cabletui.archive.query.patterns import patterns

_SUBJECT = 2.0
_NEARBY = 12
"""Words between two that still belong together."""

_BEGINNING = 50
"""Words that are scored of those that begin so; the rarer ones count alike."""


def weighted(dictionary: Dictionary, tree: Node, found: tantivy.Query) -> tantivy.Query:
    """Return a query that finds what another does, and ranks it.

    Args:
        dictionary: The words that cables have.
        tree: What was asked.
        found: The query of the search engine for it.
    """
    nodes = tree.nodes if isinstance(tree, All) else (tree,)
    terms = [one for one in nodes if isinstance(one, Words)]
    more = [*_in_subject(dictionary, terms), *_begun(dictionary, terms), *_nearby(terms)]
    if not more:
        return found
    return tantivy.Query.boolean_query(
        [(Occur.Must, found), *((Occur.Should, one) for one in more)]
    )


def _in_subject(dictionary: Dictionary, terms: Sequence[Words]) -> Iterator[tantivy.Query]:
    for term in terms:
        if patterns(term):
            query = word_terms.query(dictionary, SUBJECT_WORDS, term)
            yield tantivy.Query.boost_query(query, _SUBJECT)


def _begun(dictionary: Dictionary, terms: Sequence[Words]) -> Iterator[tantivy.Query]:
    """Yield the most frequent words of a beginning, each with a score of its own."""
    for term in terms:
        found = patterns(Words(term.text))
        if term.is_prefix and len(found) == 1 and not found[0].is_open:
            stem = found[0].text
            words = dictionary.searcher.terms_with_prefix(BODY.name, stem, limit=_BEGINNING)
            asked = [tantivy.Query.term_query(schema(), BODY.name, name) for name, _ in words]
            if asked:
                yield tantivy.Query.disjunction_max_query(asked)


def _nearby(terms: Sequence[Words]) -> Iterator[tantivy.Query]:
    """Yield pairs of words that follow one another in the query."""
    for pair in pairwise(terms):
        words = [pattern for term in pair for pattern in patterns(term)]
        is_plain = not any(term.is_phrase or pattern.is_open for term in pair for pattern in words)
        if is_plain and len({word.text for word in words}) == len(words) == len(pair):
            names: list[str | tuple[int, str]] = [word.text for word in words]
            yield tantivy.Query.phrase_query(schema(), BODY.name, names, slop=_NEARBY)
