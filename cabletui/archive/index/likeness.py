"""What makes one cable like another: the rarer words and TAGS that both have, and citations.

The weights are those that ranked best in blind judgements of two sets of ten cables: the words of
the subject count more and are looked for in subjects, too. A code counts more the fewer cables
have it, as it says of a whole cable what a word says of a sentence. What a cable cites is like it,
and so is what cites it, or cites the same. `whole_likeness` puts the first of what is found in
order.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

import tantivy
from tantivy import Occur

from cabletui import cable as reading
from cabletui.archive.field_parts.index_field import IndexField
from cabletui.archive.fields import (
    BODY,
    CANONICAL,
    CITES,
    ORDER,
    REFERENCE_ID,
    SUBJECT_WORDS,
    TAG,
)
from cabletui.archive.index.schema import has_value, one_of, ordinal_of, schema
from cabletui.archive.searchable import searchable
from cabletui.archive.words import stems, words
from cabletui.cable import Cable, canonical

_MOST_WORDS = 40
_SHORTEST = 4
_OF_SUBJECT = 1.6
_IN_SUBJECT = 0.5
"""What a word of the subject counts in addition if it stands in the other subject as well."""

_FREQUENT = 5
"""What more than one cable in this many has says little of what a cable is about."""

_TAG = 1.3
"""How much a code counts, by the logarithm of its rarity."""

_CITED = 8.0
_CITING_THE_SAME = 4.0
"""How much a citation counts, beside a word that tells most."""


@dataclass(frozen=True, slots=True)
class SharedTerm:
    """A word, a code or a citation that cables may share, and how much that says."""

    name: str
    field: IndexField
    weight: float
    is_of_subject: bool = False


def terms(searcher: tantivy.Searcher, cable: Cable) -> list[SharedTerm]:
    """Return what is rare in a cable, the most telling first: citations, words and TAGS."""
    count = searcher.num_docs
    of_subject = subject_words(cable)
    telling = []
    for word, times in counted(cable).items():
        having = searcher.doc_freq(BODY.name, word)
        if _is_telling(having, count):
            # The engine weighs rarity as well: at full weight, rare names would decide everything.
            weight = (1 + log(times)) * sqrt(log(count / having))
            weight *= _OF_SUBJECT if word in of_subject else 1
            telling.append(SharedTerm(word, BODY, weight, word in of_subject))
    telling.sort(key=lambda one: (-one.weight, one.name))
    greatest = telling[0].weight if telling else 1.0
    kept = [
        SharedTerm(one.name, BODY, one.weight / greatest, one.is_of_subject)
        for one in _each_once(telling)[:_MOST_WORDS]
    ]
    return [*_shared_citations(searcher, cable), *kept, *_rarer_tags(searcher, cable)]


def subject_words(cable: Cable) -> set[str]:
    """Return the words of the subject of a cable."""
    return set(words(searchable(cable.subject).text))


def counted(cable: Cable, shortest: int = _SHORTEST) -> dict[str, int]:
    """Return the words of a cable that may tell what it is about, with how often each stands there.

    Who signed it and where it was sent from are not what it is about.

    Args:
        cable: The cable.
        shortest: How many letters a word has at least.
    """
    of_subject = subject_words(cable)
    found = Counter(words(searchable(cable.body).text))
    found.update(dict.fromkeys(of_subject, 1))
    of_origin = words(" ".join((cable.origin, *reading.signers(cable.body))))
    return {
        word: times
        for word, times in found.items()
        if len(word) >= shortest
        and (word in of_subject or not (word.isdigit() or word in of_origin))
    }


def _each_once(telling: Sequence[SharedTerm]) -> list[SharedTerm]:
    """Return terms without those that are another form of an earlier one."""
    roots = stems([one.name for one in telling])
    first = {root: one for root, one in reversed(list(zip(roots, telling, strict=True)))}
    return [one for root, one in zip(roots, telling, strict=True) if first[root] is one]


def query(found: Iterable[SharedTerm], cable: Cable) -> tantivy.Query:
    """Return what finds the cables that share any of some terms, most of them first.

    Those that a cable cites, or that cite it, are among the first.
    """
    own = canonical(cable.reference_id)
    parts = [_constant(has_value(CITES, own), _CITED)]
    if cable.references:
        parts.append(_constant(one_of(CANONICAL, map(canonical, cable.references)), _CITED))
    for one in found:
        if one.field is not BODY:
            parts.append(_constant(has_value(one.field, one.name), one.weight))
            continue
        fields = (BODY, SUBJECT_WORDS) if one.is_of_subject else (BODY,)
        for field in fields:
            term = tantivy.Query.term_query(schema(), field.name, one.name)
            weight = one.weight * (_IN_SUBJECT if field is SUBJECT_WORDS else 1)
            parts.append((Occur.Should, tantivy.Query.boost_query(term, weight)))
    itself = has_value(REFERENCE_ID, cable.reference_id)
    return tantivy.Query.boolean_query([*parts, (Occur.MustNot, itself)])


def _constant(found: tantivy.Query, weight: float) -> tuple[Occur, tantivy.Query]:
    return Occur.Should, tantivy.Query.const_score_query(found, weight)


def _shared_citations(searcher: tantivy.Searcher, cable: Cable) -> list[SharedTerm]:
    """Return what a cable cites that others cite, too."""
    names = dict.fromkeys(map(canonical, cable.references))
    count = searcher.num_docs
    return [
        SharedTerm(name, CITES, _CITING_THE_SAME)
        for name in names
        if _is_telling(searcher.doc_freq(CITES.name, name), count)
    ]


def _rarer_tags(searcher: tantivy.Searcher, cable: Cable) -> list[SharedTerm]:
    count = searcher.num_docs
    counts = {name: searcher.doc_freq(TAG.index.name, name) for name in cable.tags}
    telling = [(name, having) for name, having in counts.items() if _is_telling(having, count)]
    telling.sort(key=lambda one: one[1])
    return [SharedTerm(name, TAG.index, _TAG * log(count / having)) for name, having in telling]


def _is_telling(having: int, count: int) -> bool:
    """Return whether something that so many of all cables have tells what a cable is about."""
    return 2 <= having <= max(3, count // _FREQUENT) and having < count


def shared(
    searcher: tantivy.Searcher, found: Iterable[SharedTerm], others: Mapping[int, str]
) -> dict[int, tuple[str, ...]]:
    """Return, for each of some cables, the terms that it has, the most telling first.

    Args:
        searcher: The state of the index.
        found: The terms.
        others: The reference ids of the cables, by the line of each.
    """
    names: dict[int, list[str]] = {ordinal: [] for ordinal in others}
    among = one_of(REFERENCE_ID, others.values())
    for one in found:
        term = tantivy.Query.term_query(schema(), one.field.name, one.name, index_option="basic")
        both = tantivy.Query.boolean_query([(Occur.Must, term), (Occur.Must, among)])
        result = searcher.search(both, limit=max(1, len(others)), order_by_field=ORDER.name)
        for key, _ in result.hits:
            names[ordinal_of(int(key))].append(one.name)
    return {ordinal: tuple(known) for ordinal, known in names.items()}
