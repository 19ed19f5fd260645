"""The names of the columns over a list."""

from collections.abc import Callable

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from cabletui.text.cells import padded


class HeadingLine(Widget):
    """One line that is painted for the width it has, as the rows below it are."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    HeadingLine {
        height: 1;
        width: 1fr;
        text-style: underline;
    }
    """

    def __init__(self, paint: Callable[[int], str]) -> None:
        super().__init__()
        self._paint = paint

    def render_line(self, y: int) -> Strip:
        """Return the line as one segment, indented as the rows of a list are."""
        width = self.size.width
        text = padded(f"  {self._paint(max(1, width - 2))}", width)
        return Strip([Segment(text, self.rich_style)], width)
