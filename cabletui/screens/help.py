"""Every key, from the key table; those of the screen the reader came from stand first."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.widget import Widget

from cabletui.keys import PLACES, Key, keys_of, remapped
from cabletui.location import Help
from cabletui.paint.line import Line
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.widgets.row_list import RowList

_KEYS_WIDTH = 22


class HelpScreen(LocatedScreen):
    """The keys that work on the screen the reader came from, then all others."""

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list",)

    def __init__(self, location: Help, library: OpenLibrary | None = None) -> None:
        """Make the help.

        Args:
            location: Which parts of the table come first, the reader's own keys, and the row to
                start at.
            library: Not asked: there is help where no library can be opened.
        """
        super().__init__()
        self.list: RowList[Line] = RowList(lambda line, width: line)
        self._wanted = location
        self._lines = help_lines(location.places, location.keymap, location.idle)

    @property
    def location(self) -> Help:
        """The location that opens the help again as it is now."""
        return replace(self._wanted, row=self.list.cursor)

    def body(self) -> Sequence[Widget]:
        """Return the list of keys."""
        return (self.list,)

    def on_mount(self) -> None:
        """Fill the list with the lines of the help."""
        self.title_line.title = "Help: every key"
        self.title_line.counter = "q goes back"
        self.list.show(
            len(self._lines),
            lambda start, stop: self._lines[start:stop],
            cursor=self._wanted.row,
        )

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing: the help of the help, and Enter."""
        yield from super().idle_keys()
        yield from ("app.help", "list.choose")

    def on_row_list_chosen(self) -> None:
        """Say why the key did nothing."""
        self.say("Nothing opens here; q goes back to where the keys work.")


def help_lines(
    first: Sequence[str], keymap: Mapping[str, str], idle: Collection[str] = ()
) -> list[Line]:
    """Return the help: a heading for each part of the interface, and a line for each key.

    What works on the screen the reader came from stands first, then what would work there at
    another time, then the keys of all other parts.

    Args:
        first: The parts of that screen; what works everywhere is added to them.
        keymap: The keys that differ from the table, by id.
        idle: The ids of the keys that did nothing there when the help was opened.
    """
    places = list(dict.fromkeys((*first, "app"))) if first else []
    here = {key.id: remapped(key, keymap) for place in places for key in keys_of(place)}
    acting = {name: key for name, key in here.items() if name not in idle}
    later = [key for name, key in here.items() if name in idle and key.keys]
    lines: list[Line] = []
    for place in places:
        lines += _part(PLACES[place], (key for key in acting.values() if key.place == place))
    lines += _part("Here, but not now", later, "muted")
    for place in (place for place in PLACES if place not in places):
        lines += _part(PLACES[place], (remapped(key, keymap) for key in keys_of(place)))
    return lines[1:]


def _part(heading: str, keys: Iterable[Key], style: str = "") -> Iterator[Line]:
    rows = [Line(f"  {key.display:{_KEYS_WIDTH}} {key.description}", style) for key in keys]
    if rows:
        yield from (Line(""), Line(heading, "heading"), *rows)
