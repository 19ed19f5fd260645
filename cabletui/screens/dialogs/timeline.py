"""When the hits of a query were created, by year and month; a span can be chosen."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from cabletui.archive.results import Count
from cabletui.keys import bindings
from cabletui.paint.index_row import count_line
from cabletui.paint.line import Line
from cabletui.screens.base import idle_in_list
from cabletui.screens.footed import FootedScreen
from cabletui.screens.indexes.count_index import CountRow
from cabletui.screens.indexes.date_index import date_rows
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe
from cabletui.widgets.row_list import RowList
from cabletui.widgets.status_line import StatusLine
from cabletui.widgets.title_line import TitleLine

_NAMES = 24


class TimelineScreen(FootedScreen[str | None]):
    """Bars by year and month; answers with a `date:` term, or nothing."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("timeline")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "timeline", "app")

    def __init__(self, query_text: str, months: Sequence[Count]) -> None:
        """Make a timeline.

        Args:
            query_text: What the hits answer.
            months: The months of the hits, such as `2006-12`, in any order.
        """
        super().__init__()
        self._query_text = query_text
        self._rows = date_rows(sorted(months, key=lambda month: month.name))
        self._began: int | None = None
        self._list: RowList[int] = RowList(self._line)

    def compose(self) -> ComposeResult:
        """Lay the bars between the title and the status."""
        yield TitleLine()
        yield self._list
        yield StatusLine()

    def on_mount(self) -> None:
        """Show the bars."""
        title = self.query_one(TitleLine)
        title.title = safe(f"{self._query_text}  by date of creation")
        title.aside = counted(sum(row.count for row in self._rows if _is_year(row)), "cable")
        self._list.show(len(self._rows), range)
        self._list.focus()

    def key_labels(self) -> dict[str, str]:
        """Return what Enter does now."""
        return {"list.choose": "Narrow" if self._began is None else "End the span"}

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that lead nowhere from here."""
        yield from idle_in_list(self._list.count)
        yield from ("app.up",)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer with the time of the row, or the span that it ends."""
        event.stop()
        began = event.index if self._began is None else self._began
        first, last = sorted((_time(self._rows[began]), _time(self._rows[event.index])))
        # A year reaches to its end, whichever of the two it is.
        self.dismiss(f"date:{first}" if first == last else f"date:{first}..{last}")

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Say where one is."""
        event.stop()
        self.query_one(StatusLine).hush()
        self.query_one(StatusLine).at(event.index, event.count)

    def action_mark(self) -> None:
        """Begin a span at the cursor, or take its beginning back."""
        here = self._list.cursor
        self._began = None if self._began == here else here
        self._list.repaint()
        self.show_keys()
        self.say("No span is begun." if self._began is None else "The span begins here.")

    def action_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def _line(self, at: int, width: int) -> Line:
        row = self._rows[at]
        sign = "+" if at == self._began else " "
        text = count_line(row.label, row.count, (_NAMES, width - 1), row.most)
        return Line(sign + text, row.style)


def _is_year(row: CountRow) -> bool:
    return len(_time(row)) == 4


def _time(row: CountRow) -> str:
    return row.request.query_text.removeprefix("date:")
