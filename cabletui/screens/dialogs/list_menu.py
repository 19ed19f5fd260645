"""A menu of the reader's lists, to put cables into one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from cabletui.keys import UNDOING, bindings
from cabletui.paint.line import Line
from cabletui.screens.base.dialog import FootDialog
from cabletui.text.cells import padded
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe
from cabletui.widgets.row_list import RowList

_HEADING = " Into which list? A digit or Enter chooses, 0 makes a new one, Esc leaves."
_NAMES = 40
_MOST_ROWS = 12
_DIGITS = "123456789"


@dataclass(frozen=True, slots=True)
class ListChoice:
    """A list of the reader's, or a new one."""

    name: str
    """Empty for a new one."""

    count: int = 0
    """How many cables it has."""

    is_in_hand: bool = False
    """Whether cables are put into it now."""

    digit: str = "0"
    """The digit that chooses it; empty leaves it to the cursor."""


class ListMenu(FootDialog[str]):
    """A menu at the foot of the screen. Answers with the name of a list, "" for a new one."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("menu"), *bindings("app", UNDOING)]

    def __init__(self, choices: Sequence[ListChoice]) -> None:
        """Make a menu.

        Args:
            choices: The lists, without digits; the cursor begins at the one in hand.
        """
        numbered = (
            ListChoice(one.name, one.count, one.is_in_hand, _DIGITS[at : at + 1])
            for at, one in enumerate(choices)
        )
        self._choices = (*numbered, ListChoice(""))
        self._list: RowList[ListChoice] = RowList(_line)
        self._list.styles.height = min(_MOST_ROWS, len(self._choices))
        super().__init__(_HEADING, self._list)

    def on_mount(self) -> None:
        """Fill the list, with the cursor at the list in hand."""
        in_hand = next((at for at, one in enumerate(self._choices) if one.is_in_hand), 0)
        self._list.show(
            len(self._choices), lambda start, stop: self._choices[start:stop], cursor=in_hand
        )

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer with the row of the cursor."""
        event.stop()
        self.dismiss(self._choices[event.index].name)

    def on_key(self, event: events.Key) -> None:
        """Answer with the choice of a digit."""
        for choice in self._choices:
            if choice.digit == event.key:
                event.stop()
                self.dismiss(choice.name)
                return


def _line(choice: ListChoice, width: int) -> Line:
    if not choice.name:
        return Line("0  A new list …")
    count = counted(choice.count, "cable")
    hand = "; m puts cables here" if choice.is_in_hand else ""
    return Line(f"{choice.digit or ' '}  {padded(safe(choice.name), _NAMES)} {count}{hand}")
