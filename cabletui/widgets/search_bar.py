"""The line a query is typed in, with what is wrong in it or what could follow below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, Static

from cabletui.keys import bindings
from cabletui.paint.offer import Offer
from cabletui.text.sanitise import safe
from cabletui.text.sentence import few
from cabletui.widgets.offer_rows import OfferRows
from cabletui.widgets.query_input import SearchInput
from cabletui.widgets.under_query import MOST_LINES, UnderQuery

PROMPT = "/ "
_NO_OLDER = "No earlier query is kept."
_NO_NEWER = "This is the latest query."


class SearchBar(Vertical):
    """A query being typed; it posts each change, and shows below it what it is given."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    DEFAULT_CSS = """
    SearchBar { height: auto; width: 1fr; }
    SearchBar > Horizontal { height: 1; }
    SearchBar Static { width: 2; height: 1; text-style: bold; }
    """

    @dataclass
    class Changed(Message):
        """The text of the query has changed."""

        text: str

    @dataclass
    class Submitted(Message):
        """The reader wants the list of what the query finds."""

        text: str

    @dataclass
    class Closed(Message):
        """The reader closes the search."""

    @dataclass
    class Below(Message):
        """The reader wants to go into the rows that stand below."""

    @dataclass
    class Remark(Message):
        """Why a key did nothing."""

        text: str

    def __init__(self, text: str = "", history: Sequence[str] = ()) -> None:
        """Make a bar.

        Args:
            text: The query to start with.
            history: Earlier queries, the latest first.
        """
        super().__init__()
        self._input = SearchInput(text)
        self._under = UnderQuery()
        self._rows = OfferRows()
        self._history = list(history)
        self._age = -1
        self._draft = ""
        self._offers: tuple[Offer, ...] = ()
        self._offered = -1
        self._completed = ""
        self._end = -1

    def compose(self) -> ComposeResult:
        """Lay the line out, and what is below it."""
        with Horizontal():
            yield Static(PROMPT, markup=False)
            yield self._input
        yield self._under
        yield self._rows

    def on_mount(self) -> None:
        """Give the input the focus."""
        self._input.focus()

    @property
    def text(self) -> str:
        """The text of the query."""
        return self._input.value

    @property
    def cursor(self) -> int:
        """Where in the query the next letter goes."""
        return self._input.cursor_position

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys for which there is no text, offer or other query."""
        if not self.text.strip():
            yield "search.submit"
        if not self._offers:
            yield "search.complete"
        if self._age + 1 >= len(self._history):
            yield "search.older"
        if self._age < 0:
            yield "search.newer"

    def show_trouble(self, message: str, position: int, length: int) -> None:
        """Say what is wrong with the query, pointing at the place.

        Args:
            message: One sentence.
            position: The offset in the query where the trouble begins.
            length: How many characters are in trouble.
        """
        self._keep_offers(())
        self._under.carets = self._columns(position, max(1, length))
        self._under.text = safe(message)
        self._under.add_class("-wrong")

    def show_notes(self, messages: Sequence[str], position: int, length: int) -> None:
        """Say how parts of the query were read, in a line each, above what could follow.

        Args:
            messages: One sentence each.
            position: The offset in the query of the part that the first speaks of.
            length: How many characters it has; 0 where it is the whole.
        """
        self._under.carets = self._columns(position, length)
        self._under.text = "\n".join(map(safe, few(messages, MOST_LINES)))

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show what could follow; each Tab inserts the next, as long as nothing is typed."""
        if not (self._is_completed and len(self._offers) > 1):
            self._keep_offers(tuple(offers))
        self._under.carets = range(0)
        self._under.text = ""
        self._under.remove_class("-wrong")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Post that the query has changed."""
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Post that the reader wants the list of what the query finds."""
        event.stop()
        self.action_submit()

    def action_submit(self) -> None:
        """Post that the reader wants the list of what the query finds."""
        self.post_message(self.Submitted(self.text))

    def action_close(self) -> None:
        """Post that the reader closes the search."""
        self.post_message(self.Closed())

    def action_older(self) -> None:
        """Replace the text by the next earlier query."""
        self._recall(self._age + 1)

    def action_newer(self) -> None:
        """Replace the text by the next later query; by what was being typed after the latest."""
        if self._age < 0:
            self.post_message(self.Remark(_NO_NEWER))
        else:
            self._recall(self._age - 1)

    def action_rows(self) -> None:
        """Post that the reader wants to go into the rows below."""
        self.post_message(self.Below())

    def take(self, text: str) -> None:
        """Replace the query by another, to go on typing at its end."""
        self._put(text, len(text))
        self._input.focus()

    def action_complete(self) -> None:
        """Insert the next of the offers; where there is none, the whole list is wanted."""
        if not self._offers:
            self.action_submit()
            return
        before = self._end if self._is_completed else -1
        self._offered = (self._offered + 1) % len(self._offers)
        offer = self._offers[self._offered]
        rest = self.text[before if before >= 0 else offer.end :]
        blank = " " if offer.is_whole and not rest[:1].isspace() and rest[:1] != ")" else ""
        self._end = offer.start + len(offer.text) + len(blank)
        self._put(f"{self.text[: offer.start]}{offer.text}{blank}{rest}", self._end)
        self._completed = self.text
        self._rows.taken = self._offered

    def _columns(self, position: int, length: int) -> range:
        """Return the columns in which a part of the query stands; none for no part."""
        left = len(PROMPT) - self._input.scroll_offset.x
        start = max(0, left + cell_len(self.text[:position]))
        end = left + cell_len(self.text[: position + length])
        return range(start, max(start + 1, end)) if length else range(0)

    def _keep_offers(self, offers: tuple[Offer, ...]) -> None:
        self._offers = self._rows.offers = offers
        self._offered = self._rows.taken = -1

    @property
    def _is_completed(self) -> bool:
        """Whether the query is as Tab left it."""
        return self._offered >= 0 and self._completed == self.text

    def _recall(self, age: int) -> None:
        if age >= len(self._history):
            self.post_message(self.Remark(_NO_OLDER))
            return
        if self._age == -1:
            self._draft = self.text
        self._age = age
        value = self._draft if age == -1 else self._history[age]
        self._put(value, len(value))

    def _put(self, value: str, cursor: int) -> None:
        self._input.value = value
        self._input.cursor_position = cursor
