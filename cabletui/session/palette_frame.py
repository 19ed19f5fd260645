"""What `:` and the chooser of themes look like: a line, and the rows that it finds."""

from typing import ClassVar

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.command import CommandInput, CommandList, CommandPalette, SearchIcon
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import var
from textual.strip import Strip
from textual.widgets import Input, LoadingIndicator

from cabletui.keys import UNDOING, bindings
from cabletui.text.sanitise import safe

_AT_CURSOR = Style(reverse=True)
_LONGEST = 100
"""Characters that the palette is asked with; it would look for more than that for minutes."""


class SafeCommandInput(CommandInput):
    """The line of the palette, whose text commands nothing, wherever it was pasted from."""

    def validate_value(self, value: str) -> str:
        """Make whatever is put in fit for a terminal, and short: each letter is looked for."""
        return safe(value[:_LONGEST])


class PaletteIcon(SearchIcon):
    """The sign before the line: the key that opens it, for not every terminal has a picture."""

    icon: var[str] = var(":")


class PaletteRows(CommandList):
    """What the palette found, the row at the cursor reversed.

    Textual leaves that out of what it reads of a style here, and in the terminal's own colours all
    rows look the same then.
    """

    def render_line(self, y: int) -> Strip:
        """Return a line, reversed where it is of the row at the cursor."""
        strip = super().render_line(y)
        of = next((one.style.meta.get("option") for one in strip if one.style), None)
        return strip.apply_style(_AT_CURSOR) if of is not None and of == self.highlighted else strip


class Palette(CommandPalette):
    """Textual's palette with a line and rows of our own; it has no other way to give it these."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("app", UNDOING)
    ASKS: ClassVar[str] = "A place, an id, a search, a command, a setting"
    """What stands in the line while nothing is typed."""

    def compose(self) -> ComposeResult:
        """Lay the line over what it finds, under the names that the palette looks for."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield PaletteIcon()
                line = SafeCommandInput(placeholder=self.ASKS, select_on_focus=False)
                line.cursor_blink = False  # who reads and presses nothing is sent nothing
                yield line
            with Vertical(id="--results"):
                yield PaletteRows()
                yield LoadingIndicator()

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing in the frame of the line, until something is typed."""
        self.query_one("#--input").border_title = Content(safe(text))

    @on(Input.Changed)
    def _hush(self) -> None:
        self.query_one("#--input").border_title = None
