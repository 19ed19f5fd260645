"""The cables that a query found."""

from typing import TYPE_CHECKING

from cabletui.archive.index_field import IndexField
from cabletui.archive.results import Count, Order
from cabletui.cable import Headline

if TYPE_CHECKING:
    from cabletui.archive.index.result_set import Found
    from cabletui.archive.query import Query
    from cabletui.archive.snapshot import Shelf


class Hits:
    """An ordered list of cables, of which only what is asked for is read.

    It stays as it is, whatever an import adds meanwhile. May be used by any number of threads.
    """

    def __init__(self, shelf: "Shelf", query: "Query | None", order: Order, found: "Found") -> None:
        self._shelf = shelf
        self._found = found
        self.query = query
        self.order = order
        self.notes = (*query.notes, *found.notes) if query else ()
        """What of the query was read otherwise than it may look."""

    def __len__(self) -> int:
        """The exact number of cables."""
        return len(self._found)

    def headlines(self, start: int, stop: int) -> tuple[Headline, ...]:
        """Return the rows from start up to, but without, stop, as far as there are any.

        Those that cannot be read are DamagedHeadlines.

        Raises:
            IndexUnusableError: The index does not answer.
        """
        return self._shelf.headlines(self._found.ordinals(start, stop))

    def facets(self, field: IndexField, limit: int) -> tuple[Count, ...]:
        """Return the values of a field among the hits, the most frequent first.

        Args:
            field: One that is counted.
            limit: How many values at most.
        """
        return self._found.facets(field, limit)
