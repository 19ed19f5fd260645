"""A dialog opens over a screen, is answered or closed, and the screen comes back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget
from textual.widgets import Static

from cabletui.hooks.sparing_screen import SparingScreen
from cabletui.presenters.copy_choices import CopyChoices
from cabletui.presenters.outline import Outline
from cabletui.presenters.taken_cables import TakeChoices
from cabletui.presenters.time_counts import QueryTimes, ToCompare
from cabletui.text.sanitise import safe

Choices = CopyChoices | Outline | QueryTimes | TakeChoices | ToCompare
"""What a dialog lets the reader choose from; each kind has a dialog of its own."""


@dataclass(eq=False)
class OpenDialog(Message):
    """Let the reader choose, in the dialog that shows such choices."""

    choices: Choices
    answered: Callable[[Any], None]
    """Called with what was chosen, of the type that the dialog answers with; None for nothing."""


class Dialog(SparingScreen[ScreenResultType | None]):
    """A screen that is left with an answer; with None if the reader closes it."""

    def action_close(self) -> None:
        """Close the dialog without an answer."""
        self.dismiss(None)


class FootDialog(ModalScreen[ScreenResultType | None], Dialog[ScreenResultType]):
    """A heading and a widget at the foot of the screen below, which stays in sight."""

    DEFAULT_CSS = """
    FootDialog { align: left bottom; background: transparent; }
    FootDialog > #heading {
        height: 1;
        width: 1fr;
        text-style: bold reverse;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    FootDialog > RowList { max-height: 90vh; }
    """

    def __init__(self, heading: str, body: Widget) -> None:
        """Make a dialog.

        Args:
            heading: One line of safe text: what is asked for, and the keys that answer.
            body: What has the focus.
        """
        super().__init__()
        self._heading = heading
        # Held, not asked for: a body that moves while the dialog is taken apart shows it again.
        self._label = Static(heading, markup=False, id="heading")
        self._body = body

    def compose(self) -> ComposeResult:
        """Lay the heading over the body."""
        yield self._label
        yield self._body

    def on_mount(self) -> None:
        """Give the body the focus."""
        self._body.focus()

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Show the reader a message in place of the heading, until `show_heading`."""
        self._label.update(Content(f" {safe(text)}"))

    def show_heading(self) -> None:
        """Show the heading again."""
        self._label.update(Content(self._heading))
