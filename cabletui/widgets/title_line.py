"""The first line of a screen: what one sees, and how much of it there is."""

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

    aside: reactive[str] = reactive("")
    """Safe text at the right."""

    def render_line(self, y: int) -> Strip:
        """Return the line as one segment."""
        width = self.size.width
        aside = fitted(self.aside, width)
        title = fitted(self.title, max(0, width - cell_len(aside) - 2))
        gap = " " * (width - cell_len(title) - cell_len(aside))
        return Strip([Segment(f"{title}{gap}{aside}", self.rich_style)], width)
