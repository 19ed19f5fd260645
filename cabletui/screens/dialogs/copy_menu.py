"""A menu of the texts of a cable that can be copied."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from cabletui.keys import bindings
from cabletui.paint.line import Line
from cabletui.presenters.copy_choices import Copyable
from cabletui.screens.base.dialog import FootDialog
from cabletui.text.sanitise import safe
from cabletui.widgets.row_list import RowList

_LABELS = 26
_HEADING = " Copy what? A digit or Enter chooses, Esc leaves."


class CopyMenu(FootDialog[Copyable]):
    """A menu at the foot of the screen; a digit chooses at once. Answers with what was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("menu")

    def __init__(self, choices: Sequence[Copyable], heading: str = _HEADING) -> None:
        """Make a menu of at least one thing."""
        self._choices = tuple(choices)
        self._list: RowList[tuple[int, Copyable]] = RowList(_line)
        self._list.styles.height = len(self._choices)
        super().__init__(heading, self._list)

    def on_mount(self) -> None:
        """Fill the list with the numbered choices."""
        rows = list(enumerate(self._choices, start=1))
        self._list.show(len(rows), lambda start, stop: rows[start:stop])

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer with the row of the cursor."""
        event.stop()
        self.dismiss(self._choices[event.index])

    def on_key(self, event: events.Key) -> None:
        """Answer with the choice of a digit."""
        number = int(event.key) if event.key in "123456789" else 0
        if 0 < number <= len(self._choices):
            event.stop()
            self.dismiss(self._choices[number - 1])


def _line(row: tuple[int, Copyable], width: int) -> Line:
    number, choice = row
    return Line(f"{number}  {choice.label.ljust(_LABELS)}{safe(choice.text[:width])}")
