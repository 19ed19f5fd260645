"""An app that shows one list, counts what it reads and keeps what it posts."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.pilot import Pilot

from cabletui.paint.line import Line
from cabletui.widgets.row_list import RowList
from tests.widgets.host import Host

MANY = 251_287


class Lists(Host):
    """One list that counts what is read, and keeps what is posted."""

    def __init__(self, count: int, *, empty: str = "") -> None:
        super().__init__()
        self.read: list[tuple[int, int]] = []
        self.list: RowList[int] = RowList(self._line)
        self._count = count
        self._empty = empty
        self.chosen: list[int] = []
        self.values: list[object] = []
        self.failures: list[str] = []
        self.nothing = 0

    def compose(self) -> ComposeResult:
        yield self.list

    def on_mount(self) -> None:
        self.theme = "ansi-dark"
        self.list.show(self._count, self._rows, empty=self._empty)
        self.list.focus()

    def _rows(self, start: int, stop: int) -> Sequence[int]:
        self.read.append((start, stop))
        return range(start, stop)

    def _line(self, row: int, width: int) -> Line:
        return Line(f"row {row} of {width}", "secret" if row % 2 else "")

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.chosen.append(event.index)
        self.values.append(event.value)

    def on_row_list_failed(self, event: RowList.Failed) -> None:
        self.failures.append(event.reason)

    def on_row_list_nothing_to_choose(self) -> None:
        self.nothing += 1


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()
