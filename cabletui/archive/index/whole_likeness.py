"""How like two cables are as wholes, which puts those in order that share rare words.

A cable is taken for all its words, TAGS and citations at once, each of the more weight the fewer
cables have it and, a word, the more often it stands there: two cables are alike as far as these
point the same way. Unlike a sum over shared words it favours no long cable, which shares something
with all. What was sent at the same time is a little more alike. The weights are those that ranked
best in blind judgements of 20 cables. Twelve others, and fourteen more, which had no say in them,
are ranked better than by the words alone, too.
"""

from collections.abc import Mapping
from math import hypot, log

import tantivy

from cabletui.archive.field_parts.index_field import IndexField
from cabletui.archive.fields import BODY, CITES, TAG
from cabletui.archive.index.likeness import counted, subject_words
from cabletui.archive.words import stems
from cabletui.cable import Cable, canonical

_SHORTEST = 3
"""Letters of a word: many acronyms have three, and what else has so few is in all cables."""

_OF_SUBJECT = 1.6
_TAG = 4.0
_CITATION = 1.5
"""How much each counts beside a word of the text that stands there once."""

_SAME_TIME = 0.035
_A_WHILE = 30 * 24 * 60
"""After so many minutes the same time counts half."""

Trait = tuple[IndexField, str]
"""What a cable has: a value of a field, or the stem of a word."""


def likest_first(
    searcher: tantivy.Searcher, cable: Cable, others: Mapping[int, Cable]
) -> tuple[int, ...]:
    """Return some cables by their lines, those that are likest to one first.

    Args:
        searcher: The state of the index, which knows what is rare.
        cable: The cable.
        others: The cables to put in order, by their lines; of equals the first stays first.
    """
    counts = {line: counted(other, _SHORTEST) for line, other in others.items()}
    own_counts = counted(cable, _SHORTEST)
    rarity = _Rarity(searcher, {word for one in (own_counts, *counts.values()) for word in one})
    own = _traits(rarity, cable, own_counts)
    likeness = {
        line: _cosine(own, _traits(rarity, other, counts[line])) + _at_once(cable, other)
        for line, other in others.items()
    }
    return tuple(sorted(others, key=lambda line: -likeness[line]))


class _Rarity:
    """How much words, TAGS and citations tell: nothing where no other cable can have them."""

    def __init__(self, searcher: tantivy.Searcher, known: set[str]) -> None:
        self._searcher = searcher
        self._count = searcher.num_docs
        self._known: dict[Trait, float] = {}
        every = sorted(known)
        self.root = dict(zip(every, stems(every), strict=True))
        having: dict[str, int] = {}
        for word, root in self.root.items():
            having[root] = max(having.get(root, 0), searcher.doc_freq(BODY.name, word))
        self.of_root = {root: self._telling(cables) for root, cables in having.items()}
        """By the stem of a word, which a cable is taken to have that has any form of it."""

    def of(self, field: IndexField, name: str) -> float:
        """Return it of a code, or of what is cited: a cable that is cited is one that has it."""
        if (field, name) not in self._known:
            having = self._searcher.doc_freq(field.name, name) + (field is CITES)
            self._known[field, name] = self._telling(having)
        return self._known[field, name]

    def _telling(self, having: int) -> float:
        return log(self._count / having) if 1 < having < self._count else 0.0


def _traits(rarity: _Rarity, cable: Cable, of_text: Mapping[str, int]) -> dict[Trait, float]:
    """Return what a cable has, each with its weight."""
    root, telling = rarity.root, rarity.of_root
    times: dict[str, int] = {}
    for word, count in of_text.items():
        times[root[word]] = times.get(root[word], 0) + count
    of_subject = {root[word] for word in subject_words(cable) if word in root}
    found: dict[Trait, float] = {
        (BODY, one): (1 + log(count)) * telling[one] * (_OF_SUBJECT if one in of_subject else 1)
        for one, count in times.items()
        if telling[one]
    }
    for name in cable.tags:
        found[TAG.index, name] = _TAG * rarity.of(TAG.index, name)
    for name in map(canonical, (cable.reference_id, *cable.references)):
        found[CITES, name] = _CITATION * rarity.of(CITES, name)
    return found


def _cosine(one: Mapping[Trait, float], other: Mapping[Trait, float]) -> float:
    """Return how far two cables point the same way, from 0 to 1."""
    product = sum(weight * one[trait] for trait, weight in other.items() if trait in one)
    return product / ((hypot(*one.values()) * hypot(*other.values())) or 1.0)


def _at_once(one: Cable, other: Cable) -> float:
    between = abs(one.created.minutes - other.created.minutes)
    return _SAME_TIME / (1 + between / _A_WHILE)
