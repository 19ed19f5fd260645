"""The cables that answer a query."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.remarks import counted_ids, remarks
from cabletui.archive.values import Count, Order
from cabletui.errors import CabletuiError
from cabletui.keys import bindings
from cabletui.messages import Listing, OpenCables, OpenSearch, SaveSearch
from cabletui.paint.numbers import counted
from cabletui.paint.sanitise import safe
from cabletui.screens.context import InContext
from cabletui.screens.facets import Facet, FacetsScreen, facets
from cabletui.screens.headline_list import HeadlineListScreen, IsBookmarked
from cabletui.screens.timeline import TimelineScreen

_ORDERS = (Order.NEWEST, Order.OLDEST, Order.RELEVANCE)
_SPOKEN = {
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.RELEVANCE: "most relevant first",
}
_ORDER_FROM = 60
_EMPTY = "No cable of this library answers the query.\nr refines it, / begins another."
_IDS_NAMED = 2
_MONTHS = 1_000
"""More months than the archive has."""


class CablesScreen(HeadlineListScreen):
    """A list of any length, with the query and the exact count above it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("query")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "cables", "query")

    def __init__(self, archive: Archive, request: OpenCables, is_bookmarked: IsBookmarked) -> None:
        """Make a list.

        Args:
            archive: Where to search; it is not asked before the screen is mounted.
            request: The query, the order and the row to begin at.
            is_bookmarked: Tells whether the reader bookmarked a reference id.
        """
        super().__init__(archive, is_bookmarked)
        self._request = request
        self.marked = request.marked
        self._order = Order(request.order)
        self._is_in_context = False

    @property
    def whereabouts(self) -> OpenCables:
        """The request that opens this list again as it is now."""
        row = self.list.cursor if self.listing else self._request.row
        return replace(self._request, order=str(self._order), row=row)

    def on_mount(self) -> None:
        """Ask the query."""
        text, title = self._request.query_text, self._request.title
        self.title_line.title = safe(f"{text}  {title}" if title else text)
        self._search(self._request.row)

    def action_order(self) -> None:
        """Take the next order."""
        if not self.list.count:
            self.say("There is nothing here to put in order.")
            return
        self._order = _ORDERS[(_ORDERS.index(self._order) + 1) % len(_ORDERS)]
        self._search(0)

    def action_refine(self) -> None:
        """Open the search bar with this query."""
        self.post_message(OpenSearch(self._request.query_text))

    def action_facets(self) -> None:
        """Show what the hits have in common, and narrow the query by it."""
        hits = self._hits_or_say()
        if hits:
            self.ask(partial(facets, hits), partial(self._offer_facets, len(hits)))

    def action_timeline(self) -> None:
        """Show when the hits were created, and narrow the query to a time."""
        hits = self._hits_or_say()
        if hits:
            self.ask(partial(hits.facets, "month", _MONTHS), self._offer_times)

    def action_context(self) -> None:
        """Show what the query found in each cable, or the subjects again."""
        hits = self._hits_or_say()
        if hits is None or self.listing is None or hits.query is None:
            return
        if not self._is_in_context and not queries.has_words(hits.query):
            self.say("The query asks for no words that a context could show.")
            return
        self._is_in_context = not self._is_in_context
        rows = InContext(self.archive, hits, hits.query) if self._is_in_context else None
        self.fill(self.listing, empty=_EMPTY, rows=rows)

    def action_save(self) -> None:
        """Save this query under a name."""
        self.post_message(SaveSearch(self._request.query_text))

    def _search(self, row: int) -> None:
        self.ask(self._hits, partial(self._show, row), otherwise=self._show_trouble)

    def _hits(self) -> Hits:
        query = queries.parse(self._request.query_text)
        self.archive.refresh()
        return self.archive.search(query, self._order)

    def _show(self, row: int, hits: Hits) -> None:
        has_room = len(hits) > 1 and self.size.width >= _ORDER_FROM
        order = f", {_SPOKEN[hits.order]}" if has_room else ""
        self.title_line.aside = counted(len(hits), "cable") + order
        self._say_remarks(hits)
        self._is_in_context = False
        listing = Listing(hits, self._request.query_text, title=self.title_line.title, position=row)
        self.fill(listing, empty=_EMPTY)

    def _say_remarks(self, hits: Hits) -> None:
        """Say how the query was read, where that may not be as it looks."""
        counted_here, missing = counted_ids(self.archive, hits, _IDS_NAMED)
        if counted_here:
            self.title_line.title = safe(f"{counted_here}: {self._request.query_text}")
        told = missing or " ".join(note.text for note in remarks(self.archive, hits))
        if told:
            self.call_after_refresh(self.say, told)

    def _hits_or_say(self) -> Hits | None:
        rows = self.listing.rows if self.listing else ()
        if isinstance(rows, Hits) and len(rows):
            return rows
        self.say("There is nothing here to narrow.")
        return None

    def _offer_facets(self, count: int, rows: Sequence[Facet]) -> None:
        self.app.push_screen(FacetsScreen(rows, count), self._narrow)

    def _offer_times(self, months: Sequence[Count]) -> None:
        self.app.push_screen(TimelineScreen(self._request.query_text, months), self._narrow)

    def _narrow(self, term: str | None) -> None:
        if term:
            text = queries.narrowed(self._request.query_text, term)
            self.post_message(OpenCables(text, order=str(self._order)))

    def _show_trouble(self, error: CabletuiError) -> None:
        self.list.show(0, lambda start, stop: (), empty=f"{safe(str(error))}\nr mends the query.")
