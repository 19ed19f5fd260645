"""The panel of cables related to the one that is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message

from cabletui.keys import bindings
from cabletui.paint.panel_row import PanelRow, panel_line
from cabletui.widgets.panel_list import PanelList
from cabletui.widgets.row_list import RowList
from cabletui.widgets.title_line import TitleLine


class CablePanel(Vertical):
    """A titled list of cables under headings."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("panel")
    DEFAULT_CSS = """
    CablePanel { height: 1fr; width: 1fr; }
    CablePanel TitleLine { text-style: bold reverse; }
    """

    @dataclass
    class Chosen(Message):
        """The reader opens one of the cables."""

        row: PanelRow

    @dataclass
    class Remark(Message):
        """Why a key did nothing."""

        text: str

    @dataclass
    class CursorMoved(Message):
        """The cursor points at another row."""

    @dataclass
    class Closed(Message):
        """The reader closes the panel."""

    def __init__(self) -> None:
        super().__init__()
        self._title = TitleLine()
        self._list = PanelList(panel_line)
        self._rows: tuple[PanelRow, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay the title over the list."""
        yield self._title
        yield self._list

    def on_mount(self) -> None:
        """Watch where the cursor of the list is."""
        self.watch(self._list, "window", self._cursor_moved, init=False)

    @property
    def rows(self) -> tuple[PanelRow, ...]:
        """The headings and cables that are listed."""
        return self._rows

    @property
    def can_open(self) -> bool:
        """Whether there is a cable to open where the cursor is."""
        row = self._list.row
        return row is not None and not row.is_heading

    def show(self, title: str, rows: Sequence[PanelRow]) -> None:
        """Give the panel its rows, the cursor on the first cable.

        Args:
            title: Safe text.
            rows: Headings and cables.
        """
        self._title.title = title
        self._rows = tuple(rows)
        first = next((at for at, row in enumerate(self._rows) if not row.is_heading), 0)
        self._list.show(len(rows), lambda start, stop: self._rows[start:stop], cursor=first)

    def take_keys(self) -> None:
        """Give the list the focus."""
        self._list.focus()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Post which cable was chosen; a heading opens nothing."""
        event.stop()
        row = self._rows[event.index]
        if not row.is_heading:
            self.post_message(self.Chosen(row))
        else:
            self.post_message(self.Remark("This is a heading; Enter opens a cable below one."))

    def _cursor_moved(self) -> None:
        self.post_message(self.CursorMoved())

    def action_close(self) -> None:
        """Post that the reader closes the panel."""
        self.post_message(self.Closed())
