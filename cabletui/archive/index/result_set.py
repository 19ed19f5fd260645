"""What the index found: an ordered list of ordinals, of which only what is asked for is read."""

import threading
from collections.abc import Iterable, Sequence
from typing import Protocol, cast

import tantivy
from tantivy import Occur

from cabletui.archive.field_parts.index_field import Form, IndexField
from cabletui.archive.fields import CLASS, NEWEST_EDITION, ORDER, REFERENCE_ID
from cabletui.archive.index import cable_terms
from cabletui.archive.index.engine import Door, is_of_the_query
from cabletui.archive.index.schema import DAY, day_named, one_of, ordinal_of, schema
from cabletui.archive.query.note import Note
from cabletui.archive.results import Count, Order
from cabletui.errors import QuerySyntaxError

_FIRST_PAGE = 60
_BLOCK = 256
"""Rows that are read together once the reader goes beyond the first: half a dozen pages."""

_BLOCKS_KEPT = 8
_STRIDE = 8_192
_FACETED = "values"

_CLASSIFICATIONS = 1_000
"""More than there are, so that none is missing from its level."""

_UP, _DOWN = tantivy.Order.Asc, tantivy.Order.Desc


class ResultSet:
    """The cables that one query of the search engine found in one state of the index.

    In order of time, a part costs the same at any depth: it is counted from the nearer end, and
    from the last row of the stride before it, whose key is found once and remembered.
    """

    def __init__(
        self,
        searcher: tantivy.Searcher,
        query: tantivy.Query,
        order: Order,
        door: Door,
        notes: Sequence[Note] = (),
    ) -> None:
        self.notes = tuple(notes)
        """What the library itself made of the words of the query."""

        self.is_partial = False
        """Whether some cables were not read, or words not looked for, that might answer, too."""

        self._door = door
        self._searcher = searcher
        self._query = query
        self._order = order
        self._turn = threading.Lock()
        self._strides: dict[bool, dict[int, int]] = {True: {}, False: {}}
        self._blocks: dict[int, tuple[int, ...]] = {}
        first = self._first_page()
        self._count = count_of(first)
        self._first = self._ordinals(first)

    def _first_page(self) -> tantivy.SearchResult:
        """Ask the engine for the first time, which is when it looks at the words of the query."""
        try:
            return self._search(0, _FIRST_PAGE)
        except ValueError as error:
            if not is_of_the_query(error):
                raise
            raise QuerySyntaxError(
                "Too many words in a phrase begin like this: write more letters.", 0
            ) from None

    def __len__(self) -> int:
        """The exact number of cables."""
        return self._count

    def ordinals(self, start: int, stop: int) -> tuple[int, ...]:
        """Return the ordinals from start up to, but excluding, stop, as far as there are any."""
        stop = min(stop, self._count)
        if start >= stop:
            return ()
        if stop <= len(self._first):
            return self._first[start:stop]
        if stop - start > _BLOCK:
            return self._read(start, stop)
        blocks = range(start // _BLOCK, (stop - 1) // _BLOCK + 1)
        known = [ordinal for number in blocks for ordinal in self._block(number)]
        begin = start - blocks.start * _BLOCK
        return tuple(known[begin : begin + stop - start])

    def _block(self, number: int) -> tuple[int, ...]:
        """Return the ordinals of a block of rows; the engine goes through all hits for each."""
        block = self._blocks.get(number)
        if block is None:
            block = self._read(number * _BLOCK, min((number + 1) * _BLOCK, self._count))
            with self._turn:
                self._blocks[number] = block
                if len(self._blocks) > _BLOCKS_KEPT:
                    del self._blocks[next(iter(self._blocks))]
        return block

    def _read(self, start: int, stop: int) -> tuple[int, ...]:
        with self._door:
            if self._order is Order.RELEVANCE:
                return self._ordinals(self._search(start, stop - start))
            upward = self._order is Order.OLDEST
            if start <= self._count - stop:
                keys = self._keys(start, stop, upward=upward)
            else:
                keys = self._keys(self._count - stop, self._count - start, upward=not upward)[::-1]
            return tuple(ordinal_of(key) for key in keys)

    def _keys(self, start: int, stop: int, *, upward: bool) -> list[int]:
        """Return the order keys of some rows, counted from one end."""
        strides, offset = divmod(start, _STRIDE)
        query = self._query
        if strides:
            query = self._beyond(self._last_key(strides, upward=upward), upward=upward)
        return self._timed(query, offset, stop - start, upward=upward)

    def _last_key(self, strides: int, *, upward: bool) -> int:
        """Return the order key of the last row of the n-th stride from one end."""
        known = self._strides[upward]
        with self._turn:
            if strides not in known:
                before = max((number for number in known if number < strides), default=0)
                query = self._beyond(known[before], upward=upward) if before else self._query
                last = (strides - before) * _STRIDE - 1
                (known[strides],) = self._timed(query, last, 1, upward=upward)
            return known[strides]

    def _timed(self, query: tantivy.Query, start: int, limit: int, *, upward: bool) -> list[int]:
        found = self._searcher.search(
            query,
            limit=limit,
            count=False,
            order_by_field=ORDER.name,
            offset=start,
            order=_UP if upward else _DOWN,
        )
        return [int(key) for key, _ in found.hits]

    def _beyond(self, key: int, *, upward: bool) -> tantivy.Query:
        """Return the query for the hits above a key, or below it."""
        bounds = (key + 1, None) if upward else (None, key - 1)
        rest = tantivy.Query.range_query(schema(), ORDER.name, tantivy.FieldType.Unsigned, *bounds)
        return tantivy.Query.boolean_query([(Occur.Must, self._query), (Occur.Must, rest)])

    def facets(self, field: IndexField, limit: int) -> tuple[Count, ...]:
        """Return the values of a field among the hits, the most frequent first.

        A level of classification includes what has caveats, as a query for it does. A time is
        counted by its day.
        """
        if field.form is Form.TIME:
            return self._days(field)[:limit]
        size = max(limit, _CLASSIFICATIONS) if field is CLASS.index else limit
        wanted = {_FACETED: {"terms": {"field": field.name, "size": size}}}
        with self._door:
            buckets = self._searcher.aggregate(self._query, wanted)[_FACETED]["buckets"]
        counts = [Count(str(bucket["key"]), int(bucket["doc_count"])) for bucket in buckets]
        if field is CLASS.index:
            counts = _by_level(counts)
        return tuple(sorted(counts, key=lambda count: (-count.count, count.name)))[:limit]

    def _days(self, field: IndexField) -> tuple[Count, ...]:
        spans = {"field": field.name, "interval": DAY, "min_doc_count": 1}
        with self._door:
            found = self._searcher.aggregate(self._query, {_FACETED: {"histogram": spans}})
        counts = (
            Count(day_named(float(bucket["key"])), int(bucket["doc_count"]))
            for bucket in found[_FACETED]["buckets"]
        )
        return tuple(sorted(counts, key=lambda count: (-count.count, count.name)))

    def cited(self) -> list[tuple[str, int]]:
        """Return every canonical id that the cables cite, with how many of them do."""
        with self._door:
            return cable_terms.cited_by_all(self._searcher, self._query)

    def among(self, ids: Iterable[str]) -> "ResultSet":
        """Return the cables with one of some reference ids, as they are published."""
        return self._both(one_of(REFERENCE_ID, ids))

    def added_after(self, line: int) -> "ResultSet":
        """Return the cables that have an edition on a later line of the documents."""
        unsigned = tantivy.FieldType.Unsigned
        return self._both(
            tantivy.Query.range_query(schema(), NEWEST_EDITION.name, unsigned, line + 1, None)
        )

    def _both(self, other: tantivy.Query) -> "ResultSet":
        both = tantivy.Query.boolean_query([(Occur.Must, self._query), (Occur.Must, other)])
        with self._door:
            return ResultSet(self._searcher, both, self._order, self._door, self.notes)

    def _search(self, start: int, limit: int) -> tantivy.SearchResult:
        if self._order is Order.RELEVANCE:
            return self._searcher.search(self._query, limit=limit, offset=start)
        return self._searcher.search(
            self._query,
            limit=limit,
            offset=start,
            order_by_field=ORDER.name,
            order=_UP if self._order is Order.OLDEST else _DOWN,
        )

    def _ordinals(self, result: tantivy.SearchResult) -> tuple[int, ...]:
        if self._order is not Order.RELEVANCE:
            return tuple(ordinal_of(key) for key, _ in result.hits)
        addresses = [address for _, address in result.hits]
        keys = self._searcher.fast_field_values(ORDER.name, addresses) if addresses else []
        return tuple(ordinal_of(int(key)) for key in keys if key is not None)


class _Counted(Protocol):
    """What a result has beside its hits; the engine's type stubs leave it out."""

    @property
    def count(self) -> int: ...


def total(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    """Return how many cables a query of the search engine finds."""
    return count_of(searcher.search(query, limit=1, order_by_field=ORDER.name, order=_DOWN))


def count_of(result: tantivy.SearchResult) -> int:
    """Return how many cables a search found, of which it gives the first ones."""
    return cast("_Counted", result).count


def _by_level(counts: Sequence[Count]) -> list[Count]:
    """Return the counts of classifications with those of their caveats added to each level."""
    levels: dict[str, int] = {}
    for count in counts:
        parts = count.name.split("//")
        for number in range(len(parts)):
            name = "//".join(parts[: number + 1])
            levels[name] = levels.get(name, 0) + count.count
    return [Count(name, number) for name, number in levels.items()]
