"""An index of a few values with their counts, drawn as bars if there is room."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.widget import Widget

from cabletui.location import OneIndex, Results
from cabletui.paint.index_row import count_line
from cabletui.paint.line import Line
from cabletui.presenters.count_rows import CountRow
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.widgets.row_list import RowList

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class CountIndexScreen(LocatedScreen):
    """Values in an order of their own."""

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list",)
    NAME: ClassVar[str]
    """The name of the index, as locations have it."""

    TITLE: ClassVar[str]
    NAME_WIDTH: ClassVar[int] = 24
    """The widest name, in cells."""

    EMPTY: ClassVar[str]
    """What to show if the library has no value."""

    archive: "Archive"

    def __init__(self, location: OneIndex, library: OpenLibrary) -> None:
        super().__init__()
        self.list: RowList[CountRow] = RowList(self._line)
        self.archive = library.archive
        self._row = location.row
        self._rows: Sequence[CountRow] = ()

    @abstractmethod
    def rows(self, archive: "Archive") -> Sequence[CountRow]:
        """Read the rows of the index."""

    @abstractmethod
    def total(self, rows: Sequence[CountRow]) -> str:
        """Return how much there is, for the counter of the title."""

    @property
    def location(self) -> OneIndex:
        """The location that opens this index again, in its present state."""
        return OneIndex(self.NAME, row=self.list.cursor if self._rows else self._row)

    def body(self) -> Sequence[Widget]:
        """Return the list of the values."""
        return (self.list,)

    def on_mount(self) -> None:
        """Read the index in a thread."""
        self.title_line.title = self.TITLE
        self.ask(self._read, self._fill)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the cables of the value."""
        row = self._rows[event.index]
        self.go(Results(row.query_text, row.title))

    def _read(self) -> Sequence[CountRow]:
        self.archive.refresh()
        return self.rows(self.archive)

    def _fill(self, rows: Sequence[CountRow]) -> None:
        self._rows = rows
        self.title_line.counter = self.total(rows)
        self.list.show(
            len(rows),
            lambda start, stop: rows[start:stop],
            cursor=self._row,
            empty=self.EMPTY,
        )

    def _line(self, row: CountRow, width: int) -> Line:
        widths = (self.NAME_WIDTH, width)
        return Line(count_line(row.label, row.count, widths, row.most), row.style, row.parts)
