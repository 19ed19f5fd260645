"""An index of a few values with their counts, drawn as bars where there is room."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.widget import Widget

from cabletui.messages import OpenCables, OpenIndex
from cabletui.paint.index_row import count_line
from cabletui.paint.line import Line
from cabletui.screens.base import PlaceScreen
from cabletui.widgets.row_list import RowList

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


@dataclass(frozen=True, slots=True)
class CountRow:
    """One value of the index."""

    label: str
    """Safe text, indented where it belongs to the row above."""

    count: int
    most: int
    """The largest count of the rows it is compared with."""

    request: OpenCables
    """The request for its cables."""

    digits: str = ""
    """The digits that are typed to go to it."""

    style: str = ""


class CountIndexScreen(PlaceScreen):
    """Values in an order of their own; typed digits go to the value that begins so."""

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("dates", "list")
    NAME: ClassVar[str]
    """The name of the index in requests."""

    TITLE: ClassVar[str]
    NAME_WIDTH: ClassVar[int] = 24
    """The widest name, in cells."""

    EMPTY: ClassVar[str]
    """What to say where the library has no value."""

    archive: "Archive"

    def __init__(self, archive: "Archive", request: OpenIndex) -> None:
        super().__init__()
        self.list: RowList[CountRow] = RowList(self._line)
        self.archive = archive
        self._row = request.row
        self._rows: Sequence[CountRow] = ()
        self._typed = ""

    @abstractmethod
    def rows(self, archive: "Archive") -> Sequence[CountRow]:
        """Read the rows of the index."""

    @abstractmethod
    def told(self, rows: Sequence[CountRow]) -> str:
        """Return how much there is, for the right of the title."""

    @property
    def whereabouts(self) -> OpenIndex:
        """The request that opens this index again as it is now."""
        return OpenIndex(self.NAME, row=self.list.cursor if self._rows else self._row)

    def body(self) -> Sequence[Widget]:
        """Return the list."""
        return (self.list,)

    def on_mount(self) -> None:
        """Read the index."""
        self.title_line.title = self.TITLE
        self.ask(self._read, self._fill)

    def on_key(self, event: events.Key) -> None:
        """Go to what begins with the digits typed; a digit that fits no more begins anew."""
        if not self.takes(event.key):
            self._type("")
            return
        event.stop()
        event.prevent_default()
        self._go_to(event.key)

    def takes(self, key: str) -> bool:
        """Tell whether a key is a digit."""
        return len(key) == 1 and key.isascii() and key.isdigit()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that lead nowhere."""
        yield from super().idle_keys()
        if not self._rows:
            yield "dates.digit"

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the cables of the value."""
        self.post_message(self._rows[event.index].request)

    def _go_to(self, digit: str) -> None:
        typed = self._typed + digit
        told = ""
        row = self._beginning(typed)
        if row is None:
            row = self._beginning(digit)
            anew = f"{typed}; {digit} begins anew"
            told = f"Nothing here begins with {digit if row is None else anew}."
            typed = digit
        if row is not None:
            self._type(typed)
            self.list.point_at(row)
        if told:
            self.say(told)

    def _type(self, digits: str) -> None:
        self._typed = digits
        self.title_line.title = f"{self.TITLE}: {digits}…" if digits else self.TITLE

    def _read(self) -> Sequence[CountRow]:
        self.archive.refresh()
        return self.rows(self.archive)

    def _beginning(self, digits: str) -> int | None:
        return next(
            (row for row, value in enumerate(self._rows) if value.digits.startswith(digits)), None
        )

    def _fill(self, rows: Sequence[CountRow]) -> None:
        self._rows = rows
        self.title_line.aside = self.told(rows)
        self.list.show(
            len(rows),
            lambda start, stop: rows[start:stop],
            cursor=self._row,
            empty=self.EMPTY,
        )

    def _line(self, row: CountRow, width: int) -> Line:
        widths = (self.NAME_WIDTH, width)
        return Line(count_line(row.label, row.count, widths, row.most), row.style)
