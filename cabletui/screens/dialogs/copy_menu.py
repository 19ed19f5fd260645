"""A menu of the texts of a cable that can be copied."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from cabletui.keys import UNDOING, bindings
from cabletui.paint.line import Line
from cabletui.presenters.copy_choices import Copyable
from cabletui.screens.base.dialog import FootDialog
from cabletui.text.sanitise import safe
from cabletui.widgets.row_list import RowList

_LABELS = 26
_HEADING = " Copy what? A digit or Enter chooses, Esc leaves."


class CopyMenu(FootDialog[Copyable]):
    """A menu at the foot of the screen; a digit chooses at once. Answers with what was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("menu"), *bindings("app", UNDOING)]

    def __init__(
        self, choices: Sequence[Copyable], heading: str = _HEADING, warning: str = ""
    ) -> None:
        """Make a menu of at least one thing.

        Args:
            choices: What can be copied.
            heading: What is asked, and the keys that answer.
            warning: What the heading says in place of that; empty for nothing.
        """
        self._choices = tuple(choices)
        self._list: RowList[Copyable] = RowList(_line)
        self._list.styles.height = len(self._choices)
        super().__init__(f" {warning} Esc leaves." if warning else heading, self._list)

    def on_mount(self) -> None:
        """Fill the list with the choices; a move of the cursor shows the heading again."""
        self._list.show(len(self._choices), lambda start, stop: self._choices[start:stop])

        self.watch(self._list, "window", self.show_heading, init=False)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer with the row of the cursor."""
        event.stop()
        self.dismiss(self._choices[event.index])

    def on_key(self, event: events.Key) -> None:
        """Answer with the choice of a digit."""
        for choice in self._choices:
            if choice.digit == event.key:
                event.stop()
                self.dismiss(choice)
                return


def _line(choice: Copyable, width: int) -> Line:
    return Line(f"{choice.digit or ' '}  {choice.label.ljust(_LABELS)}{safe(choice.text[:width])}")
