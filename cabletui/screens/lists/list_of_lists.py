"""The reader's lists, to open, to drop, and to take one in hand."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.keys import bindings
from cabletui.location import OneIndex
from cabletui.messages import DropList, RenameList, TakeInHand
from cabletui.paint.line import Line
from cabletui.paint.own_list_row import own_list_heading, own_list_line
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.own_lists import OwnList, own_lists
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.text.counts import counted
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.row_list import RowList

_IN_HAND = "m puts cables here"


class OwnListsScreen(LocatedScreen):
    """Every list of the reader's, with its counts."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("own")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "own")

    def __init__(self, location: OneIndex, library: OpenLibrary) -> None:
        """Make the list.

        Args:
            location: The row to begin at; 0 begins at the list that `m` fills.
            library: What the reader keeps.
        """
        super().__init__()
        self.list: RowList[OwnList] = RowList(_line)
        self._desk = library.desk
        self._row = location.row
        self._lists: tuple[OwnList, ...] = ()

    @property
    def location(self) -> OneIndex:
        """The location that opens this screen again, in its present state."""
        return OneIndex("lists", row=self.list.cursor if self._lists else self._row)

    def body(self) -> Sequence[Widget]:
        """Return the names of the columns and the list."""
        return HeadingLine(own_list_heading), self.list

    def on_mount(self) -> None:
        """Read the lists."""
        self.title_line.title = "Your lists"
        self._read()

    def on_screen_resume(self) -> None:
        """Show the counts as they are now."""
        self.show_bookmarks()

    def show_bookmarks(self) -> None:
        """Read the lists again, which were changed."""
        super().show_bookmarks()
        self._read()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the list."""
        if isinstance(event.value, OwnList):
            self.go(event.value.opens)

    def action_drop(self) -> None:
        """Take the list of the cursor away."""
        if chosen := self._chosen():
            self.post_message(DropList(chosen.name))

    def action_rename(self) -> None:
        """Let the reader give the list of the cursor another name."""
        if chosen := self._chosen():
            self.post_message(RenameList(chosen.name))

    def action_choose_list(self) -> None:
        """Make the list of the cursor the one in hand."""
        if chosen := self._chosen():
            self.post_message(TakeInHand(chosen.name))

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that have no list to act on."""
        yield from super().idle_keys()
        row = self.list.row
        if row is None or not row.is_made:
            yield from ("own.drop", "own.choose_list")
        if row is None or not row.is_named:
            yield "own.rename"

    def _chosen(self) -> OwnList | None:
        row = self.list.row
        if row and row.is_made:
            return row
        self.say("This is no list, but all that you keep.")
        return None

    def _read(self) -> None:
        self.ask(partial(own_lists, self._desk), self._show)

    def _show(self, lists: tuple[OwnList, ...]) -> None:
        before = self.list.row
        row = self.list.cursor if self._lists else self._row or _row_in_hand(lists)
        same = (at for at, one in enumerate(lists) if before and one.opens == before.opens)
        row = next(same, row)
        self._lists = lists
        self.title_line.counter = counted(len(lists) - 1, "list")
        message = self.status_line.message
        self.list.show(
            len(lists), lambda start, stop: lists[start:stop], cursor=min(row, len(lists) - 1)
        )
        if message:
            self.status_line.show_message(message[0], is_error=message[1])


def _row_in_hand(lists: Sequence[OwnList]) -> int:
    return next((at for at, one in enumerate(lists) if one.is_in_hand), 0)


def _line(row: OwnList, width: int) -> Line:
    about = _IN_HAND if row.is_in_hand else row.about
    return own_list_line(row.name, about, (row.cables, row.notes), width)
