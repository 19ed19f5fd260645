"""What every place of the interface has: a title, a list, a status line, a way to ask."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar, runtime_checkable

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from cabletui.errors import CabletuiError
from cabletui.keys import KEYS, hints
from cabletui.messages import Place
from cabletui.paint.sanitise import safe
from cabletui.screens import question as asking
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


class PlaceScreen(Screen[None]):
    """A screen that one can come back to."""

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list",)
    """The parts of the key table that work here, beside those that work everywhere.

    The status line tells the keys of the first, then those that work everywhere, then the rest.
    """

    AUTO_FOCUS = "RowList"

    archive: "Archive | None" = None
    """What the place reads from, by `ask` alone; none where it reads nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.title_line = TitleLine()
        self.status_line = StatusLine()
        self.keymap: dict[str, str] = {}
        """The keys that the reader has changed, by id."""

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

    def on_screen_resume(self) -> None:
        """Show the keys as the reader has them."""
        self.keymap = self._changed_keys()
        first, *rest = self.KEY_PLACES
        self.status_line.hints = hints(first, "app", *rest, keymap=self.keymap)

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing, in the status line."""
        self.status_line.say(safe(text), is_error=is_error)

    def show_bookmarks(self) -> None:
        """Paint anew what depends on the reader's bookmarks, for they have changed."""

    def _window_changed(self, before: Window, now: Window) -> None:
        """Hush where the reader moved: a long sentence makes the list shorter by itself."""
        if (before.cursor, before.count) != (now.cursor, now.count):
            self.status_line.hush()
        self.moved(now)

    def moved(self, window: Window) -> None:
        """Show where the cursor is.

        This is called while the list moves, so that one frame shows all that changes.
        """
        self.status_line.at(window.cursor, window.count)

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

    def _changed_keys(self) -> dict[str, str]:
        bound: dict[str, list[str]] = {}
        for key, active in self.active_bindings.items():
            if active.binding.id:
                bound.setdefault(active.binding.id, []).append(key)
        table = {key.id: key.keys.split(",") for key in KEYS}
        return {
            name: ",".join(keys)
            for name, keys in bound.items()
            if keys[0] not in table.get(name, keys)
        }
