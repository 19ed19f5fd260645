"""The line that a query, a note or a name is typed in."""

import re
from typing import ClassVar

from textual.binding import BindingType
from textual.events import Paste
from textual.widgets import Input
from textual.widgets.input import Selection

from cabletui.cable.id_list import ids_within
from cabletui.text.sanitise import safe

_ASKED = re.compile(r"(?<!\S)(?:OR|NOT)(?!\S)|(?<![^\s(!-])[a-z]+:[^\s/]")
"""Takes `08LIMA12 OR 07LIMA1` and `ref:07LIMA1`, which ask; not `see: 08LIMA12`, which is prose."""


class QueryInput(Input, inherit_bindings=False):
    """An input whose text can command no terminal, and whose cursor does not blink."""

    # The keys of what scrolls are not inherited: they are for the bar around it.
    BINDINGS: ClassVar[list[BindingType]] = Input.BINDINGS
    DEFAULT_CSS = """
    QueryInput { width: 1fr; height: 1; border: none; padding: 0; background: $background; }
    QueryInput:focus { border: none; background: $background; background-tint: $background 0%; }
    """

    def __init__(self, value: str) -> None:
        super().__init__(safe(value), select_on_focus=False, compact=True)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """Make any text that is put in safe for a terminal, one character for one."""
        return safe(value)

    def pasted(self, text: str) -> str:
        """Return what is put in for a text that is pasted: all its lines as one."""
        return " ".join(line.strip() for line in text.splitlines() if line.strip())

    def on_paste(self, event: Paste) -> None:
        """Put in all that is pasted; Textual would take the first line alone."""
        event.stop()
        event.prevent_default()
        if text := self.pasted(event.text):
            self.replace(text, *self.selection)

    def offer(self) -> None:
        """Mark all that stands in it, so that what is typed takes its place."""
        self.selection = Selection(0, len(self.value))

    def on_resize(self) -> None:
        """Keep the cursor in sight, which Textual does only when it moves."""
        selection = self.selection
        self.cursor_position = 0
        self.selection = selection


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
