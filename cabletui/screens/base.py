"""What every place of the interface has: a title, a list, a status line, a way to ask."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

from textual.app import ComposeResult
from textual.widget import Widget

from cabletui.errors import CabletuiError
from cabletui.keys import keys_of
from cabletui.messages import Place
from cabletui.screens import question as asking
from cabletui.screens.footed import FootedScreen
from cabletui.widgets.row_list import RowList
from cabletui.widgets.status_line import StatusLine
from cabletui.widgets.title_line import TitleLine
from cabletui.widgets.window import Window

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_Answer = TypeVar("_Answer")


@runtime_checkable
class PlaceView(Protocol):
    """A screen of a place, as the app sees it."""

    @property
    def whereabouts(self) -> Place:
        """The request that opens this place again as it is now."""

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing."""


def idle_in_list(count: int) -> Iterator[str]:
    """Yield the ids of the keys that do nothing in a list of so many rows."""
    for key in keys_of("list"):
        if count == 0 or (count == 1 and key.id != "list.choose"):
            yield key.id


class PlaceScreen(FootedScreen[None]):
    """A screen that one can come back to."""

    AUTO_FOCUS = "RowList"

    archive: "Archive | None" = None
    """What the place reads from, by `ask` alone; none where it reads nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.title_line = TitleLine()
        self.status_line = StatusLine()

    @property
    def whereabouts(self) -> Place:
        """The request that opens this place again as it is now."""
        raise NotImplementedError

    def body(self) -> Iterable[Widget]:
        """Return the widgets between the title and the status line."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay the body between the title and the status line."""
        yield self.title_line
        yield from self.body()
        yield self.status_line

    def on_mount(self) -> None:
        """Follow the list."""
        for row_list in self.query(RowList):
            self.watch(row_list, "window", self._window_changed)

    def _window_changed(self, before: Window, now: Window) -> None:
        """Hush where the reader moved: a long sentence makes the list shorter by itself."""
        if (before.cursor, before.count) != (now.cursor, now.count):
            self.status_line.hush()
        self.moved(now)
        if before.count != now.count:
            self.show_keys()

    def moved(self, window: Window) -> None:
        """Show where the cursor is.

        This is called while the list moves, so that one frame shows all that changes.
        """
        self.status_line.at(window.cursor, window.count)

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that would do nothing here and now but say why."""
        for row_list in self.query(RowList):
            yield from idle_in_list(row_list.count)

    def on_row_list_nothing_to_choose(self) -> None:
        """Say why the key did nothing."""
        self.say("There is nothing to open here.")

    def on_row_list_failed(self, event: RowList.Failed) -> None:
        """Say what could not be read."""
        self.say(event.reason, is_error=True)

    def ask(
        self,
        question: Callable[[], _Answer],
        then: Callable[[_Answer], None],
        *,
        otherwise: Callable[[CabletuiError], None] | None = None,
    ) -> None:
        """Read in a thread; a later question cancels the one before.

        Args:
            question: Reads, and touches no widget.
            then: Is given the answer, back in the interface.
            otherwise: Is given what went wrong; without it, it is said in the status line.
        """
        asking.ask(self, question, then, otherwise or self._say_error, archive=self.archive)

    def _say_error(self, error: CabletuiError) -> None:
        self.say(str(error), is_error=True)
