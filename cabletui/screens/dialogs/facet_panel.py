"""What the hits of a query have in common, next to their list; Enter narrows the query."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from cabletui.keys import UNDOING, bindings, keys_of
from cabletui.paint.index_row import count_line
from cabletui.paint.line import Line
from cabletui.presenters.facet_groups import Facet, Facets
from cabletui.screens.base.dialog import Dialog
from cabletui.screens.base.list_screen import ListScreen
from cabletui.text.counts import counted
from cabletui.widgets.row_list import RowList
from cabletui.widgets.window import Window

_NAMES = 26


class FacetPanel(ListScreen[str | None], Dialog[str], ModalScreen[str | None]):
    """A panel at the right of the list; answers with the term that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("facets"), *bindings("app", UNDOING)]
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "facets")

    DEFAULT_CSS = """
    FacetPanel { align: right top; background: transparent; &:ansi { background: transparent; } }
    FacetPanel > Vertical {
        width: 53; max-width: 100%; height: 1fr; padding-left: 1; background: $background;
    }
    FacetPanel > StatusLine { dock: bottom; background: $background; }
    FacetPanel TitleLine { text-style: bold reverse; }
    """

    def __init__(self, facets: Facets) -> None:
        super().__init__()
        self._facets = facets
        self._list: RowList[Facet] = RowList(_line)
        self._cursor = 0

    def body(self) -> Iterable[Widget]:
        """Return the list of headings and values."""
        return (self._list,)

    def compose(self) -> ComposeResult:
        """Lay the title over the list, in a panel above the status line."""
        with Vertical():
            yield self.title_line
            yield from self.body()
        yield self.status_line

    def on_mount(self) -> None:
        """Show the values, the cursor at the first."""
        self.title_line.title = (
            f" {counted(self._facets.count, 'cable')}: Enter narrows, Esc leaves"
        )
        rows = self._facets.rows
        self._list.show(len(rows), lambda start, stop: rows[start:stop], cursor=1)

    def key_labels(self) -> dict[str, str]:
        """Return what Enter does here."""
        return {"list.choose": "Narrow"}

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that do nothing here."""
        yield from super().idle_keys()
        if self._list.row is None or not self._list.row.term:
            yield "list.choose"
        if self._list.count and len(self._headings) < 2:
            yield from ("facets.next_group", "facets.previous_group")
        yield from (key.id for key in keys_of("app") if key.id not in UNDOING)

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and whether Enter narrows there."""
        super().moved(window)
        if window.cursor != self._cursor:
            self._cursor = window.cursor
            self.show_keys()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer with the term of the row; a heading has none."""
        event.stop()
        if chosen := self._facets.rows[event.index].term:
            self.dismiss(chosen)
        else:
            self.say("This is a heading; Enter narrows by a value below it.")

    def action_next_group(self) -> None:
        """Go to the first value below the next heading."""
        self._to_group(1)

    def action_previous_group(self) -> None:
        """Go to the first value below the heading before."""
        self._to_group(-1)

    @property
    def _headings(self) -> list[int]:
        return [at for at, row in enumerate(self._facets.rows) if not row.term]

    def _to_group(self, step: int) -> None:
        first = [at + 1 for at in self._headings]
        here = max((at for at, row in enumerate(first) if row <= self._list.cursor), default=0)
        self._list.point_at(first[(here + step) % len(first)])


def _line(row: Facet, width: int) -> Line:
    if not row.term:
        return Line(row.label, "heading")
    return Line(count_line(f"  {row.label}", row.count, (_NAMES, width), row.most))
