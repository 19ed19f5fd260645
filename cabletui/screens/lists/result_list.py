"""The cables that answer a query."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.archive import query as queries
from cabletui.archive.hits import Hits
from cabletui.archive.results import Order
from cabletui.cable import Headline
from cabletui.errors import CabletuiError, QuerySyntaxError
from cabletui.keys import bindings
from cabletui.location import Listing, Results
from cabletui.messages import OpenSearch, SaveSearch
from cabletui.presenters.count_rows import Months
from cabletui.presenters.facet_groups import Facets, facets
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.query_hits import (
    QueryHits,
    exact_text,
    has_words,
    months,
    query_hits,
)
from cabletui.presenters.snippets import Snippets
from cabletui.screens.base.dialog import OpenDialog
from cabletui.screens.lists.headline_list import HeadlineListScreen
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe
from cabletui.widgets.forms_line import FormsLine
from cabletui.widgets.row_list import RowList
from cabletui.widgets.window import Window

_ORDERS = (Order.NEWEST, Order.OLDEST, Order.RELEVANCE)
_ORDER_NAMES = {
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.RELEVANCE: "most relevant first",
}
_ORDER_FROM = 60
_SNIPPETS = "snippets"
"""The group of questions that read what was found in the cables."""

_EXACTLY = "Exactly as it is spelled."
_EMPTY = "No cable of this library answers the query.\nr refines it, / begins another."


class ResultListScreen(HeadlineListScreen):
    """A list of any length, with the query and the exact count above it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("query")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "cables", "query")

    def __init__(self, location: Results, library: OpenLibrary) -> None:
        """Make a list.

        Args:
            location: The query, the order and the row to begin at.
            library: Where to search; it is not asked before the screen is mounted.
        """
        super().__init__(library)
        self._wanted = location
        self.marked = location.marked
        self._order = Order(location.order)
        self._forms = FormsLine()
        self._snippets: Snippets | None = None
        # Keys that move on faster than cables are read must not have them read twice.
        self._snippets_turn = Lock()

    def body(self) -> Sequence[Widget]:
        """Return how the words of the query were looked for, above the list."""
        return self._forms, *super().body()

    @property
    def location(self) -> Results:
        """The location that opens this list again, in its present state."""
        row = self.list.cursor if self.listing else self._wanted.row
        return replace(self._wanted, order=str(self._order), row=row)

    def on_mount(self) -> None:
        """Ask the query in a thread."""
        self._search(self._wanted.row)

    def on_row_list_failed(self, event: RowList.Failed) -> None:
        """Say what could not be read, and look whether the library on disk was replaced."""
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
            yield from ("query.context", "query.exact")

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

    def action_facets(self) -> None:
        """Show what the hits have in common, and narrow the query by it."""
        if hits := self._hits_or_say():
            self.ask(partial(facets, hits), self._offer_narrower)

    def action_timeline(self) -> None:
        """Show when the hits were created, and narrow the query to a time."""
        if hits := self._hits_or_say():
            self.ask(partial(months, hits, self._wanted.query_text), self._offer_narrower)

    def action_exact(self) -> None:
        """Take the words as they are spelled, or as they were before."""
        wanted = self._wanted
        if not self._has_words:
            self.say("The query asks for no words that have other forms.")
            return
        exact = wanted.before_exact or exact_text(wanted.query_text)
        if exact == wanted.query_text:
            self.say("All its words are looked for as they are spelled.")
            return
        before = "" if wanted.before_exact else wanted.query_text
        self._wanted = replace(wanted, query_text=exact, before_exact=before)
        self._search(0)

    def key_labels(self) -> Mapping[str, str]:
        """Return the label of the key that takes all forms again."""
        return {"query.exact": "Forms"} if self._wanted.before_exact else {}

    def action_context(self) -> None:
        """Show what the query found in each cable, or the subjects again."""
        hits = self._hits_or_say()
        if hits is None or self.listing is None or hits.query is None:
            return
        if not self._has_words:
            self.say("The query asks for no words that a context could show.")
            return
        if self._snippets:
            self._show_snippets(None)
        else:
            self._read_snippets(Snippets(self.archive, hits, hits.query), self.list.window)

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and what was found in the cables that come into view."""
        super().moved(window)
        if self._snippets and not self._snippets.has_read(window.rows):
            self._read_snippets(self._snippets, window)

    def shown(self, headline: Headline) -> Headline:
        """Return a headline as the list shows it: with its subject, or with what was found."""
        return self._snippets.in_context(headline) if self._snippets else headline

    def _read_snippets(self, snippets: Snippets, window: Window) -> None:
        """Read what was found in the cables in view, and a page above and below them."""
        near = range(window.top - window.height, window.top + 2 * window.height)
        show = partial(self._show_snippets, snippets)
        self.ask(
            partial(snippets.read, near),
            lambda _: show(),
            group=_SNIPPETS,
            turn=self._snippets_turn,
        )

    def _show_snippets(self, snippets: Snippets | None) -> None:
        if snippets is None:  # what is still being read is no longer wanted
            self.workers.cancel_group(self, _SNIPPETS)
        self._snippets = snippets
        self.list.repaint()

    def action_save(self) -> None:
        """Save this query under a name."""
        self.post_message(SaveSearch(self._wanted.query_text))

    @property
    def _has_words(self) -> bool:
        rows = self.listing.rows if self.listing else ()
        return isinstance(rows, Hits) and has_words(rows)

    def _search(self, row: int) -> None:
        text, title = self._wanted.query_text, self._wanted.title
        self.title_line.title = safe(f"{text}  {title}" if title else text)
        question = partial(query_hits, self.archive, self._wanted.query_text, self._order)
        self.ask(question, partial(self._show, row), otherwise=self._show_trouble)

    def renew(self, is_changed: bool) -> None:
        """Ask the query again if the library on disk was replaced or has grown."""
        if is_changed:
            self._search(self.list.cursor)

    def _show(self, row: int, found: QueryHits) -> None:
        hits = found.hits
        has_room = len(hits) > 1 and self.size.width >= _ORDER_FROM
        order = f", {_ORDER_NAMES[hits.order]}" if has_room else ""
        self.title_line.counter = counted(len(hits), "cable") + order
        self._say_remarks(found)
        exactly = (_EXACTLY,) if self._wanted.before_exact else ()
        self._forms.text = "\n".join(map(safe, exactly or found.forms))
        self.show_keys()
        self._show_snippets(None)
        listing = Listing(hits, self._wanted.query_text, title=self.title_line.title, position=row)
        self.fill(listing, empty=_EMPTY)

    def _say_remarks(self, found: QueryHits) -> None:
        """Say how the query was read, if that may differ from how it looks."""
        if found.counted_ids:
            self.title_line.title = safe(f"{found.counted_ids}: {self._wanted.query_text}")
        if found.remarks:
            self.call_after_refresh(self.say_each, found.remarks)

    def _hits_or_say(self) -> Hits | None:
        rows = self.listing.rows if self.listing else ()
        if isinstance(rows, Hits) and len(rows):
            return rows
        self.say("There is nothing here to narrow.")
        return None

    def _offer_narrower(self, choices: Facets | Months) -> None:
        self.post_message(OpenDialog(choices, self._narrow))

    def _narrow(self, term: str | None) -> None:
        if term:
            text = queries.narrowed(self._wanted.query_text, term)
            before = self._wanted.before_exact
            before = queries.narrowed(before, term) if before else ""
            self.go(Results(text, order=str(self._order), before_exact=before))

    def _show_trouble(self, error: CabletuiError) -> None:
        cure = "\nr corrects the query." if isinstance(error, QuerySyntaxError) else ""
        self.list.show(0, lambda start, stop: (), empty=safe(str(error)) + cure)
