"""The cables that a query found."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cabletui.archive.field_parts.index_field import IndexField
from cabletui.archive.results import Count, Order
from cabletui.cable import Headline

if TYPE_CHECKING:
    from cabletui.archive.index.result_set import ResultSet
    from cabletui.archive.query import Query
    from cabletui.archive.upkeep.snapshot import Snapshot


class Hits:
    """An ordered list of cables, of which only what is asked for is read.

    It stays as it is, whatever an import adds meanwhile. May be used by any number of threads.
    """

    def __init__(
        self, snapshot: "Snapshot", query: "Query | None", order: Order, found: "ResultSet"
    ) -> None:
        self._snapshot = snapshot
        self._found = found
        self.query = query
        self.order = order
        self.notes = (*query.notes, *found.notes) if query else ()
        """What in the query was read differently from how it may look."""

        self.is_partial = found.is_partial
        """Whether some cables were not read, or words not looked for, that might answer, too; then
        the number of hits is a lower bound."""

    def __len__(self) -> int:
        """The exact number of cables."""
        return len(self._found)

    def headlines(self, start: int, stop: int) -> tuple[Headline, ...]:
        """Return the rows from start up to, but not including, stop, as far as there are any.

        Those that cannot be read are DamagedHeadlines.

        Raises:
            IndexUnusableError: The index does not answer.
        """
        return self._snapshot.headlines(self._found.ordinals(start, stop))

    def resent(self, row: int) -> tuple[Headline, ...]:
        """Return the other cables that have the text of the cable of a row, the oldest first.

        They were sent again, corrected or under another number, and need not be among the hits.

        Raises:
            IndexUnusableError: The index does not answer.
        """
        from cabletui.archive.alike.resent import resent  # noqa: PLC0415 (few lists ask for it)

        (ordinal,) = self._found.ordinals(row, row + 1)
        return resent(self._snapshot, ordinal)

    def are_of(self, snapshot: "Snapshot") -> bool:
        """Return whether they were found in this snapshot of a library."""
        return self._snapshot is snapshot

    @property
    def through(self) -> int:
        """The last line of the documents that was known when they were found."""
        return self._snapshot.index.indexed_through

    def cited(self) -> list[tuple[str, int]]:
        """Return every canonical id that they cite, with how many of them do."""
        return self._found.cited()

    def among(self, ids: Iterable[str]) -> "Hits":
        """Return the hits with one of some reference ids, as they are published."""
        return Hits(self._snapshot, self.query, self.order, self._found.among(ids))

    def added_after(self, line: int) -> "Hits":
        """Return the hits that came, or got another edition, after a line of the documents."""
        return Hits(self._snapshot, self.query, self.order, self._found.added_after(line))

    def facets(self, field: IndexField, limit: int) -> tuple[Count, ...]:
        """Return the values of a field among the hits, the most frequent first.

        Args:
            field: One that is counted, or a time, which is counted by its day.
            limit: How many values at most.
        """
        return self._found.facets(field, limit)
