"""In which forms and spellings the words of a query were looked for, above what it found."""

from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from cabletui.text.cells import fitted, padded
from cabletui.text.wrap import wrap

_MOST_LINES = 3
_LOW = 16
_APART = "   "


class FormsLine(Widget):
    """A few lines that take no room where there is nothing to say."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    FormsLine { width: 1fr; height: auto; }
    """

    text: reactive[str] = reactive("", layout=True)
    """Safe text; the part beyond three lines is not shown."""

    def __init__(self, low: int = _LOW) -> None:
        """Say nothing yet.

        Args:
            low: How many rows a terminal has at least that has room for more than one line.
        """
        super().__init__()
        self._low = low

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return as many lines as the text needs; one where the rows below need the room."""
        most = _MOST_LINES if viewport.height >= self._low else 1
        return min(most, len(wrap(self.text, max(2, width)))) if self.text else 0

    def render_line(self, y: int) -> Strip:
        """Return a line of the text as one segment."""
        rows = wrap(self.text, max(2, self.size.width))
        start, end = rows[y] if y < len(rows) else (0, 0)
        text = self.text[start:end]
        if y == self.size.height - 1 and y + 1 < len(rows):  # more than there is room for
            text = fitted(self.text[start:].replace("\n", _APART), self.size.width)
        return Strip(
            [Segment(padded(text, self.size.width), self.rich_style)],
            self.size.width,
        )
