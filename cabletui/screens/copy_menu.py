"""Choose what to copy."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from cabletui.keys import UNDOING, bindings
from cabletui.paint.line import Line
from cabletui.paint.sanitise import safe
from cabletui.screens.copyable import Copyable
from cabletui.widgets.row_list import RowList

_LABELS = 26
_HEADING = " Copy what? A digit or Enter chooses, Esc leaves."


class CopyMenu(ModalScreen[Copyable | None]):
    """A menu at the foot of the screen; a digit chooses at once. Answers with what was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("menu"), *bindings("app", UNDOING)]

    DEFAULT_CSS = """
    CopyMenu { align: left bottom; background: transparent; }
    CopyMenu > Static { height: 1; width: 1fr; text-style: bold reverse; }
    """

    def __init__(self, choices: Sequence[Copyable], heading: str = _HEADING) -> None:
        """Make a menu of at least one thing."""
        super().__init__()
        self._choices = tuple(choices)
        self._heading = heading

    def compose(self) -> ComposeResult:
        """Lay the heading over the list."""
        yield Static(self._heading, markup=False)
        choices = RowList(_line)
        choices.styles.height = len(self._choices)
        yield choices

    def on_mount(self) -> None:
        """Fill the list."""
        rows = list(enumerate(self._choices, start=1))
        self.query_one(RowList).show(len(rows), lambda start, stop: rows[start:stop])
        self.query_one(RowList).focus()

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing in place of the heading, until the cursor moves."""
        self.query_one(Static).update(Content(f" {safe(text)}"))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer with the row of the cursor."""
        event.stop()
        self.dismiss(self._choices[event.index])

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Keep the moves of the menu's own list from the rest; show the heading again."""
        event.stop()
        self.query_one(Static).update(Content(self._heading))

    def on_key(self, event: events.Key) -> None:
        """Answer with the choice of a digit."""
        number = int(event.key) if event.key in "123456789" else 0
        if 0 < number <= len(self._choices):
            event.stop()
            self.dismiss(self._choices[number - 1])

    def action_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)


def _line(row: tuple[int, Copyable], width: int) -> Line:
    number, choice = row
    return Line(f"{number}  {choice.label.ljust(_LABELS)}{safe(choice.text[:width])}")
