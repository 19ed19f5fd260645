"""Search: type a query and see at once what it finds."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from threading import Lock
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.query import Note
from cabletui.cable import Headline
from cabletui.errors import QuerySyntaxError
from cabletui.keys import bindings, keys_of
from cabletui.location import OneCable, Results
from cabletui.paint.headline_row import headline_heading, headline_line
from cabletui.paint.line import Line
from cabletui.paint.way_row import Way, way_line
from cabletui.presenters.live_search import LiveSearch, search_live
from cabletui.presenters.query_help import query_help
from cabletui.presenters.spoken_subjects import with_subjects
from cabletui.screens.base.status_screen import StatusScreen
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.row_cursor import RowCursor
from cabletui.widgets.row_list import RowList
from cabletui.widgets.search_bar import SearchBar
from cabletui.widgets.title_line import TitleLine
from cabletui.widgets.window import Window


class SearchScreen(StatusScreen[Results | OneCable | None]):
    """The search bar over what it finds; answers with what to open, or with None."""

    DEFAULT_CSS = """
    SearchScreen { background: $background; }
    SearchScreen SearchBar { margin-bottom: 1; }
    """
    AUTO_FOCUS: ClassVar[str] = "QueryInput"
    BINDINGS: ClassVar[list[BindingType]] = bindings("ways")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("search",)

    def __init__(self, archive: Archive, text: str = "", history: Sequence[str] = ()) -> None:
        """Make a search.

        Args:
            archive: Where to look.
            text: The query to start with.
            history: Earlier queries, the latest first.
        """
        super().__init__()
        self.archive: Archive = archive
        self._begin = (text, history)
        self._found: LiveSearch | None = None
        self._shown = LiveSearch("")
        self._turn = Lock()

    def compose(self) -> ComposeResult:
        """Lay the bar over the list of what it finds."""
        yield TitleLine()
        yield SearchBar(*self._begin)
        yield HeadingLine(headline_heading)
        rows: RowList[Headline | Way] = RowList(_line)
        yield rows
        yield self.status_line

    def on_mount(self) -> None:
        """Answer the query that the bar starts with, and watch where the cursor of the rows is."""
        self.query_one(TitleLine).title = "Search"
        rows = self.query_one(RowList)
        rows.is_pointing = rows.can_focus = False
        self.watch(rows, "window", self._moved)
        self._answer_to(self._begin[0], self._show)

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that do nothing, and of those that the bar does not show."""
        yield from self.query_one(SearchBar).idle_keys()
        if not self.query_one(RowList).count:
            yield "search.rows"
        if self._found and self._found.trouble:
            yield "search.submit"
        yield from (key.id for key in keys_of("app"))

    def key_places(self) -> tuple[str, ...]:
        """Return the parts of the key table that work: those of the bar, or of its rows."""
        return ("list", "ways") if self.query_one(RowList).has_focus else self.KEY_PLACES

    def on_search_bar_below(self) -> None:
        """Go into the rows."""
        rows = self.query_one(RowList)
        if rows.count:
            rows.focus()
        else:
            self.say("There is no row below.")

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Take the query of a row, or open its cable over the list that it is of."""
        found = self._shown
        if found.ways:
            # The blank ends its last word, so that it finds as much as the row has said.
            self.query_one(SearchBar).take(f"{found.ways[event.index].query_text} ")
        elif found.is_reference:
            self.dismiss(OneCable(found.headlines[event.index].reference_id))
        else:
            text = found.query_text.strip()
            self.dismiss(Results(text, row=event.index, opens_row=True))

    def on_row_list_failed(self, event: RowList.Failed) -> None:
        """Say what could not be read."""
        self.say(event.reason, is_error=True)

    def on_row_cursor_stuck(self, event: RowCursor.Stuck) -> None:
        """Say how to come back to the query from the first row."""
        if event.count > 1 and not event.index:
            event.prevent_default()
            self.say("This is the first row; Esc goes back to the query.")

    def _moved(self, before: Window, now: Window) -> None:
        if before.cursor != now.cursor:
            self.status_line.clear_message()
        is_in_rows = self.query_one(RowList).has_focus
        self.status_line.show_position(*((now.cursor, now.count) if is_in_rows else (0, 0)))

    def action_back_to_bar(self) -> None:
        """Go on typing."""
        bar = self.query_one(SearchBar)
        bar.take(bar.text)

    def on_descendant_focus(self) -> None:
        """Show the keys of the bar, or those of the rows, whose cursor shows only then."""
        rows = self.query_one(RowList)
        rows.is_pointing = rows.has_focus
        rows.repaint()
        self._moved(rows.window, rows.window)
        self.show_keys()

    def on_search_bar_remark(self, event: SearchBar.Remark) -> None:
        """Say why a key did nothing."""
        self.say(event.text)

    def on_search_bar_changed(self, event: SearchBar.Changed) -> None:
        """Answer the query as far as it is typed."""
        self.status_line.clear_message()
        self.show_keys()
        self._answer_to(event.text, self._show)

    def on_search_bar_submitted(self, event: SearchBar.Submitted) -> None:
        """Open what the query finds, or say what is wrong with it."""
        text = event.text
        if not text.strip():
            self.say("Nothing is asked for yet; a word will do.")
            return
        if self._found and self._found.text == text:
            self._leave(self._found)
        else:  # it was typed too fast to be found yet
            self._answer_to(text, self._leave)

    def on_search_bar_closed(self) -> None:
        """Close the search without opening anything."""
        self.dismiss(None)

    def _question(self, text: str) -> Callable[[], LiveSearch]:
        cursor = self.query_one(SearchBar).cursor
        return partial(search_live, self.archive, text, cursor, self.size.height)

    def _answer_to(self, text: str, then: Callable[[LiveSearch], None]) -> None:
        self.ask(self._question(text), then, turn=self._turn)

    def _leave(self, found: LiveSearch) -> None:
        """Close the search with what to open, or say what is wrong with the query."""
        trouble = found.trouble or found.unfinished
        if trouble:
            self._point_at(trouble)
            if found.ways:
                self._show_rows(found)
        elif found.is_reference and found.count == 1:
            self.dismiss(OneCable(found.headlines[0].reference_id))
        else:
            self.dismiss(Results(found.query_text.strip()))

    def _show(self, found: LiveSearch) -> None:
        self._found = found
        bar = self.query_one(SearchBar)
        bar.show_offers(found.offers)
        if found.trouble and not found.is_going_on:
            self._point_at(found.trouble)
        elif said := [*(one.text for one in found.notes), *found.understood]:
            first = found.notes[0] if found.notes else Note("", 0, 0)
            bar.show_notes(said, first.position, first.length)
        if not found.is_going_on and (found.query_text or found.ways or not found.text.strip()):
            self._show_rows(found)
        title = self.query_one(TitleLine)
        title.title = _title(found.text, self._shown)
        title.counter = _counter(self._shown)
        self.show_keys()

    def _show_rows(self, found: LiveSearch) -> None:
        """Show what was found, or where to go on; what stood there before stays until then."""
        self._shown = found
        rows = self.query_one(RowList)
        rows.can_focus = bool(found.ways or found.headlines)
        empty = "Nothing found." if found.query_text else query_help()
        first = found.ways or found.headlines
        if found.hits and not (found.ways or found.is_reference):
            rows.show(len(found.hits), partial(self._headlines, found.hits), empty=empty)
        else:
            rows.show(len(first), lambda start, stop: first[start:stop], empty=empty)

    def _headlines(self, hits: Hits, start: int, stop: int) -> Sequence[Headline]:
        return with_subjects(self.archive, hits.headlines(start, stop))

    def _point_at(self, trouble: QuerySyntaxError) -> None:
        bar = self.query_one(SearchBar)
        bar.show_trouble(str(trouble), trouble.position, trouble.length)


def _line(row: Headline | Way, width: int) -> Line:
    return way_line(row, width) if isinstance(row, Way) else headline_line(row, width)


def _title(text: str, shown: LiveSearch) -> str:
    """Return the name of the screen, with what was counted where that is not what was typed."""
    asked = shown.query_text.strip()
    return "Search" if asked in ("", text.strip()) else safe(f"Search: {asked}")


def _counter(found: LiveSearch) -> str:
    """Return how much was found; empty if nothing was asked."""
    if found.counted_ids or not found.query_text:
        return found.counted_ids
    return counted(found.count, "cable")
