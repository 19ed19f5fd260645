"""The line a query is typed in, with what is wrong in it or what could follow below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Paste
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

from cabletui.cable.id_list import ids_within
from cabletui.keys import bindings
from cabletui.paint.cells import padded
from cabletui.paint.sanitise import safe
from cabletui.paint.sentence import few
from cabletui.paint.wrap import wrap

PROMPT = "/ "
_CARET = "^"
_ASKED = re.compile(r"(?<!\S)(?:OR|NOT)(?!\S)|(?<![^\s(!-])[a-z]+:[^\s/]")
"""Takes `08LIMA12 OR 07LIMA1` and `ref:07LIMA1`, which ask; not `see: 08LIMA12`, which tells."""

_MOST_LINES = 5
_NO_OLDER = "No earlier query is kept."
_NO_NEWER = "This is the latest query."


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that could stand in place of a part of the query."""

    text: str
    start: int
    end: int
    """The part of the query it would replace."""

    count: int | None = None
    """How many cables have it, where that is known."""


class QueryInput(Input, inherit_bindings=False):
    """An input whose text commands nothing, wherever it was pasted from, and whose cursor rests."""

    # Without the arrows of what scrolls, which it would pass over to the bar around it anyway.
    BINDINGS: ClassVar[list[BindingType]] = Input.BINDINGS
    DEFAULT_CSS = """
    QueryInput { width: 1fr; height: 1; border: none; padding: 0; background: $background; }
    QueryInput:focus { border: none; background: $background; background-tint: $background 0%; }
    """

    def __init__(self, value: str) -> None:
        super().__init__(safe(value), select_on_focus=False, compact=True)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """Make whatever is put in fit for a terminal, one character for one."""
        return safe(value)

    def pasted(self, text: str) -> str:
        """Return what is put in for a text that is pasted: all its lines as one."""
        return " ".join(line.strip() for line in text.splitlines() if line.strip())

    def _on_paste(self, event: Paste) -> None:
        """Put in all that is pasted; Textual would take the first line alone."""
        event.stop()
        event.prevent_default()
        if text := self.pasted(event.text):
            self.replace(text, *self.selection)

    def on_resize(self) -> None:
        """Keep the cursor in sight, which Textual does only when it moves."""
        position = self.cursor_position
        self.cursor_position = 0
        self.cursor_position = position


class SearchInput(QueryInput):
    """An input for queries: a paste that holds reference ids is a list of them."""

    def pasted(self, text: str) -> str:
        """Return the reference ids of a paste, else all its lines as one.

        One line may be a query that was copied, which stays as it is.
        """
        is_query = len(text.strip().splitlines()) == 1 and _ASKED.search(text)
        ids = () if is_query else ids_within(text)
        if len(ids) < 2:
            return super().pasted(text)
        is_alone = self.selection.is_empty and not self.value.strip()
        return ", ".join(ids) if is_alone else f" id:({' '.join(ids)}) "


class UnderQuery(Widget):
    """The lines below the query: where it is wrong and why, or what could follow."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    UnderQuery { width: 1fr; height: auto; max-height: 6; min-height: 2; }
    UnderQuery.-wrong { text-style: bold; }
    """

    text: reactive[str] = reactive("", layout=True)
    """A sentence or a list of offers; safe text."""

    marked: reactive[range] = reactive(range(0))
    """The columns that carets point at; empty for none."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return a line for the carets and as many as the text needs."""
        return 1 + min(_MOST_LINES, len(wrap(self.text, max(2, width))))

    def render_line(self, y: int) -> Strip:
        """Return the carets first, then the text."""
        width = self.size.width
        if y == 0:
            line = " " * self.marked.start + _CARET * len(self.marked)
        else:
            rows = wrap(self.text, max(2, width))
            start, end = rows[y - 1] if y <= len(rows) else (0, 0)
            line = self.text[start:end]
        return Strip([Segment(padded(line, width), self.rich_style)], width)


class SearchBar(Vertical):
    """A query being typed; it posts what happens and is told what to show below."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    DEFAULT_CSS = """
    SearchBar { height: auto; width: 1fr; }
    SearchBar > Horizontal { height: 1; }
    SearchBar Static { width: 2; height: 1; text-style: bold; }
    """

    @dataclass
    class Typed(Message):
        """The query has changed."""

        text: str

    @dataclass
    class Submitted(Message):
        """The reader wants the list of what the query finds."""

        text: str

    @dataclass
    class Closed(Message):
        """The reader wants no search."""

    @dataclass
    class Remark(Message):
        """Why a key did nothing."""

        text: str

    def __init__(self, text: str = "", history: Sequence[str] = ()) -> None:
        """Make a bar.

        Args:
            text: The query to begin with.
            history: Earlier queries, the latest first.
        """
        super().__init__()
        self._input = SearchInput(text)
        self._under = UnderQuery()
        self._history = list(history)
        self._age = -1
        self._draft = ""
        self._offers: tuple[Offer, ...] = ()
        self._offered = -1
        self._completed = ""

    def compose(self) -> ComposeResult:
        """Lay the line out, and what is below it."""
        with Horizontal():
            yield Static(PROMPT, markup=False)
            yield self._input
        yield self._under

    def on_mount(self) -> None:
        """Take the keys."""
        self._input.focus()

    @property
    def text(self) -> str:
        """The query as it stands."""
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
        self._offers = ()
        self._under.marked = self._columns(position, max(1, length))
        self._under.text = safe(message)
        self._under.add_class("-wrong")

    def show_notes(self, messages: Sequence[str], position: int, length: int) -> None:
        """Say how parts of the query were read, in a line each, above what could follow.

        Args:
            messages: One sentence each.
            position: The offset in the query of the part that the first speaks of.
            length: How many characters it has; 0 where it is the whole.
        """
        shown = map(safe, few(messages, _MOST_LINES - 1))  # and a line of offers
        self._under.marked = self._columns(position, length)
        self._under.text = "\n".join((*shown, self._under.text)).rstrip()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show what could follow; Tab puts it in, and again the next, while nothing is typed."""
        if not (self._is_completed and len(self._offers) > 1):
            self._offers = tuple(offers)
            self._offered = -1
        self._under.marked = range(0)
        self._under.text = "   ".join(_offered(offer) for offer in self._offers)
        self._under.remove_class("-wrong")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on that the query has changed."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on that the query is done."""
        event.stop()
        self.action_submit()

    def action_submit(self) -> None:
        """Ask for the list of what the query finds."""
        self.post_message(self.Submitted(self.text))

    def action_close(self) -> None:
        """Leave the search."""
        self.post_message(self.Closed())

    def action_older(self) -> None:
        """Take an earlier query."""
        self._recall(self._age + 1)

    def action_newer(self) -> None:
        """Take a later query, in the end the one that was being typed."""
        self._recall(self._age - 1)

    def action_complete(self) -> None:
        """Put in the next of the offers."""
        if not self._offers:
            self.post_message(self.Remark("There is nothing here to complete."))
            return
        before = self._offers[self._offered] if self._is_completed else None
        self._offered = (self._offered + 1) % len(self._offers)
        offer = self._offers[self._offered]
        end = before.start + len(before.text) if before else offer.end
        self._put(
            f"{self.text[: offer.start]}{offer.text}{self.text[end:]}",
            offer.start + len(offer.text),
        )
        self._completed = self.text

    def _columns(self, position: int, length: int) -> range:
        """Return the columns in which a part of the query stands; none for no part."""
        left = len(PROMPT) - self._input.scroll_offset.x
        start = max(0, left + cell_len(self.text[:position]))
        end = left + cell_len(self.text[: position + length])
        return range(start, max(start + 1, end)) if length else range(0)

    @property
    def _is_completed(self) -> bool:
        """Whether the query is as Tab left it."""
        return self._offered >= 0 and self._completed == self.text

    def _recall(self, age: int) -> None:
        if not -1 <= age < len(self._history):
            self.post_message(self.Remark(_NO_NEWER if age < 0 else _NO_OLDER))
            return
        if self._age == -1:
            self._draft = self.text
        self._age = age
        value = self._draft if age == -1 else self._history[age]
        self._put(value, len(value))

    def _put(self, value: str, cursor: int) -> None:
        self._input.value = value
        self._input.cursor_position = cursor


def _offered(offer: Offer) -> str:
    count = "" if offer.count is None else f" {offer.count:,}"
    return f"{safe(offer.text)}{count}"
