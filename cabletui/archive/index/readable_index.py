"""One state of an index, and the questions it answers."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from cabletui.archive.beside_index import BesideIndex
from cabletui.archive.field_parts.index_field import IndexField
from cabletui.archive.fields import (
    BODY,
    CANONICAL,
    CITES,
    EDITIONS,
    NEWEST_EDITION,
    ORDER,
    REFERENCE_ID,
)
from cabletui.archive.index import cable_terms, rarest_words, word_terms
from cabletui.archive.index.compiler import QueryCompiler
from cabletui.archive.index.dictionary import Dictionary
from cabletui.archive.index.engine import Door, is_of_the_query
from cabletui.archive.index.near_words import beginnings, near
from cabletui.archive.index.passage_search import PassageSearch
from cabletui.archive.index.relevance import weighted
from cabletui.archive.index.result_set import ResultSet, total
from cabletui.archive.index.schema import day_of, has_value, ordinal_of, schema
from cabletui.archive.index.value_counts import ValueCounts
from cabletui.archive.query.ast import Words
from cabletui.archive.results import Count, Order
from cabletui.cable import Cable, Moment
from cabletui.errors import QuerySyntaxError

if TYPE_CHECKING:
    from cabletui.archive.query import Query

_EDITIONS_KNOWN = 1_000
_TOO_MUCH = "This query asks for too much; make it shorter."


class ReadableIndex:
    """One state of an index. May be used by any number of threads.

    Every question to a damaged one raises IndexUnusableError, whatever the engine fails with.
    """

    def __init__(self, index: tantivy.Index, path: Path | None) -> None:
        """Take the state of an index that the engine has opened.

        Args:
            index: The index.
            path: The folder where it lies; none if it is in memory.
        """
        self._path = path
        self._door = Door(path)
        self._searcher = index.searcher()
        self._through = through(self._searcher)
        self._passages = PassageSearch(Dictionary(self._searcher))
        self._counts = ValueCounts(self._searcher, self._door)

    def __len__(self) -> int:
        """How many cables there are."""
        return int(self._searcher.num_docs)

    @property
    def is_doubtful(self) -> bool:
        """Whether a file of it was truncated since it was opened, so that it answers no more."""
        return self._door.is_closed

    @property
    def indexed_through(self) -> int:
        """The last line of the documents that was indexed; 0 if none was."""
        return self._through

    def search(self, query: "Query", order: Order, beside: BesideIndex | None = None) -> ResultSet:
        """Return the cables that answer a query.

        Args:
            query: What is asked.
            order: The order of the list.
            beside: What it may ask that the index does not hold.

        Raises:
            QuerySyntaxError: A field has no such value, too many words have such a beginning, or
                the engine does not take the query.
        """
        with self._door:
            compiler = QueryCompiler(self._state(), beside, order)
            try:
                compiled = compiler.query(query.tree)
                if order is Order.RELEVANCE:
                    compiled = weighted(compiler.dictionary, query.tree, compiled)
            except (ValueError, OverflowError) as error:
                if is_of_the_query(error):
                    raise QuerySyntaxError(_TOO_MUCH, 0) from error
                raise
            found = ResultSet(compiler.searcher, compiled, order, self._door, compiler.notes)
            found.is_partial = bool(compiler.unread_cables or compiler.words_left_out)
            return found

    def _state(self) -> PassageSearch:
        """Return the cache of what was found out about the state that readers see now."""
        if self._passages.dictionary.searcher is not self._searcher:
            self._passages = PassageSearch(Dictionary(self._searcher))
        return self._passages

    def _words(self) -> Dictionary:
        return self._state().dictionary

    def count(self, query: "Query", beside: BesideIndex | None = None) -> int:
        """Return how many cables answer a query, which is quicker than `search`.

        Raises:
            QuerySyntaxError: As `search` does.
        """
        with self._door:
            compiled = QueryCompiler(self._state(), beside).query(query.tree)
            return total(self._searcher, compiled)

    def forms(self, value: Words) -> tuple[str, ...]:
        """Return what some words are looked for as in the text, beginning as they were typed."""
        with self._door:
            return word_terms.forms(self._words(), BODY, value)

    def is_known(self, word: str) -> bool:
        """Return whether the text of a cable has a word, or a form of it."""
        with self._door:
            return self._words().is_known(BODY, word)

    def frequency(self, word: str) -> int:
        """Return how many cables have a word in their text, in this very spelling."""
        with self._door:
            return self._words().count(BODY, word)

    def near_words(self, word: str, most: int, field: IndexField = BODY) -> tuple[Count, ...]:
        """Return the words of a field that are spelled most like one, the nearest first."""
        with self._door:
            found = near(word, self._words().beginning(field, beginnings(word)), most)
            return self._values().recounted(field, found)

    def not_held(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return those of some reference ids, in any spelling, that no cable has."""
        with self._door:
            return cable_terms.not_held(self._searcher, ids)

    def similar(self, cable: Cable) -> ResultSet:
        """Return the cables that share a cable's rarer words and TAGS, the most similar first."""
        from cabletui.archive.index import likeness  # noqa: PLC0415 (a search asks for no likeness)

        with self._door:
            query = likeness.query(likeness.terms(self._searcher, cable), cable)
            return ResultSet(self._searcher, query, Order.RELEVANCE, self._door)

    def likest_first(self, cable: Cable, others: Mapping[int, Cable]) -> tuple[int, ...]:
        """Return some cables by their lines, those that are likest to one as wholes first."""
        from cabletui.archive.index import whole_likeness  # noqa: PLC0415 (as above)

        with self._door:
            return whole_likeness.likest_first(self._searcher, cable, others)

    def sharing_rarest(self, body: str, reference_id: str) -> ResultSet | None:
        """Return the other cables that share the rarest words of one, the most similar first.

        None if it has too few words that any other cable has.

        Args:
            body: The body of the cable.
            reference_id: Its id, as it is published.
        """
        with self._door:
            query = rarest_words.sharing_rarest(self._searcher, body, reference_id)
            if query is None:
                return None
            return ResultSet(self._searcher, query, Order.RELEVANCE, self._door)

    def shared(self, cable: Cable, others: Mapping[int, str]) -> dict[int, tuple[str, ...]]:
        """Return what makes other cables similar to one: rare words and TAGS that they share.

        Args:
            cable: The cable.
            others: The reference ids of the others, by the line of each.
        """
        from cabletui.archive.index import likeness  # noqa: PLC0415 (as above)

        with self._door:
            found = likeness.terms(self._searcher, cable)
            return likeness.shared(self._searcher, found, others)

    def citing(self, reference: str) -> ResultSet:
        """Return the cables that cite one, newest first.

        Args:
            reference: A canonical reference id.
        """
        with self._door:
            return ResultSet(self._searcher, has_value(CITES, reference), Order.NEWEST, self._door)

    def cited(self, stem: str = "") -> list[tuple[str, int]]:
        """Return the canonical ids with a stem that are cited, with how many cite each at most."""
        with self._door:
            return cable_terms.cited(self._searcher, stem)

    def editions(self, reference_id: str) -> tuple[int, ...]:
        """Return the ordinals of all lines of a cable; none if it is not held.

        The first is the one that lists show: of the current edition, or of what adds to it.
        """
        with self._door:
            searcher = self._searcher  # an address belongs to one searcher; a reload makes another
            is_known = searcher.doc_freq(REFERENCE_ID.name, reference_id)  # in a third of the time
            one = has_value(REFERENCE_ID, reference_id)
            found = searcher.search(one, limit=1).hits if is_known else []
            if not found:
                return ()
            text = searcher.doc(found[0][1]).get_first(EDITIONS.name)
            return tuple(int(ordinal) for ordinal in str(text).split())

    def cable_of(self, ordinal: int) -> tuple[str, Moment]:
        """Return the canonical reference id and the day of the cable of a current edition.

        For a line that the index does not know, the id is the number of the line.
        """
        with self._door:
            searcher = self._searcher
            alone, among = str(ordinal), f"{ordinal} "
            known = searcher.terms_with_prefix(EDITIONS.name, among, limit=1)
            terms = [alone, *(name for name, _ in known)]
            wanted = tantivy.Query.term_set_query(schema(), EDITIONS.name, terms)
            found = searcher.search(wanted, limit=1).hits
            if not found:
                return f"line {ordinal}", day_of(0)
            (key,) = searcher.fast_field_values(ORDER.name, [found[0][1]])
            return str(searcher.doc(found[0][1]).get_first(CANONICAL.name)), day_of(int(key or 0))

    def canonical(self, reference: str) -> tuple[int, ...]:
        """Return the current ordinals of the cables that share a canonical reference id."""
        with self._door:
            hits = self._searcher.search(
                has_value(CANONICAL, reference),
                limit=_EDITIONS_KNOWN,
                order_by_field=ORDER.name,
                order=tantivy.Order.Asc,
            ).hits
            return tuple(ordinal_of(int(key)) for key, _ in hits)

    def canonical_with_prefix(self, stem: str) -> tuple[str, ...]:
        """Return the canonical reference ids that begin with a prefix."""
        with self._door:
            return tuple(name for name, _ in self._searcher.terms_with_prefix(CANONICAL.name, stem))

    def counts(self, field: IndexField) -> tuple[Count, ...]:
        """Return every value of a field with the number of its cables, by name."""
        with self._door:
            return self._values().all(field)

    def complete(self, field: IndexField, prefix: str, limit: int) -> tuple[Count, ...]:
        """Return the values of a field that begin with a prefix, the most frequent first.

        Every word of a name counts as a prefix of it, whatever their case and accents.
        """
        with self._door:
            return self._values().beginning(field, prefix, limit)

    def _values(self) -> ValueCounts:
        """Return the counts of the state that readers see now."""
        counts = self._counts
        if counts.searcher is not self._searcher:
            counts = self._counts = ValueCounts(self._searcher, self._door)
        return counts


def through(searcher: tantivy.Searcher) -> int:
    """Return the last line of the documents that a state of an index knows; 0 if there is none."""
    wanted = {"last": {"max": {"field": NEWEST_EDITION.name}}}
    last = searcher.aggregate(tantivy.Query.all_query(), wanted)["last"]["value"]
    return int(last or 0)
