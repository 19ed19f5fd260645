"""The keys of the screen that the reader came from: narrowed by typing, and done by Enter."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widget import Widget

from cabletui.keys import bindings
from cabletui.location import Help
from cabletui.messages import DoKey
from cabletui.paint.line import Line
from cabletui.paint.side_by_side import in_columns
from cabletui.presenters.help_rows import HelpRow, help_parts
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.text.counts import counted
from cabletui.widgets.columned_list import ColumnedList
from cabletui.widgets.window import Window

_EDGES = 2
"""Lines that are not the list's: the title and the status."""

_EMPTY = "No key has these letters. Backspace takes them back."
_MOST_TYPED = 30

_COLUMNS = ((160, 3), (100, 2), (0, 1))
"""How many columns there are, from so many cells on."""

_GUTTER = 2
"""Cells before each row, for the cursor, and after it, for the next column."""


class HelpScreen(LocatedScreen):
    """The keys that act on the screen the reader came from; on demand, all others."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("help")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "help")

    def __init__(self, location: Help, library: OpenLibrary | None = None) -> None:
        """Make the help.

        Args:
            location: Which parts of the table come first, the reader's own keys, what was typed,
                and the row to start at.
            library: Not used: there is help where no library can be opened.
        """
        super().__init__()
        self.list: ColumnedList[HelpRow] = ColumnedList(_line)
        self._wanted = location
        self._rows: Sequence[HelpRow] = ()

    @property
    def location(self) -> Help:
        """The location that opens the help again as it is now."""
        return replace(self._wanted, row=self.list.cursor if self._rows else self._wanted.row)

    def body(self) -> Sequence[Widget]:
        """Return the list of keys."""
        return (self.list,)

    def on_mount(self) -> None:
        """Watch the list, which is filled when it has its size."""
        super().on_mount()

    def on_resize(self) -> None:
        """Lay the keys out for the new size."""
        self._show(self.location)

    def _show(self, wanted: Help) -> None:
        """List the keys that are wanted."""
        self._wanted = wanted
        width, height = self.app.size
        self.list.columns = columns = next(many for least, many in _COLUMNS if width >= least)
        parts = help_parts(wanted, width // columns - 2 * _GUTTER)
        rows = self._rows = in_columns(parts, HelpRow(""), height - _EDGES, columns)
        which = "every key" if wanted.shows_all else "the keys of this screen"
        typed = f" with “{wanted.typed}”" if wanted.typed else ""
        self.title_line.title = f"Help: {which}{typed}"
        keys = sum(row.key is not None for row in rows)
        self.title_line.counter = f"{counted(keys, 'key')}, Esc goes back"
        doors = (at for at, row in enumerate(rows) if not row.is_heading and at >= wanted.row)
        cursor = next(doors, 0)
        self.list.show(len(rows), lambda start, stop: rows[start:stop], cursor=cursor, empty=_EMPTY)

    def moved(self, window: Window) -> None:
        """Show which of the keys is pointed at."""
        self.status_line.show_position(*self.list.place)

    def takes(self, key: str) -> bool:
        """Return whether a key is a letter or a digit, which narrows the list."""
        return len(key) == 1 and key.isascii() and key.isalnum()

    def on_key(self, event: events.Key) -> None:
        """Take a letter or a digit before any key binding does."""
        if self.takes(event.key):
            event.stop()
            event.prevent_default()
            self._type(f"{self._wanted.typed}{event.key}"[:_MOST_TYPED])

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing."""
        yield from super().idle_keys()
        yield "app.help"
        if self.list.columns == 1:
            yield from ("help.right", "help.left")
        if not self._wanted.typed:
            yield "help.erase"

    def key_labels(self) -> Mapping[str, str]:
        """Return what Enter does, and what the keys of the whole are called."""
        return {
            "list.choose": "Do it",
            "help.all": "This screen" if self._wanted.shows_all else "All keys",
        }

    def action_erase(self) -> None:
        """Take back the last letter."""
        if self._wanted.typed:
            self._type(self._wanted.typed[:-1])
        else:
            self.say("No letter was typed that could be taken back.")

    def action_column(self, step: int) -> None:
        """Move the cursor to the column beside, if there is one."""
        if not self.list.go_aside(step):
            self.say(f"There is no column to the {'right' if step > 0 else 'left'}.")

    def action_all(self) -> None:
        """List every key, or those of the screen alone."""
        self._show(replace(self._wanted, shows_all=not self._wanted.shows_all, row=0))
        self.show_keys()

    def on_row_list_chosen(self) -> None:
        """Do what the key at the cursor does, or say why that cannot be done from here."""
        row = self.list.row
        if row is None or row.is_heading:
            return
        if row.opens:
            self.go(row.opens)
        elif row.refusal or row.key is None:
            self.say(row.refusal)
        else:
            self.post_message(DoKey(row.key.id))

    def _type(self, typed: str) -> None:
        self.status_line.clear_message()
        self._show(replace(self._wanted, typed=typed, row=0))
        self.show_keys()


def _line(row: HelpRow, width: int) -> Line:
    is_heading = row.is_heading and bool(row.text) and not row.is_rest
    return Line(row.text, "heading" if is_heading else "")
