"""The cables that answer a query."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.archive import query as queries
from cabletui.archive.beside_index import MOST_READ, READ_QUICKLY
from cabletui.archive.results import Order
from cabletui.errors import CabletuiError, QuerySyntaxError
from cabletui.keys import bindings
from cabletui.location import Concordance, Listing, Results
from cabletui.messages import OpenSearch, SaveSearch
from cabletui.paint.way_row import Way
from cabletui.presenters.narrowing import Narrowing
from cabletui.presenters.nothing_found import ways_from
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.query_hits import (
    QueryHits,
    exact_text,
    query_hits,
)
from cabletui.presenters.time_counts import QueryTimes, query_times, sparkline_of
from cabletui.screens.base.dialog import OpenDialog
from cabletui.screens.lists.context_list import ContextListScreen
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe
from cabletui.widgets.forms_line import FormsLine
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.row_list import RowList
from cabletui.widgets.way_list import WayList

_ORDERS = (Order.NEWEST, Order.OLDEST, Order.RELEVANCE)
_ORDER_NAMES = {
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.RELEVANCE: "most relevant first",
}
_ORDER_FROM = 60
_FORMS_FROM = 30
"""Rows of a terminal in which the forms of each word may have a line of their own."""

_SPARKLINE = "sparkline"
"""The group of the question when the hits were created."""

_ALL = "*"
"""The query for all cables; its name says more."""

_LONG = 24
"""Characters; the name of a list says more than a query that is longer."""

_EXACTLY = "Exactly as it is spelled."
_EMPTY = "No cable of this library answers the query.\nr refines it, / begins another."
_NOTHING = "No cable of this library answers the query. These find something:"


class ResultListScreen(ContextListScreen):
    """A list of any length, with the query and the exact count above it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("query")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "cables", "query")
    EARLY_KEYS: ClassVar[tuple[str, ...]] = ("query.facets", "query.timeline", "cables.copy")

    def __init__(self, location: Results, library: OpenLibrary) -> None:
        """Make a list.

        Args:
            location: The query, the order and the row to begin at.
            library: Where to search; it is not asked before the screen is mounted.
        """
        text = location.before_exact or location.query_text
        super().__init__(Narrowing(text, is_exact=bool(location.before_exact)), library)
        self._wanted = location
        self._steps_title = ""
        self._order = Order(location.order)
        self._forms = FormsLine(_FORMS_FROM)
        self._ways = WayList()

    def body(self) -> Sequence[Widget]:
        """Return how the words of the query were looked for, above the list."""
        return self._forms, self._ways, *super().body()

    @property
    def location(self) -> Results:
        """The location that opens this list again, in its present state."""
        row = self.list.cursor if self.listing else self._wanted.row
        return replace(self._wanted, order=str(self._order), row=row, opens_row=False)

    def on_mount(self) -> None:
        """Ask the query in a thread."""
        self._search(self._wanted.row)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Ask the query of the row where nothing was found; every list opens its cables."""
        if self._ways.display and (way := self._ways.row):
            event.prevent_default()
            self.go(Results(way.query_text, order=str(self._order)))

    def on_row_list_failed(self, event: RowList.Failed) -> None:
        """Say what could not be read, and look whether the library on disk was replaced."""
        super().on_row_list_failed(event)
        self.look_for_changes()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys for which there are too few cables, or no words."""
        yield from super().idle_keys()
        if self.list.count < 2:
            yield "query.order"
        if not self.list.count:
            yield "query.timeline"
        if not (self.list.count or self.narrowing.is_narrowed):
            yield "query.facets"
        if not self.has_words:
            yield from ("query.context", "query.exact", "query.concordance")

    def action_order(self) -> None:
        """Show the hits in the next order."""
        if self.list.count < 2:
            self.say("There is nothing here to put in order.")
            return
        self._order = _ORDERS[(_ORDERS.index(self._order) + 1) % len(_ORDERS)]
        self._search(0)

    def action_refine(self) -> None:
        """Open the search bar with this query."""
        self.post_message(OpenSearch(self._wanted.query_text))

    def action_timeline(self) -> None:
        """Show when the hits were created, and narrow the query to a time."""
        if hits := self.hits_or_say():
            question = partial(query_times, self.archive, hits, self._wanted.query_text)
            self.ask(question, self._offer_narrower)

    def action_exact(self) -> None:
        """Take the words as they are spelled, or as they were before."""
        wanted = self._wanted
        if not self.has_words:
            self.say("The query asks for no words that have other forms.")
            return
        is_exact = not wanted.before_exact
        if is_exact and exact_text(wanted.query_text) == wanted.query_text:
            self.say("All its words are looked for as they are spelled.")
            return
        self.narrow(replace(self.narrowing, is_exact=is_exact))

    def key_labels(self) -> Mapping[str, str]:
        """Return the label of the key that takes all forms again."""
        labels = super().key_labels()
        return {**labels, "query.exact": "Forms"} if self._wanted.before_exact else labels

    def action_concordance(self) -> None:
        """Show every match of the query in all cables that were found."""
        if self.has_words:
            self.go(Concordance(self._wanted.query_text))
        else:
            self.say("The query asks for no words that the text could have.")

    def action_save(self) -> None:
        """Save this query under a name."""
        self.post_message(SaveSearch(self._wanted.query_text))

    def _search(self, row: int) -> None:
        text, title = self._steps_title or self._wanted.query_text, self._wanted.title
        first = text.split(" ›")[0]
        if title and (first == _ALL or len(first) > _LONG):
            text, title = f"{title}{text.removeprefix(first)}", ""
        self.title_line.title = safe(f"{text}  {title}" if title else text)
        most = READ_QUICKLY if self.is_typing else MOST_READ
        question = partial(query_hits, self.archive, self._wanted.query_text, self._order, most)
        self.ask(question, partial(self._show, row), otherwise=self._show_trouble)

    @property
    def order_name(self) -> str:
        """The order of the list, as locations have it."""
        return str(self._order)

    def take_query(self, narrowing: Narrowing) -> None:
        """Ask another query from now on."""
        text, title = narrowing.text, narrowing.title
        self._steps_title = title if title != text else ""
        before = narrowing.with_forms
        self._wanted = replace(self._wanted, query_text=text, before_exact=before)

    def search_again(self) -> None:
        """Ask the query, and show the list from its first row."""
        self._search(0)

    @property
    def is_of_the_past(self) -> bool:
        """Whether the library was replaced, maybe by now opened again for another question."""
        has_old = self.hits is not None and not self.archive.still_has(self.hits)
        return has_old or super().is_of_the_past

    def renew(self, is_changed: bool) -> None:
        """Ask the query again if the library on disk was replaced or has grown."""
        if is_changed or self.is_of_the_past:
            self._search(self.list.cursor)

    def _show(self, row: int, found: QueryHits) -> None:
        hits = found.hits
        has_room = len(hits) > 1 and self.size.width >= _ORDER_FROM
        order = _ORDER_NAMES[hits.order] if has_room else ""
        self.count_in_title(counted(len(hits), "cable"), order)
        self._say_remarks(found)
        exactly = (_EXACTLY,) if self._wanted.before_exact else ()
        nothing = (_NOTHING,) if found.ways else ()
        self._forms.text = "\n".join(map(safe, (*exactly, *nothing) or found.forms))
        self.show_keys()
        self.show_snippets(None)
        self.ask(partial(sparkline_of, hits), self._draw_times, group=_SPARKLINE)
        listing = Listing(hits, self._wanted.query_text, title=self.title_line.title, position=row)
        self.fill(listing, empty=_EMPTY)
        self.compare_texts(hits)
        self._show_ways(found.ways)
        if self._wanted.opens_row and self.list.count:
            self._wanted = replace(self._wanted, opens_row=False)
            self.list.action_choose()
        self.show_facets()

    def _draw_times(self, sparkline: str) -> None:
        self.title_line.sparkline = sparkline

    def _say_remarks(self, found: QueryHits) -> None:
        """Say how the query was read, if that may differ from how it looks."""
        if found.counted_ids:
            self.title_line.title = safe(f"{found.counted_ids}: {self._wanted.query_text}")
        if found.remarks:
            self.call_after_refresh(self.say_each, found.remarks)

    def _offer_narrower(self, choices: QueryTimes) -> None:
        self.post_message(OpenDialog(choices, self._go_narrower))

    def _go_narrower(self, term: str | None) -> None:
        if term:
            text = queries.narrowed(self._wanted.query_text, term)
            before = self._wanted.before_exact
            before = queries.narrowed(before, term) if before else ""
            self.go(Results(text, order=str(self._order), before_exact=before))

    def _show_ways(self, ways: Sequence[Way]) -> None:
        """Show the queries to go on with in place of the list, which has no rows then."""
        if ways or self._ways.display:
            self._ways.show_ways(ways, takes_keys=not self.is_typing)
            for part in (*self.query(HeadingLine), self.list):
                part.display = not ways
            if not ways and not self.is_typing:
                self.list.focus()
            self.show_keys()

    def _show_trouble(self, error: CabletuiError) -> None:
        if isinstance(error, QuerySyntaxError):
            self._forms.text = safe(str(error))
            question = partial(ways_from, self.archive, self._wanted.query_text, error)
            self.ask(question, self._show_ways, group="ways")
        cure = "\nr corrects the query." if isinstance(error, QuerySyntaxError) else ""
        self.list.show(0, lambda start, stop: (), empty=safe(str(error)) + cure)
