"""Search: type a query and see at once what it finds."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from threading import Lock
from typing import ClassVar

from textual.app import ComposeResult

from cabletui.archive.archive import Archive
from cabletui.cable import Headline
from cabletui.errors import CabletuiError, QuerySyntaxError
from cabletui.keys import keys_of
from cabletui.messages import OpenCable, OpenCables
from cabletui.paint.headline_row import headline_heading, headline_line
from cabletui.paint.numbers import counted
from cabletui.paint.sanitise import safe
from cabletui.screens import question as asking
from cabletui.screens.footed import FootedScreen
from cabletui.screens.typed import Answer, answer
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.row_list import RowList
from cabletui.widgets.search_bar import SearchBar
from cabletui.widgets.status_line import StatusLine
from cabletui.widgets.title_line import TitleLine

_LANGUAGE = """\
iran enrichment             all words, in any order
"color revolution"          a phrase;  "a b"~5  the words near one another
minist*  *bour  har?our     * is any letters, ? one
iran OR russia  -asean      either; but not
tag:PREL origin:beijing     by field: also country: class: subject: header: body: to: from:
date:2006-12                a month;  date:2006..2007-03  a span;  released:2011-08-30
ref:06BEIJING11758          what cites a cable;  id:06BEIJING24302  the cable itself
class:secret                the level, caveats included;  class:=secret  without them
is:noforn is:partial is:redacted"""


class SearchScreen(FootedScreen[OpenCables | OpenCable | None]):
    """The search bar over what it finds. Answers with what to open, or with nothing."""

    CSS_PATH = "search.tcss"
    AUTO_FOCUS: ClassVar[str] = "QueryInput"
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("search",)

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
        yield StatusLine()

    def on_mount(self) -> None:
        """Say what this is, and answer the query it begins with."""
        self.query_one(TitleLine).title = "Search"
        self.query_one(RowList).can_focus = False
        self._ask(self._begin[0], self._show)

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that lead nowhere, and of those that the bar does not tell."""
        yield from self.query_one(SearchBar).idle_keys()
        if self._answer and self._answer.trouble:
            yield "search.submit"
        yield from (key.id for key in keys_of("app"))

    def on_search_bar_remark(self, event: SearchBar.Remark) -> None:
        """Say why a key did nothing."""
        self.say(event.text)

    def on_search_bar_typed(self, event: SearchBar.Typed) -> None:
        """Answer the query as it stands."""
        self.query_one(StatusLine).hush()
        self.show_keys()
        self._ask(event.text, self._show)

    def on_search_bar_submitted(self, event: SearchBar.Submitted) -> None:
        """Open what the query finds, or say what is wrong with it."""
        text = event.text
        if not text.strip():
            self.say("Nothing is asked for yet; a word will do.")
            return
        if self._answer and self._answer.text == text:
            self._leave(self._answer)
        else:  # it was typed too fast to be answered yet
            self._ask(text, self._leave)

    def on_search_bar_closed(self) -> None:
        """Leave with nothing."""
        self.dismiss(None)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Keep the moves within the search."""
        event.stop()

    def _question(self, text: str) -> Callable[[], Answer]:
        cursor = self.query_one(SearchBar).cursor
        return partial(answer, self._archive, text, cursor, self.size.height)

    def _ask(self, text: str, then: Callable[[Answer], None]) -> None:
        question = self._question(text)
        asking.ask(
            self,
            question,
            then,
            self._fail,
            archive=self._archive,
            group="typing",
            turn=self._turn,
        )

    def _leave(self, found: Answer) -> None:
        """Go to what was found, or say what is wrong with the query."""
        trouble = found.trouble or found.unfinished
        if trouble:
            self._point_at(trouble)
        elif found.is_reference and found.count == 1:
            self.dismiss(OpenCable(found.headlines[0].reference_id))
        else:
            self.dismiss(OpenCables(found.query_text.strip()))

    def _show(self, answered: Answer) -> None:
        self._answer = answered
        title = self.query_one(TitleLine)
        title.aside = _told(answered)
        bar = self.query_one(SearchBar)
        if answered.trouble:
            self._point_at(answered.trouble)
        else:
            bar.show_offers(answered.offers)
        if answered.notes:
            first = answered.notes[0]
            bar.show_notes([one.text for one in answered.notes], first.position, first.length)
        empty = "Nothing found." if answered.query_text else _LANGUAGE
        self._show_rows(answered.headlines, "" if answered.trouble else empty)
        self.show_keys()

    def _show_rows(self, headlines: tuple[Headline, ...], empty: str) -> None:
        rows = self.query_one(RowList)
        rows.show(len(headlines), lambda start, stop: headlines[start:stop], empty=empty)

    def _point_at(self, trouble: QuerySyntaxError) -> None:
        bar = self.query_one(SearchBar)
        bar.show_trouble(str(trouble), trouble.position, trouble.length)

    def _fail(self, error: CabletuiError) -> None:
        self.query_one(StatusLine).say(safe(str(error)), is_error=True)


def _told(answered: Answer) -> str:
    """Return how much was found; nothing where nothing was asked."""
    if answered.told or not answered.query_text:
        return answered.told
    return counted(answered.count, "cable")
