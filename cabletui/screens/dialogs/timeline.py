"""When the hits of a query were created, by year and month; a span can be chosen."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.keys import bindings
from cabletui.paint.index_row import count_line
from cabletui.paint.line import Line
from cabletui.presenters.count_rows import Months
from cabletui.screens.base.dialog import Dialog
from cabletui.screens.base.list_screen import ListScreen
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe
from cabletui.widgets.row_list import RowList

_NAMES = 24


class Timeline(ListScreen[str | None], Dialog[str]):
    """Bars by year and month; answers with a `date:` term.

    It is not modal: the keys that work everywhere work here too.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("timeline")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "timeline", "app")

    def __init__(self, months: Months) -> None:
        super().__init__()
        self._query_text = months.query_text
        self._rows = months.rows
        self._span_start: int | None = None
        self._list: RowList[int] = RowList(self._line)

    def body(self) -> Iterable[Widget]:
        """Return the list of years and months."""
        return (self._list,)

    def on_mount(self) -> None:
        """Fill the list, and count the hits in the title."""
        self.title_line.title = safe(f"{self._query_text}  by date of creation")
        years = (row for row in self._rows if not row.is_part)
        self.title_line.counter = counted(sum(year.count for year in years), "cable")
        self._list.show(len(self._rows), range)

    def key_labels(self) -> dict[str, str]:
        """Return what Enter does now."""
        return {"list.choose": "Narrow" if self._span_start is None else "End the span"}

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing here."""
        yield from super().idle_keys()
        yield "app.up"

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer with the time of the row, or the span that it ends."""
        event.stop()
        start = event.index if self._span_start is None else self._span_start
        first, last = sorted((self._rows[start].value, self._rows[event.index].value))
        # A year reaches to its end, whichever of the two it is.
        self.dismiss(f"date:{first}" if first == last else f"date:{first}..{last}")

    def action_mark(self) -> None:
        """Begin a span at the cursor, or cancel the span begun there."""
        here = self._list.cursor
        self._span_start = None if self._span_start == here else here
        self._list.repaint()
        self.show_keys()
        self.say("No span is begun." if self._span_start is None else "The span begins here.")

    def _line(self, at: int, width: int) -> Line:
        row = self._rows[at]
        sign = "+" if at == self._span_start else " "
        text = count_line(row.label, row.count, (_NAMES, width - 1), row.most)
        return Line(sign + text, row.style)
