"""What is known of the cable that is read, beside it: its outline above all."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cabletui.paint.colours import bare, sheet
from cabletui.paint.side_lines import CableSide, SideLine, side_lines
from cabletui.text.cells import padded
from cabletui.text.glyphs import POINTER

_KINDS = ("confidential", "secret", "heading")
_GUTTER = 2


class SideView(Widget):
    """The paragraphs of a cable, the visible one marked; it takes clicks but no keys.

    Where another paragraph is pointed at, only the lines that differ are painted.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {f"side-view--{kind}" for kind in _KINDS}  # noqa: RUF012
    DEFAULT_CSS = f"""
    SideView {{ height: 1fr; width: 1fr; {sheet("side-view", _KINDS)} }}
    """

    @dataclass
    class Asked(Message):
        """There is room for what is known of the cable, which was not read yet."""

    @dataclass
    class Chosen(Message):
        """The reader points at a paragraph."""

        paragraph: int

    def __init__(self) -> None:
        super().__init__()
        self._side: CableSide | None = None
        self._paragraph: int | None = None
        self._lines: Sequence[SideLine] = ()
        self._first = 0

    def show(self, side: CableSide, paragraph: int | None) -> None:
        """Show what is known of a cable, of which a paragraph is read."""
        if self._side is None or side.rows != self._side.rows:
            self._first = 0
        self._take(side, paragraph)

    def point_at(self, paragraph: int | None) -> None:
        """Point at the paragraph that is in sight now."""
        self._take(self._side, paragraph)

    def on_resize(self) -> None:
        """Lay it out for the new size; ask for its content if that was not read."""
        if self._side is None:
            self.post_message(self.Asked())
        self._take(self._side, self._paragraph)

    def on_click(self, event: events.Click) -> None:
        """Post which paragraph is pointed at."""
        if event.y < len(self._lines):
            paragraph = self._lines[event.y].paragraph
            if paragraph is not None:
                self.post_message(self.Chosen(paragraph))

    def render_line(self, y: int) -> Strip:
        """Return one line."""
        width, plain = self.size.width, bare(self.rich_style)
        if y >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        one = self._lines[y]
        sign = POINTER if self._is_pointed_at(one) else ""
        text = padded(f"{sign:{_GUTTER}}{one.line.text}", width)
        style = plain
        if one.line.style:
            style = bare(self.get_component_rich_style(f"side-view--{one.line.style}"))
        segments, at = [Segment(text[:_GUTTER], plain)], _GUTTER
        end = _GUTTER + len(one.line.text.rstrip())
        for part in one.line.parts:
            start, stop = part.start + _GUTTER, part.stop + _GUTTER
            looks = bare(self.get_component_rich_style(f"side-view--{part.style}"))
            segments += [Segment(text[at:start], style), Segment(text[start:stop], looks)]
            at = stop
        segments += [Segment(text[at:end], style), Segment(text[max(at, end) :], plain)]
        return Strip([one for one in segments if one.text], width)

    def _is_pointed_at(self, line: SideLine) -> bool:
        return line.paragraph is not None and line.paragraph == self._paragraph

    def _take(self, side: CableSide | None, paragraph: int | None) -> None:
        before = [(one.line, self._is_pointed_at(one)) for one in self._lines]
        self._side, self._paragraph, self._lines = side, paragraph, ()
        width, height = self.size.width - _GUTTER, self.size.height
        if side and width > 0 and height > 0:
            self._lines, self._first = side_lines(side, width, height, paragraph, self._first)
        now = [(one.line, self._is_pointed_at(one)) for one in self._lines]
        for y in range(max(len(before), len(now))):
            if before[y : y + 1] != now[y : y + 1]:
                self.refresh(Region(0, y, self.size.width, 1))
