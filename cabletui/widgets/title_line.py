"""The first line of a screen: what is shown, and how much of it there is."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from cabletui.text.cells import fitted


class TitleLine(Widget):
    """A title at the left and a count at the right; the count is never cut."""

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

    def render_line(self, y: int) -> Strip:
        """Return the line as one segment."""
        width = self.size.width
        counter = fitted(self.counter, width)
        title = fitted(self.title, max(0, width - cell_len(counter) - 2))
        gap = " " * (width - cell_len(title) - cell_len(counter))
        return Strip([Segment(f"{title}{gap}{counter}", self.rich_style)], width)
