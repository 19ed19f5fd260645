"""What one edition of a cable has and another has not."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.events import Resize
from textual.widget import Widget

from cabletui.archive.archive import Archive
from cabletui.keys import bindings
from cabletui.location import TwoEditions
from cabletui.paint.change_lines import SIDE_BY_SIDE, lines_of
from cabletui.paint.line import Line
from cabletui.presenters.compared_editions import ComparedEditions, compared_editions
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe
from cabletui.widgets.row_list import RowList

_GUTTER = 2


class TwoEditionsScreen(LocatedScreen):
    """The changes from one edition to another: side by side if there is room."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("editions")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("editions", "list")

    def __init__(self, location: TwoEditions, library: OpenLibrary) -> None:
        """Make the screen.

        Args:
            location: The cable, its two editions, and the row to start at.
            library: Where they are read.
        """
        super().__init__()
        self.archive: Archive = library.archive
        self.list: RowList[Line] = RowList(lambda line, width: line)
        self._asked = location
        self._compared: ComparedEditions | None = None
        self._lines: Sequence[Line] = ()
        self._starts: Sequence[int] = ()

    @property
    def location(self) -> TwoEditions:
        """The location that opens the comparison again at its present row."""
        one = self._asked
        row = self.list.cursor if self._lines else one.row
        return TwoEditions(one.reference_id, one.first, one.second, row)

    def body(self) -> Sequence[Widget]:
        """Return the lines."""
        return (self.list,)

    def on_mount(self) -> None:
        """Compare the editions in a thread: long ones take their time."""
        one = self._asked
        self.title_line.title = f"{safe(one.reference_id)}: editions"
        question = partial(compared_editions, self.archive, one.reference_id, one.first, one.second)
        self.ask(question, self._show)

    def on_resize(self, event: Resize) -> None:
        """Break the lines for the width; where it was, it stays as nearly as can be."""
        before, row = len(self._lines), self.location.row
        self._lay_out(event.size.width)
        if before:
            self.list.begin_at(row * len(self._lines) // before)

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing: nothing opens here."""
        yield from super().idle_keys()
        yield "list.choose"
        if len(self._starts) < 2:
            yield from ("editions.next", "editions.previous")

    def on_row_list_chosen(self) -> None:
        """Say why the key did nothing."""
        self.say("} and { lead from change to change; q goes back.")

    def action_next_change(self) -> None:
        """Go to the change below."""
        self._go(next((at for at in self._starts if at > self.list.cursor), None), "last")

    def action_previous_change(self) -> None:
        """Go to the change above."""
        above = [at for at in self._starts if at < self.list.cursor]
        self._go(above[-1] if above else None, "first")

    def _go(self, row: int | None, which: str) -> None:
        if row is None:
            self.say(f"This is the {which} change.")
        else:
            self.list.point_at(row)

    def _show(self, compared: ComparedEditions) -> None:
        self._compared = compared
        redactions = sum(change.is_redaction for change in compared.changes)
        count = counted(len(compared.changes), "change")
        more = f", {counted(redactions, 'redaction')} first" if redactions else ""
        self.title_line.counter = f"{count}{more}"
        self._lay_out(self.size.width)
        self.show_keys()

    def _lay_out(self, width: int) -> None:
        if self._compared is None:
            return
        columns = max(1, width - _GUTTER)
        lines, starts = lines_of(self._compared.changes, columns)
        head = _heads(self._compared, is_beside=columns >= SIDE_BY_SIDE)
        self._lines = (*head, *lines)
        self._starts = [start + len(head) for start in starts]
        self.list.show(
            len(self._lines), lambda start, stop: self._lines[start:stop], cursor=self._asked.row
        )


def _heads(compared: ComparedEditions, *, is_beside: bool) -> tuple[Line, ...]:
    """Return the lines that say which edition is which."""
    signs = ("left  ", "right ") if is_beside else ("-   ", "+   ")
    about = zip(signs, (compared.first, compared.second), strict=True)
    same = () if compared.changes else (Line("They have the same text."),)
    return (*(Line(f"{sign}{safe(text)}") for sign, text in about), Line(""), *same)
