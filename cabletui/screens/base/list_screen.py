"""A screen with a title, a list and a status line; and one that the reader can come back to."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, Protocol, runtime_checkable

from textual.app import ComposeResult
from textual.screen import ScreenResultType
from textual.widget import Widget

from cabletui.keys import keys_of
from cabletui.location import Location
from cabletui.paint.trail import Trail
from cabletui.screens.base.status_screen import StatusScreen
from cabletui.widgets.row_list import RowList
from cabletui.widgets.title_line import TitleLine
from cabletui.widgets.window import Window


@runtime_checkable
class Located(Protocol):
    """A screen of a location, as the navigator sees it."""

    @property
    def location(self) -> Location:
        """The location that opens this screen again, in its present state."""

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Show the reader a message of one sentence."""


class ListScreen(StatusScreen[ScreenResultType]):
    """A list between a title and a status line, which shows the position of the cursor."""

    AUTO_FOCUS = "RowList"

    def __init__(self) -> None:
        super().__init__()
        self.title_line = TitleLine()

    def body(self) -> Iterable[Widget]:
        """Return the widgets between the title and the status line, a `RowList` among them."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay the body between the title and the status line."""
        yield self.title_line
        yield from self.body()
        yield self.status_line

    @property
    def row_lists(self) -> Iterable[RowList[Any]]:
        """The lists whose cursor the status line shows: all there are."""
        return self.query(RowList)

    def on_mount(self) -> None:
        """Watch where the cursor of the list is; say in the title what the screen lies over."""
        self.title_line.trail = Trail(self.steps)
        for row_list in self.row_lists:
            self.watch(row_list, "window", partial(self._window_changed, row_list))

    def _window_changed(self, row_list: RowList[Any], before: Window, now: Window) -> None:
        """Clear the message if the reader moved; a long message alone makes the list shorter."""
        if not row_list.display:
            return
        if (before.cursor, before.count) != (now.cursor, now.count):
            self.status_line.clear_message()
        self.moved(now)
        if before.count != now.count:
            self.show_keys()

    def moved(self, window: Window) -> None:
        """Show where the cursor is.

        This is called while the list moves, so that one frame shows all that changes.
        """
        self.status_line.show_position(window.cursor, window.count)

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that would do nothing here and now but say why."""
        for row_list in self.row_lists:
            if row_list.display:
                yield from _idle_in_list(row_list.count)

    def on_row_list_nothing_to_choose(self) -> None:
        """Say why the key did nothing."""
        self.say("There is nothing to open here.")

    def on_row_list_failed(self, event: RowList.Failed) -> None:
        """Say what could not be read."""
        self.say(event.reason, is_error=True)


class LocatedScreen(ListScreen[None]):
    """A list that the reader can come back to."""

    @property
    def location(self) -> Location:
        """The location that opens this screen again, in its present state."""
        raise NotImplementedError


def _idle_in_list(count: int) -> Iterator[str]:
    """Yield the ids of the keys that do nothing in a list of this many rows."""
    for key in keys_of("list"):
        if count == 0 or (count == 1 and key.id != "list.choose"):
            yield key.id
