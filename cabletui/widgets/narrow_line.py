"""The line in which words are added to the query of a list."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cabletui.keys import bindings
from cabletui.widgets.query_input import QueryInput

_SIGN = "\\ "


class NarrowSign(Widget):
    """Says what the line does, as a prompt."""

    DEFAULT_CSS = "NarrowSign { width: 2; height: 1; }"

    def render_line(self, y: int) -> Strip:
        """Return the prompt."""
        return Strip([Segment(_SIGN, self.rich_style)], len(_SIGN))


class NarrowInput(QueryInput):
    """An input for words; erasing in an empty line takes back the words before."""

    @dataclass
    class Emptied(Message):
        """The reader erases in an empty line."""

    def action_delete_left(self) -> None:
        """Erase the character before the cursor."""
        if self.value:
            super().action_delete_left()
        else:
            self.post_message(self.Emptied())


class NarrowLine(Horizontal):
    """A prompt and the words, as far as they are typed; hidden while nobody types."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("narrow")
    DEFAULT_CSS = """
    NarrowLine { height: 1; width: 1fr; display: none; }
    NarrowLine.-shown { display: block; }
    """

    @dataclass
    class Typed(Message):
        """The words have changed."""

        words: str

    @dataclass
    class Kept(Message):
        """The reader keeps the words."""

        words: str

    @dataclass
    class Closed(Message):
        """The reader leaves the query as it was."""

    @dataclass
    class TakenBack(Message):
        """The reader takes back the words that were added before."""

    def __init__(self) -> None:
        super().__init__()
        self._input = NarrowInput("")

    def compose(self) -> ComposeResult:
        """Lay the prompt before the words."""
        yield NarrowSign()
        yield self._input

    def open(self) -> None:
        """Show the line, empty, and let the reader type."""
        with self._input.prevent(NarrowInput.Changed):  # it would come after the first key
            self._input.value = ""
        self.add_class("-shown")
        self._input.focus()

    def close(self) -> None:
        """Hide the line."""
        self.remove_class("-shown")

    @property
    def is_open(self) -> bool:
        """Whether the reader types."""
        return self.has_class("-shown")

    def on_input_changed(self, event: NarrowInput.Changed) -> None:
        """Post what was typed."""
        event.stop()
        if self.is_open:
            self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: NarrowInput.Submitted) -> None:
        """Post that the words are kept."""
        event.stop()
        self.action_submit()

    def on_narrow_input_emptied(self, event: NarrowInput.Emptied) -> None:
        """Post that the words before are taken back."""
        event.stop()
        self.post_message(self.TakenBack())

    def action_submit(self) -> None:
        """Keep the words."""
        self.post_message(self.Kept(self._input.value))

    def action_close(self) -> None:
        """Leave the query as it was."""
        self.post_message(self.Closed())
