"""The cables that are cited and not held, those that most cables cite first."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from cabletui.cable import Headline
from cabletui.errors import CabletuiError
from cabletui.keys import bindings
from cabletui.location import Gaps, Listing, OneIndex, Results
from cabletui.paint.line import Line
from cabletui.paint.wanted_row import wanted_heading, wanted_line
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.wanted_rows import WantedRows
from cabletui.screens.lists.absent_list import AbsentListScreen
from cabletui.widgets.row_list import RowList
from cabletui.widgets.window import Window

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_FIRST = 100
_BLOCK = 400
_PAGES_AHEAD = 3
_EMPTY = "This library holds all that its cables cite."


class WantedListScreen(AbsentListScreen):
    """A list that is read on as the reader comes near its end."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("wanted")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "wanted", "cables")
    heading = staticmethod(wanted_heading)

    def __init__(self, location: OneIndex, library: OpenLibrary) -> None:
        """Make the list.

        Args:
            location: The row to begin at.
            library: Where what is cited is looked for.
        """
        super().__init__(library)
        self._row = location.row
        self._found: WantedRows | None = None
        self._is_reading = False

    @property
    def location(self) -> OneIndex:
        """The location that opens this list again, in its present state."""
        return OneIndex("wanted", row=self.list.cursor if self._found else self._row)

    def on_mount(self) -> None:
        """Rank what is cited, and read the first rows."""
        self.title_line.title = "Wanted"
        self.ask(partial(_begun, self.archive, max(_FIRST, self._row + 1)), self._show)

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and read on where the reader comes near the end."""
        super().moved(window)
        self._read_on()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the list of the cables that cite the one at the cursor."""
        event.prevent_default()
        if reference_id := self.cable_at_hand("to open"):
            self.go(Results(f"ref:{reference_id}"))

    def action_gaps(self) -> None:
        """Open the list of the numbers of the post and year that are not held."""
        if reference_id := self.cable_at_hand("to look beside"):
            self.go(Gaps(reference_id))

    def line(self, headline: Headline, width: int) -> Line:
        """Return the row of a cable."""
        row = self._found.by_id.get(headline.reference_id) if self._found else None
        return wanted_line(row, width, self.states.of(headline.reference_id)) if row else Line("")

    def _show(self, found: WantedRows) -> None:
        self._found = found
        self.count_in_title(found.counter)
        row = min(self._row, max(0, len(found) - 1))
        self.fill(Listing(found, title="Wanted", position=row), empty=_EMPTY)
        self.show_keys()
        self._read_on()

    def _read_on(self) -> None:
        """Read what is said of the rows in view, and further rows where the end is near."""
        found, window = self._found, self.list.window
        if found is None or self._is_reading:
            return
        height = max(1, window.height)
        is_near = window.top + _PAGES_AHEAD * height >= len(found)
        rows = range(window.top, min(len(found), window.top + 2 * height))
        if is_near and not found.is_whole:
            self._is_reading = True
            self._ask_further(partial(found.read, len(found) + _BLOCK), self._grow)
        elif any(not found.by_id[found.rows[at].headline.reference_id].said for at in rows):
            self._is_reading = True
            question = partial(found.read_said, rows.start, rows.stop)
            self._ask_further(question, self._repaint)

    def _ask_further(self, question: Callable[[], None], then: Callable[[None], None]) -> None:
        self.ask(question, then, otherwise=self._stop_reading, group="further")

    def _stop_reading(self, error: CabletuiError) -> None:
        self._is_reading = False
        self.say(str(error), is_error=True)

    def _grow(self, _: None) -> None:
        self._is_reading = False
        if self._found:
            self.count_in_title(self._found.counter)
            self.list.grow(len(self._found), self._found.headlines, self.list.cursor)
            self._read_on()

    def _repaint(self, _: None) -> None:
        self._is_reading = False
        self.list.repaint()
        self._read_on()


def _begun(archive: "Archive", count: int) -> WantedRows:
    archive.refresh()
    found = WantedRows(archive)
    found.read(count)
    return found
