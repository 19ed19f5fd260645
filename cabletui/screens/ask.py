"""Ask the reader for one line of text."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from cabletui.keys import UNDOING, bindings
from cabletui.paint.sanitise import safe
from cabletui.widgets.search_bar import QueryInput


class AskScreen(ModalScreen[str | None]):
    """A line at the foot of the screen; answers with the text, or nothing where it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("ask"), *bindings("app", UNDOING)]

    DEFAULT_CSS = """
    AskScreen { align: left bottom; background: transparent; }
    AskScreen > Static { height: 1; width: 1fr; text-style: bold reverse; }
    """

    def __init__(self, what: str, text: str = "") -> None:
        """Make a line.

        Args:
            what: What is asked for, as the heading begins: `Note to 06BEIJING24302`.
            text: The text as it stands.
        """
        super().__init__()
        self._heading = f" {safe(what)}. Enter keeps it, Esc leaves it as it was."
        self._input = QueryInput(text)

    def compose(self) -> ComposeResult:
        """Lay the heading over the line."""
        yield Static(self._heading, markup=False)
        yield self._input

    def on_mount(self) -> None:
        """Take the keys."""
        self._input.focus()

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing in place of the heading, until something is written."""
        self.query_one(Static).update(Content(f" {safe(text)}"))

    def on_input_changed(self) -> None:
        """Show the heading again."""
        self.query_one(Static).update(Content(self._heading))

    def on_input_submitted(self) -> None:
        """Answer with what was written."""
        self.action_keep()

    def action_keep(self) -> None:
        """Answer with what was written."""
        self.dismiss(self._input.value.strip())

    def action_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)
