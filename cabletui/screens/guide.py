"""How to read a cable, and how to cite and share it."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.events import Resize
from textual.widget import Widget

from cabletui.location import Guide
from cabletui.paint.line import Line
from cabletui.presenters.guide_lines import guide_lines
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.widgets.row_list import RowList

_GUTTER = 2


class GuideScreen(LocatedScreen):
    """A text to read, a line a row."""

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list",)

    def __init__(self, location: Guide, library: OpenLibrary | None = None) -> None:
        """Make the guide.

        Args:
            location: The row to start at.
            library: Not used: there is a guide where no library can be opened.
        """
        super().__init__()
        self.list: RowList[Line] = RowList(lambda line, width: line)
        self._lines: Sequence[Line] = ()
        self._row = location.row

    @property
    def location(self) -> Guide:
        """The location that opens the guide again at its present row."""
        return Guide(self.list.cursor if self._lines else self._row)

    def body(self) -> Sequence[Widget]:
        """Return the text."""
        return (self.list,)

    def on_resize(self, event: Resize) -> None:
        """Break the text for the width; where it was, it stays as nearly as can be."""
        before, row = len(self._lines), self.location.row
        self._lines = guide_lines(event.size.width - _GUTTER)
        if before:
            row = row * len(self._lines) // before
        self.list.show(len(self._lines), lambda start, stop: self._lines[start:stop], cursor=row)

    def on_mount(self) -> None:
        """Name the guide."""
        self.title_line.title = "Guide: how to read, cite and share a cable"

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing: nothing opens here."""
        yield from super().idle_keys()
        yield "list.choose"

    def on_row_list_chosen(self) -> None:
        """Say why the key did nothing."""
        self.say("This is a text to read; q goes back.")
