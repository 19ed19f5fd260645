"""One state of an index, and the questions it answers."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from cabletui.archive.fields import (
    BODY,
    CANONICAL,
    CITES,
    EDITIONS,
    NEWEST_EDITION,
    ORDER,
    REFERENCE_ID,
)
from cabletui.archive.index import cable_terms, word_terms
from cabletui.archive.index.compiler import QueryCompiler
from cabletui.archive.index.dictionary import Dictionary
from cabletui.archive.index.engine import Door, is_of_the_query
from cabletui.archive.index.near_words import beginnings, near
from cabletui.archive.index.relevance import weighted
from cabletui.archive.index.result_set import ResultSet, total
from cabletui.archive.index.schema import day_of, has_value, ordinal_of, schema
from cabletui.archive.index_field import Form, IndexField
from cabletui.archive.query.ast import Words
from cabletui.archive.results import Count, Order
from cabletui.archive.words import words
from cabletui.cable import Cable, Moment
from cabletui.errors import QuerySyntaxError

if TYPE_CHECKING:
    from cabletui.archive.query import Query

_MOST_VALUES = 100_000
_EDITIONS_KNOWN = 1_000
_TOO_MUCH = "This query asks for too much; make it shorter."


class ReadableIndex:
    """One state of an index. May be used by any number of threads.

    Every question to a rotten one raises IndexUnusableError, whatever the engine fails with.
    """

    def __init__(self, index: tantivy.Index, path: Path | None) -> None:
        """Take the state of an index that the engine has opened.

        Args:
            index: The index.
            path: The folder where it lies; none where it is in memory.
        """
        self._path = path
        self._door = Door(path)
        self._searcher = index.searcher()
        self._through = through(self._searcher)
        self._dictionary = Dictionary(self._searcher)
        self._counts: tuple[tantivy.Searcher, dict[IndexField, tuple[Count, ...]]] = (
            self._searcher,
            {},
        )

    def __len__(self) -> int:
        """How many cables there are."""
        return int(self._searcher.num_docs)

    @property
    def is_doubtful(self) -> bool:
        """Whether a file of it was cut since it was opened, so that it answers nothing more."""
        return self._door.is_closed

    @property
    def indexed_through(self) -> int:
        """The last line of the documents that was indexed; 0 where none was."""
        return self._through

    def search(self, query: "Query", order: Order) -> ResultSet:
        """Return the cables that answer a query.

        Raises:
            QuerySyntaxError: A field has no such value, too many words begin so, or it is none
                that the engine takes.
        """
        with self._door:
            compiler = QueryCompiler(self._words())
            try:
                compiled = compiler.query(query.tree)
                if order is Order.RELEVANCE:
                    compiled = weighted(compiler.dictionary, query.tree, compiled)
            except (ValueError, OverflowError) as error:
                if is_of_the_query(error):
                    raise QuerySyntaxError(_TOO_MUCH, 0) from error
                raise
            return ResultSet(compiler.searcher, compiled, order, self._door, compiler.notes)

    def _words(self) -> Dictionary:
        """Return the dictionary of the state that readers see now."""
        if self._dictionary.searcher is not self._searcher:
            self._dictionary = Dictionary(self._searcher)
        return self._dictionary

    def count(self, query: "Query") -> int:
        """Return how many cables answer a query, which is quicker than `search`.

        Raises:
            QuerySyntaxError: As `search` does.
        """
        with self._door:
            compiled = QueryCompiler(self._words()).query(query.tree)
            return total(self._searcher, compiled)

    def forms(self, value: Words) -> tuple[str, ...]:
        """Return what some words are looked for as in the text, as they were typed first."""
        with self._door:
            found = word_terms.found_as(self._words(), BODY, value)
            return tuple(" ".join(one.text for one in reading) for reading in found)

    def is_known(self, word: str) -> bool:
        """Tell whether the text of a cable has a word, or a form of it."""
        with self._door:
            return self._words().is_known(BODY, word)

    def near_words(self, word: str, most: int) -> tuple[Count, ...]:
        """Return the words of the text that are spelled nearly as one, the likest first."""
        with self._door:
            found = near(word, self._words().beginning(BODY, beginnings(word)), most)
            return tuple(Count(name, count) for name, count in found)

    def not_held(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return which of some reference ids, in any spelling, no cable has."""
        with self._door:
            return cable_terms.not_held(self._searcher, ids)

    def similar(self, cable: Cable) -> ResultSet:
        """Return the cables whose bodies share a cable's rarer words, the most similar first."""
        with self._door:
            like = tantivy.Query.more_like_this_document_fields_query(
                schema(),
                {BODY.name: [cable.body]},
                min_doc_frequency=2,
                max_doc_frequency=max(3, len(self) // 10),
                min_word_length=4,
            )
            itself = has_value(REFERENCE_ID, cable.reference_id)
            query = tantivy.Query.boolean_query(
                [(tantivy.Occur.Must, like), (tantivy.Occur.MustNot, itself)]
            )
            return ResultSet(self._searcher, query, Order.RELEVANCE, self._door)

    def citing(self, reference: str) -> ResultSet:
        """Return the cables that cite one, newest first.

        Args:
            reference: A canonical reference id.
        """
        with self._door:
            return ResultSet(self._searcher, has_value(CITES, reference), Order.NEWEST, self._door)

    def editions(self, reference_id: str) -> tuple[int, ...]:
        """Return the ordinals of all lines of a cable; none where it is not held.

        The first is the one that lists show: of the current edition, or of what adds to it.
        """
        with self._door:
            searcher = self._searcher  # an address is of one searcher, and a reload brings another
            found = searcher.search(has_value(REFERENCE_ID, reference_id), limit=1).hits
            if not found:
                return ()
            text = searcher.doc(found[0][1]).get_first(EDITIONS.name)
            return tuple(int(ordinal) for ordinal in str(text).split())

    def cable_of(self, ordinal: int) -> tuple[str, Moment]:
        """Return the canonical reference id and the day of the cable of a current edition.

        A line that the index does not know has the number of the line for its id.
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
            searcher, known = self._counts
            if searcher is not self._searcher:
                searcher, known = self._counts = (self._searcher, {})
            if field not in known:
                everything = ResultSet(
                    searcher, tantivy.Query.all_query(), Order.NEWEST, self._door
                )
                counts = everything.facets(field, _MOST_VALUES)
                known[field] = tuple(sorted(counts, key=lambda count: count.name))
            return known[field]

    def complete(self, field: IndexField, prefix: str, limit: int) -> tuple[Count, ...]:
        """Return the values of a field that begin with a prefix, the most frequent first.

        Every word of a name counts as a prefix of it, whatever their case and accents.
        """
        with self._door:
            if field.form is Form.WORDS:
                stem = "".join(words(prefix))
                known = self._searcher.terms_with_prefix(field.name, stem, limit=limit)
                return tuple(Count(word, count) for word, count in known)
            wanted = " ".join(words(prefix))
            fitting = [
                count
                for count in self.counts(field)
                if f" {wanted}" in f" {' '.join(words(count.name))}"
            ]
            return tuple(sorted(fitting, key=lambda count: (-count.count, count.name))[:limit])


def through(searcher: tantivy.Searcher) -> int:
    """Return the last line of the documents that a state of an index knows; 0 where none."""
    wanted = {"last": {"max": {"field": NEWEST_EDITION.name}}}
    last = searcher.aggregate(tantivy.Query.all_query(), wanted)["last"]["value"]
    return int(last or 0)
