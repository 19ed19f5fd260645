"""What stands below a query that is being typed."""

from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from cabletui.text.cells import padded
from cabletui.text.wrap import wrap

_CARET = "^"
MOST_LINES = 5

_LOW = 16
"""Rows of a terminal below which how a query was read has one line; what is wrong has all."""


class UnderQuery(Widget):
    """The lines below the query: where it is wrong and why, or how it was read."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    UnderQuery { width: 1fr; height: auto; max-height: 6; min-height: 1; }
    UnderQuery.-wrong { text-style: bold; }
    """

    text: reactive[str] = reactive("", layout=True)
    """Sentences; safe text."""

    carets: reactive[range] = reactive(range(0))
    """The columns that carets point at; empty for none."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return a line for the carets and as many as the text needs."""
        most = MOST_LINES if viewport.height >= _LOW or self.has_class("-wrong") else 1
        return 1 + (min(most, len(wrap(self.text, max(2, width)))) if self.text else 0)

    def render_line(self, y: int) -> Strip:
        """Return the carets first, then the text."""
        width = self.size.width
        if y == 0:
            line = " " * self.carets.start + _CARET * len(self.carets)
        else:
            rows = wrap(self.text, max(2, width))
            start, end = rows[y - 1] if y <= len(rows) else (0, 0)
            line = self.text[start:end]
        return Strip([Segment(padded(line, width), self.rich_style)], width)
