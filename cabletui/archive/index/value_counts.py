"""The values of a field with how many cables have each: all of them, or those with a beginning."""

from collections.abc import Iterable

import tantivy

from cabletui.archive.field_parts.index_field import Form, IndexField
from cabletui.archive.fields import CLASS, YEAR
from cabletui.archive.index.engine import Door
from cabletui.archive.index.names_by_words import begun_by_words
from cabletui.archive.index.result_set import ResultSet, total
from cabletui.archive.index.schema import has_value
from cabletui.archive.results import Count, Order
from cabletui.archive.words import spaced, words

_MOST_VALUES = 100_000


class ValueCounts:
    """The counts of one state of an index; what was counted is remembered."""

    def __init__(self, searcher: tantivy.Searcher, door: Door) -> None:
        """Count nothing yet.

        Args:
            searcher: The state of the index.
            door: Guards the calls to the engine; the caller goes through it.
        """
        self.searcher = searcher
        self._door = door
        self._known: dict[IndexField, tuple[Count, ...]] = {}

    def all(self, field: IndexField) -> tuple[Count, ...]:
        """Return every value of a field with the number of its cables, by name."""
        if field not in self._known:
            counts = self._in_dictionary(field) or self._among_all(field)
            self._known[field] = tuple(sorted(counts, key=lambda count: count.name))
        return self._known[field]

    def beginning(self, field: IndexField, prefix: str, limit: int) -> tuple[Count, ...]:
        """Return the values of a field that begin with a prefix, the most frequent first.

        Every word of a name counts as a prefix of it, whatever their case and accents.
        """
        if field.form is Form.WORDS:
            stem = "".join(words(prefix))
            known = self.searcher.terms_with_prefix(field.name, stem, limit=limit)
            found = self.recounted(field, known)
            return tuple(sorted(found, key=lambda one: -one.count))
        wanted = " ".join(words(prefix))
        few = begun_by_words(self.searcher, field, wanted)
        every = self.all(field) if few is None else few
        fitting = [count for count in every if f" {wanted}" in spaced(count.name)]
        return tuple(sorted(fitting, key=lambda count: (-count.count, count.name))[:limit])

    def recounted(self, field: IndexField, found: Iterable[tuple[str, int]]) -> tuple[Count, ...]:
        """Return some words, in their order, with how many cables have each."""
        if self._is_dictionary_exact():
            return tuple(Count(word, count) for word, count in found)
        counts = (Count(word, total(self.searcher, has_value(field, word))) for word, _ in found)
        return tuple(one for one in counts if one.count)

    def _in_dictionary(self, field: IndexField) -> tuple[Count, ...]:
        """Return the values of a field as its dictionary counts them, in an eighth of the time.

        None if it counts cables that were replaced since; None for classifications, one of which
        counts towards another, and for times, which are counted by the day.
        """
        if field is CLASS.index or field.form is Form.TIME or not self._is_dictionary_exact():
            return ()
        return tuple(
            Count(name, count) for name, count in self.searcher.terms_with_prefix(field.name, "")
        )

    def _is_dictionary_exact(self) -> bool:
        """Return whether no dictionary counts cables that were replaced since.

        Then there are as many years as cables, each of which has one.
        """
        years = self.searcher.terms_with_prefix(YEAR.name, "")
        return sum(count for _, count in years) == self.searcher.num_docs

    def _among_all(self, field: IndexField) -> tuple[Count, ...]:
        """Return the values of a field with the number of cables that have each."""
        everything = ResultSet(self.searcher, tantivy.Query.all_query(), Order.NEWEST, self._door)
        return everything.facets(field, _MOST_VALUES)
