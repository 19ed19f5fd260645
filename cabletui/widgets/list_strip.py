"""The list that a cable was opened from, beside it: the row that is read, and those near it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cabletui.cable import Headline
from cabletui.paint.colours import bare, sheet
from cabletui.paint.headline_row import NO_FLAGS, RowFlags, headline_line
from cabletui.paint.line import Line
from cabletui.text.cells import padded
from cabletui.widgets.row_list import CURSOR_SIGN

_KINDS = ("confidential", "secret")
_GUTTER = 2


class ListStrip(Widget):
    """Rows of a list, one of them marked; it takes no keys, and is hidden without a list.

    Where another row is pointed at, only the lines that differ are painted.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {f"list-strip--{kind}" for kind in _KINDS}  # noqa: RUF012
    DEFAULT_CSS = f"""
    ListStrip {{ display: none; height: 1fr; width: 1fr; {sheet("list-strip", _KINDS)} }}
    """

    @dataclass
    class Resized(Message):
        """There is room for more rows, or for fewer."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Headline] = ()
        self._flags: Sequence[RowFlags] = ()
        self._pointed = 0
        self._first = 0

    def rows_around(self, position: int, count: int) -> range:
        """Return the rows to show for a position in a list: those of the view, as far as they are.

        The view stays while the position is in it, and else begins a few rows before it.
        """
        height = max(1, self.size.height)
        is_in_view = self._first <= position < self._first + height
        first = self._first if self._rows and is_in_view else position - height // 3
        first = max(0, min(first, count - height))
        return range(first, min(count, first + height))

    def show(
        self,
        rows: Sequence[Headline],
        first: int,
        position: int,
        flags: Sequence[RowFlags] = (),
    ) -> None:
        """Show some rows.

        Args:
            rows: The cables.
            first: The number of the first of them in the list, from 0.
            position: The number of the one that is read.
            flags: What the reader has made of each; of none where empty.
        """
        before = [self._painted(y) for y in range(self.size.height)]
        self._rows, self._first, self._pointed = rows, first, position
        self._flags = flags
        for y, painted in enumerate(before):
            if painted != self._painted(y):
                self.refresh(Region(0, y, self.size.width, 1))

    def on_resize(self) -> None:
        """Post that other rows may be shown."""
        self.post_message(self.Resized())

    def render_line(self, y: int) -> Strip:
        """Return one row, the cell of its class in the colour that it has in the list."""
        width, plain = self.size.width, bare(self.rich_style)
        sign, line = self._painted(y)
        text = padded(f"{sign:{_GUTTER}}{line.text}", width)
        segments, at = [], 0
        for part in line.parts:
            start, stop = part.start + _GUTTER, part.stop + _GUTTER
            segments += [Segment(text[at:start], plain)]
            style = self.get_component_rich_style(f"list-strip--{part.style}")
            segments += [Segment(text[start:stop], style)]
            at = stop
        return Strip([*segments, Segment(text[at:], plain)], width)

    def _painted(self, y: int) -> tuple[str, Line]:
        """Return the sign before a row, and the row."""
        if y >= len(self._rows):
            return "", Line("")
        sign = CURSOR_SIGN if self._first + y == self._pointed else ""
        flags = self._flags[y] if y < len(self._flags) else NO_FLAGS
        return sign, headline_line(self._rows[y], max(1, self.size.width - _GUTTER), flags)
