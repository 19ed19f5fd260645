"""Ask the reader for a note, which may have several lines."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType

from cabletui.keys import UNDOING, bindings
from cabletui.screens.base.dialog import FootDialog
from cabletui.text.sanitise import safe
from cabletui.widgets.note_input import NoteInput


class NotePage(FootDialog[str]):
    """Lines of text at the foot of the screen; answers with them, without outer blanks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("ask", ("ask.close",)),
        *bindings("app", UNDOING),
    ]

    def __init__(
        self, what: str, text: str = "", *, written: Callable[[str], object] = lambda text: None
    ) -> None:
        """Make the page.

        Args:
            what: What is asked for, as the heading begins: `Note to 06BEIJING24302`.
            text: The text as it stands.
            written: Called with the text after each change of it.
        """
        self._written = written
        self._before = text
        self._input = NoteInput(text)
        heading = f" {safe(what)}. Enter keeps it, Ctrl+J a new line, Esc a draft."
        super().__init__(heading, self._input)

    def on_text_area_changed(self) -> None:
        """Show the heading again, when something is written."""
        self.show_heading()
        if self._input.text != self._before:
            self._before = self._input.text
            self._written(self._text)

    @property
    def _text(self) -> str:
        lines = (line.rstrip() for line in self._input.text.strip().splitlines())
        return "\n".join(lines)

    def on_note_input_submitted(self) -> None:
        """Answer with what was written."""
        self.dismiss(self._text)
