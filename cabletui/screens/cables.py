"""The cables that answer a query."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.remarks import counted_ids, remarks
from cabletui.archive.values import Count, Order
from cabletui.errors import CabletuiError, QuerySyntaxError
from cabletui.keys import bindings
from cabletui.messages import Listing, OpenCables, OpenSearch, SaveSearch
from cabletui.paint.numbers import counted
from cabletui.paint.sanitise import safe
from cabletui.screens.context import InContext
from cabletui.screens.facets import Facet, FacetsScreen, facets
from cabletui.screens.headline_list import HeadlineListScreen, IsKept
from cabletui.screens.timeline import TimelineScreen
from cabletui.widgets.row_cache import BLOCK
from cabletui.widgets.row_list import RowList

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

    def __init__(self, archive: Archive, request: OpenCables, is_kept: IsKept) -> None:
        """Make a list.

        Args:
            archive: Where to search; it is not asked before the screen is mounted.
            request: The query, the order and the row to begin at.
            is_kept: Tells whether the reader bookmarked a reference id, or wrote a note to it.
        """
        super().__init__(archive, is_kept)
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

    def on_row_list_failed(self, event: RowList.Failed) -> None:
        """Say what could not be read; show what another library has that lies there by now."""
        super().on_row_list_failed(event)
        self.ask(self.archive.refresh, self.renew)

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys for which there are too few cables, or no words."""
        yield from super().idle_keys()
        if self.list.count < 2:
            yield "query.order"
        if not self.list.count:
            yield from ("query.facets", "query.timeline")
        if not self._has_words:
            yield "query.context"

    def action_order(self) -> None:
        """Take the next order."""
        if self.list.count < 2:
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
        if not self._is_in_context and not self._has_words:
            self.say("The query asks for no words that a context could show.")
            return
        if self._is_in_context:
            self._show_context(None)
        else:
            # Whole cables are read for it, which is no work for the thread that hears the keys.
            rows = InContext(self.archive, hits, hits.query)
            near = range(self.list.cursor - self.size.height, self.list.cursor + self.size.height)
            self.ask(partial(_read_near, rows, near), self._show_context)

    def _show_context(self, rows: InContext | None) -> None:
        self._is_in_context = rows is not None
        if self.listing:
            self.fill(self.listing, empty=_EMPTY, rows=rows)

    def action_save(self) -> None:
        """Save this query under a name."""
        self.post_message(SaveSearch(self._request.query_text))

    @property
    def _has_words(self) -> bool:
        rows = self.listing.rows if self.listing else ()
        return isinstance(rows, Hits) and rows.query is not None and queries.has_words(rows.query)

    def _search(self, row: int) -> None:
        self.ask(self._hits, partial(self._show, row), otherwise=self._show_trouble)

    def renew(self, is_changed: bool) -> None:
        """Ask the query again where another library lies there by now, or there is more in it."""
        if is_changed:
            self._search(self.list.cursor)

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
        told = [note.text for note in remarks(self.archive, hits)]
        if missing or told:
            self.call_after_refresh(self.say_each, [missing, *told] if missing else told)

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
        cure = "\nr mends the query." if isinstance(error, QuerySyntaxError) else ""
        self.list.show(0, lambda start, stop: (), empty=safe(str(error)) + cure)


def _read_near(rows: InContext, near: range) -> InContext:
    """Have the rows at hand that a list reads to show some, block by block."""
    rows.headlines(max(0, near.start // BLOCK * BLOCK), -(-near.stop // BLOCK) * BLOCK)
    return rows
