"""Every key, from the key table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.widget import Widget

from cabletui.keys import KEYS, PLACES, remapped
from cabletui.messages import OpenHelp
from cabletui.paint.line import Line
from cabletui.screens.place import PlaceScreen
from cabletui.widgets.row_list import RowList

_KEYS_WIDTH = 22


class HelpScreen(PlaceScreen):
    """The keys of the screen one came from, then all others."""

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list",)

    def __init__(self, request: OpenHelp) -> None:
        """Make the help.

        Args:
            request: Which parts of the table come first, the reader's own keys, and the row to
                begin at.
        """
        super().__init__()
        self.list: RowList[Line] = RowList(lambda line, width: line)
        self._request = request
        self._lines = help_lines(request.places, request.keymap)

    @property
    def whereabouts(self) -> OpenHelp:
        """The request that opens the help again as it is now."""
        return replace(self._request, row=self.list.cursor)

    def body(self) -> Sequence[Widget]:
        """Return the list of keys."""
        return (self.list,)

    def on_mount(self) -> None:
        """Show the keys."""
        self.title_line.title = "Help: every key"
        self.title_line.aside = "q goes back"
        self.list.show(
            len(self._lines),
            lambda start, stop: self._lines[start:stop],
            cursor=self._request.row,
        )

    def on_row_list_chosen(self) -> None:
        """Say why the key did nothing."""
        self.say("Nothing opens here; q goes back to where the keys work.")


def help_lines(first: Sequence[str], keymap: Mapping[str, str]) -> list[Line]:
    """Return the help: a heading for each part of the interface, and a line for each key.

    Args:
        first: The parts that come first.
        keymap: The reader's own keys, by id.
    """
    places = [*first, *(place for place in PLACES if place not in first)]
    lines: list[Line] = []
    for place in places:
        lines += [Line(""), Line(PLACES[place], "heading")]
        for key in (remapped(key, keymap) for key in KEYS if key.place == place):
            lines.append(Line(f"  {key.display:{_KEYS_WIDTH}} {key.description}"))
    return lines[1:]
