"""A list of cables that a query found: what it found in each, and which are one text."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from threading import Lock

from cabletui.archive.hits import Hits
from cabletui.archive.query import Query
from cabletui.cable import Headline
from cabletui.paint.excerpt import excerpt_line
from cabletui.paint.headline_row import subject_room
from cabletui.presenters.narrowing import Narrowing
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.query_hits import has_words
from cabletui.presenters.sent_again import SentAgain, folded_subject
from cabletui.presenters.snippets import Snippets
from cabletui.screens.lists.faceted_list import FacetedListScreen
from cabletui.widgets.at_rest import AtRest
from cabletui.widgets.window import Window

_SNIPPETS = "snippets"
"""The group of questions that read what was found in the cables."""

_SENT_AGAIN = "sent again"
"""The group of questions that compare the texts of the cables."""

_REST = 0.25
"""Seconds after a key in which no other comes, before texts are compared."""


class ContextListScreen(FacetedListScreen):
    """A list whose rows say more than the subject, once that was read in another thread."""

    def __init__(self, narrowing: Narrowing, library: OpenLibrary) -> None:
        """Make a list.

        Args:
            narrowing: What is asked.
            library: Where to search.
        """
        super().__init__(narrowing, library)
        self._snippets: Snippets | None = None
        # Keys that move on faster than cables are read must not have them read twice.
        self._snippets_turn = Lock()
        self._sent_again: SentAgain | None = None
        self._rest = AtRest(self, self._compare, seconds=_REST)

    @property
    def hits(self) -> Hits | None:
        """What the query found, as far as the list shows it."""
        rows = self.listing.rows if self.listing else ()
        return rows if isinstance(rows, Hits) else None

    @property
    def query_of_rows(self) -> Query | None:
        """The query that the list answers."""
        return self.hits.query if self.hits else None

    @property
    def has_words(self) -> bool:
        """Whether the query asks for words, which a text can have."""
        return self.hits is not None and has_words(self.hits)

    def hits_or_say(self) -> Hits | None:
        """Return what the query found; if that is nothing, say so."""
        if self.hits:
            return self.hits
        self.say("There is nothing here to narrow.")
        return None

    def action_context(self) -> None:
        """Show what the query found in each cable, or the subjects again."""
        hits = self.hits_or_say()
        if hits is None or hits.query is None:
            return
        if not self.has_words:
            self.say("The query asks for no words that a context could show.")
            return
        if self._snippets:
            self.show_snippets(None)
        else:
            self._read_snippets(Snippets(self.archive, hits, hits.query), self.list.window)

    def compare_texts(self, hits: Hits) -> None:
        """Find which of the cables in view are one text, sent again, once the reader rests."""
        self._sent_again = SentAgain(hits)
        self._rest.begin()

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and read of the cables that come into view."""
        super().moved(window)
        if self._snippets and not self._snippets.has_read(window.rows):
            self._read_snippets(self._snippets, window)
        if self._sent_again and not self._sent_again.has_read(window.rows):
            self._rest.begin()

    def shown(self, headline: Headline, width: int) -> Headline:
        """Return a headline as the list shows it: with its subject, or with what was found."""
        found = self._snippets.of(headline.reference_id) if self._snippets else None
        if found is not None:
            return replace(headline, subject=excerpt_line(found, subject_room(headline, width)))
        if self._sent_again is None:
            return headline
        resent = self._sent_again.of(headline.reference_id)
        return replace(headline, subject=folded_subject(resent, headline.subject))

    def show_snippets(self, snippets: Snippets | None) -> None:
        """Show what was found in the cables; the subjects again for None."""
        if snippets is None:  # what is still being read is no longer wanted
            self.workers.cancel_group(self, _SNIPPETS)
        self._snippets = snippets
        self.list.repaint()

    def _read_snippets(self, snippets: Snippets, window: Window) -> None:
        """Read what was found in the cables in view, and a page above and below them."""
        near = range(window.top - window.height, window.top + 2 * window.height)
        show: Callable[[], None] = partial(self.show_snippets, snippets)
        self.ask(
            partial(snippets.read, near),
            lambda _: show(),
            group=_SNIPPETS,
            turn=self._snippets_turn,
        )

    def _compare(self) -> None:
        if sent_again := self._sent_again:
            question = partial(sent_again.read, self.list.window.rows)
            self.ask(question, self._show_sent_again, group=_SENT_AGAIN)

    def _show_sent_again(self, has_more: bool) -> None:
        if has_more:
            self.list.repaint()
