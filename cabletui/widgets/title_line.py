"""The first line of a screen: what is shown, and how much of it there is."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from cabletui.paint.trail import Trail, trail_text
from cabletui.text.cells import fitted

_WIDE = 120
"""Cells from which a line stands between the title and the count."""


class TitleLine(Widget):
    """A title at the left and a count at the right, which is never cut; a sparkline between.

    The trail has what title and count leave of the line. Of a cable it stands at the right, and has
    a third at least: where its subject is longer than the rest, the cable itself has it whole.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TitleLine {
        height: 1;
        width: 1fr;
        text-style: bold;
    }
    """

    title: reactive[str] = reactive("")
    """Safe text."""

    counter: reactive[str] = reactive("")
    """Safe text at the right."""

    sparkline: reactive[str] = reactive("")
    """Safe text before the counter, shown whole where the line is wide and has room for it."""

    trail: reactive[Trail] = reactive(Trail())
    """The way down to what is shown."""

    def render_line(self, y: int) -> Strip:
        """Return the line as one segment."""
        width = self.size.width
        counter = fitted(self._right(width), width)
        taken = cell_len(f"{self.title}  {self.sparkline}  {counter}")
        if self.sparkline and width >= _WIDE and taken < width:
            counter = f"{self.sparkline}  {counter}"
        title = fitted(self.title, max(0, width - cell_len(counter) - 2))
        gap = " " * (width - cell_len(title) - cell_len(counter))
        return Strip([Segment(f"{title}{gap}{counter}", self.rich_style)], width)

    def _right(self, width: int) -> str:
        """Return the count and the trail, which follows the signs of a cable."""
        room = width - cell_len(f"{self.title}    {self.counter}")
        if self.trail.cable:
            room = max(room, width // 3)
        trail = trail_text(self.trail, room)
        parts = (self.counter, trail) if self.trail.cable else (trail, self.counter)
        return "  ".join(filter(None, parts))
