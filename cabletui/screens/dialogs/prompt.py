"""Ask the reader for one line of text."""

from typing import ClassVar

from textual.binding import BindingType

from cabletui.keys import UNDOING, bindings
from cabletui.screens.base.dialog import FootDialog
from cabletui.text.sanitise import safe
from cabletui.widgets.query_input import QueryInput


class Prompt(FootDialog[str]):
    """A line of text at the foot of the screen; answers with the text, without outer spaces."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("ask"), *bindings("app", UNDOING)]

    def __init__(self, what: str, text: str = "", *, is_offered: bool = False) -> None:
        """Make a prompt.

        Args:
            what: What is asked for, as the heading begins: `Note to 06BEIJING24302`.
            text: The text as it stands.
            is_offered: Whether what is typed takes its place, as for a name that is proposed.
        """
        self._is_offered = is_offered
        self._input = QueryInput(text)
        super().__init__(f" {safe(what)}. Enter keeps it, Esc leaves it as it was.", self._input)

    def on_mount(self) -> None:
        """Mark a text that is only offered."""
        if self._is_offered:
            self._input.offer()

    def on_input_changed(self) -> None:
        """Show the heading again, when something is written."""
        self.show_heading()

    def on_input_submitted(self) -> None:
        """Answer with what was written."""
        self.action_keep()

    def action_keep(self) -> None:
        """Answer with what was written."""
        self.dismiss(self._input.value.strip())
