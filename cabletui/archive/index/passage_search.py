"""The cables with a passage that holds what is asked for: their text is read to find out.

The index knows which cables have all the words. Only these are read, in the order of the list, and
what was found is remembered for as long as the state of the index lasts.
"""

from dataclasses import dataclass

import tantivy

from cabletui.archive.beside_index import BesideIndex
from cabletui.archive.fields import BODY, ORDER, REFERENCE_ID
from cabletui.archive.index.dictionary import Dictionary
from cabletui.archive.index.passage_words import PassageWords
from cabletui.archive.index.result_set import count_of
from cabletui.archive.index.schema import one_of, ordinal_of
from cabletui.archive.query.ast import InPassage
from cabletui.archive.query.passage_fit import fits, spans, with_compounds
from cabletui.archive.results import Order
from cabletui.archive.searchable import searchable

_MOST_KEPT = 32
"""How many questions have their answers remembered."""


@dataclass(frozen=True, slots=True)
class PassagesRead:
    """What the reading of some cables came to."""

    query: tantivy.Query
    """Finds the cables that fit."""

    read: int
    candidates: int
    """How many cables have the words; if that is more than were read, others may fit as well."""


class PassageSearch:
    """The questions about passages that were asked of one state of an index."""

    def __init__(self, dictionary: Dictionary) -> None:
        self.dictionary = dictionary
        self._known: dict[InPassage, dict[int, str]] = {}
        """For each question, the lines that were read: the id of a cable that fits, else ""."""

    def found(
        self, asked: InPassage, candidates: tantivy.Query, beside: BesideIndex, order: Order
    ) -> PassagesRead:
        """Find out which of some cables have a passage that fits.

        Args:
            asked: What the passage must hold.
            candidates: Finds the cables that may have it.
            beside: Gives their text, and says how many may be read.
            order: Which are read first.
        """
        searcher = self.dictionary.searcher
        result = searcher.search(
            candidates,
            limit=max(1, beside.most_read or searcher.num_docs),
            order_by_field=ORDER.name,
            order=tantivy.Order.Asc if order is Order.OLDEST else tantivy.Order.Desc,
        )
        ordinals = [ordinal_of(int(key)) for key, _ in result.hits]
        known = self._kept(asked)
        if unread := [ordinal for ordinal in ordinals if ordinal not in known]:
            reader = _Reader(asked, self.dictionary)
            known.update((ordinal, reader.fitting(ordinal, beside)) for ordinal in unread)
        names = [name for ordinal in ordinals if (name := known[ordinal])]
        return PassagesRead(one_of(REFERENCE_ID, names), len(ordinals), count_of(result))

    def _kept(self, asked: InPassage) -> dict[int, str]:
        if asked not in self._known and len(self._known) >= _MOST_KEPT:
            del self._known[next(iter(self._known))]
        return self._known.setdefault(asked, {})


class _Reader:
    """Reads cables one by one, and tells whether a passage of each fits."""

    def __init__(self, asked: InPassage, dictionary: Dictionary) -> None:
        self._asked = asked
        self._node = with_compounds(asked.node, lambda word: dictionary.is_known(BODY, word))
        self._words = PassageWords(dictionary)

    def fitting(self, ordinal: int, beside: BesideIndex) -> str:
        """Return the reference id of a cable that has such a passage; empty for another."""
        reference_id, body = beside.body_of(ordinal)
        passages = spans(self._asked, body)
        if not passages:
            return ""
        reading = searchable(body)
        places = iter(reading.places([place for span in passages for place in span]))
        for start, end in zip(places, places, strict=True):
            if fits(self._node, self._words.of(reading.text[start:end])):
                return reference_id
        return ""
