"""The beginning of a text, below a list: painted once the keys are at rest."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from cabletui.paint.colours import bare
from cabletui.text.cells import fitted, padded
from cabletui.text.glyphs import ACROSS
from cabletui.text.sanitise import safe
from cabletui.text.wrap import wrap
from cabletui.widgets.at_rest import AtRest


class TextPreview(Widget):
    """A rule, and as much of a text as its rows take."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TextPreview { height: 4; width: 1fr; }
    """

    def __init__(self, heading: str = "") -> None:
        """Make an empty preview.

        Args:
            heading: Safe text that stands in the rule.
        """
        super().__init__()
        self._heading = heading
        self._text = ""
        self._next = ""
        self._rest = AtRest(self, self._show)

    def show(self, text: str) -> None:
        """Show a text once no other follows it at once; it may be any text, and is made safe."""
        self._next = text
        self._rest.begin()

    def on_at_once(self) -> None:
        """Show it in the first frame of the screen."""
        self._rest.at_once()

    def render_line(self, y: int) -> Strip:
        """Return one line: the rule, or a row of the text."""
        width = self.size.width
        style = bare(self.rich_style)
        if y == 0:
            heading = fitted(f"{ACROSS}{ACROSS} {self._heading} ", width) if self._heading else ""
            rule = heading + ACROSS * (width - cell_len(heading))
            return Strip([Segment(rule, style)], width)
        rows = wrap(self._text, max(2, width))
        start, end = rows[y - 1] if y <= len(rows) else (0, 0)
        return Strip([Segment(padded(self._text[start:end], width), style)], width)

    def _show(self) -> None:
        if (text := safe(self._next)) != self._text:
            self._text = text
            self.refresh()
