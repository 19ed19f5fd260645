"""Search: type a query and see at once what it finds."""

from collections.abc import Sequence
from functools import partial
from threading import Lock
from typing import ClassVar

from textual.app import ComposeResult
from textual.screen import Screen
from textual.worker import get_current_worker

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.cable import Headline
from cabletui.errors import CabletuiError, QuerySyntaxError
from cabletui.messages import OpenCable, OpenCables
from cabletui.paint.headline_row import headline_heading, headline_line
from cabletui.paint.numbers import counted
from cabletui.paint.sanitise import safe
from cabletui.screens.typed import Answer, answer
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.row_list import RowList
from cabletui.widgets.search_bar import SearchBar
from cabletui.widgets.status_line import StatusLine
from cabletui.widgets.title_line import TitleLine

_LANGUAGE = """\
iran enrichment             all words, in any order
"color revolution"          a phrase;  "a b"~5  words within five
minist*                     words that begin so
iran OR russia  -asean      either; but not
tag:PREL origin:beijing     by field: also country: class: subject: header: body: to: from:
date:2006-12                a month;  date:2006..2007-03  a span;  released:2011-08-30
ref:06BEIJING11758          what cites a cable;  id:06BEIJING24302  the cable itself
is:noforn is:partial is:redacted"""


class SearchScreen(Screen[OpenCables | OpenCable | None]):
    """The search bar over what it finds. Answers with what to open, or with nothing."""

    CSS_PATH = "search.tcss"
    AUTO_FOCUS: ClassVar[str] = "QueryInput"

    def __init__(self, archive: Archive, text: str = "", history: Sequence[str] = ()) -> None:
        """Make a search.

        Args:
            archive: Where to look.
            text: The query to begin with.
            history: Earlier queries, the latest first.
        """
        super().__init__()
        self._archive = archive
        self._begin = (text, history)
        self._answer: Answer | None = None
        self._turn = Lock()

    def compose(self) -> ComposeResult:
        """Lay the bar over the list of what it finds."""
        yield TitleLine()
        yield SearchBar(*self._begin)
        yield HeadingLine(headline_heading)
        yield RowList(headline_line)
        yield StatusLine("Enter opens the list   Tab completes   ↑ ↓ earlier queries   Esc leaves")

    def on_mount(self) -> None:
        """Say what this is, and answer the query it begins with."""
        self.query_one(TitleLine).title = "Search"
        self.query_one(RowList).can_focus = False
        self._ask(self._begin[0])

    def on_search_bar_typed(self, event: SearchBar.Typed) -> None:
        """Answer the query as it stands."""
        self._ask(event.text)

    def on_search_bar_submitted(self, event: SearchBar.Submitted) -> None:
        """Open what the query finds, or say what is wrong with it."""
        text = event.text.strip()
        if not text:
            return
        found = self._answer if self._answer and self._answer.text.strip() == text else None
        if found and found.is_reference and len(found.headlines) == 1:
            self.dismiss(OpenCable(found.headlines[0].reference_id))
            return
        try:
            query = queries.parse(text)
        except QuerySyntaxError as trouble:
            self._point_at(trouble)
            return
        # What was shown was found by the beginning of the last word; it must not be gone now.
        is_beginning = found and found.count and not len(self._archive.search(query))
        self.dismiss(OpenCables(f"{text}*" if is_beginning else text))

    def on_search_bar_closed(self) -> None:
        """Leave with nothing."""
        self.dismiss(None)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Keep the moves within the search."""
        event.stop()

    def _ask(self, text: str) -> None:
        question = partial(
            answer, self._archive, text, self.query_one(SearchBar).cursor, self.size.height
        )

        def ask() -> None:
            worker = get_current_worker()
            try:
                with self._turn:
                    if worker.is_cancelled:
                        return  # another key came: what this one asked is worth no search
                    answered = question()
            except CabletuiError as error:
                self.app.call_from_thread(self._fail, str(error))
                return
            if not worker.is_cancelled:
                self.app.call_from_thread(self._show, answered)

        self.run_worker(ask, thread=True, exclusive=True, group="typing")

    def _show(self, answered: Answer) -> None:
        self._answer = answered
        title = self.query_one(TitleLine)
        title.aside = counted(answered.count, "cable") if answered.text.strip() else ""
        if answered.trouble:
            self._point_at(answered.trouble)
        else:
            self.query_one(SearchBar).show_offers(answered.offers)
        empty = "Nothing found." if answered.text.strip() else _LANGUAGE
        self._show_rows(answered.headlines, "" if answered.trouble else empty)

    def _show_rows(self, headlines: tuple[Headline, ...], empty: str) -> None:
        rows = self.query_one(RowList)
        rows.show(len(headlines), lambda start, stop: headlines[start:stop], empty=empty)

    def _point_at(self, trouble: QuerySyntaxError) -> None:
        bar = self.query_one(SearchBar)
        bar.show_trouble(str(trouble), trouble.position, trouble.length)

    def _fail(self, reason: str) -> None:
        self.query_one(StatusLine).say(safe(reason), is_error=True)
