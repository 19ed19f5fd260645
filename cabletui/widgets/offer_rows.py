"""The rows of what could complete a query, the one that was taken reversed."""

from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from cabletui.paint.colours import sheet
from cabletui.paint.offer import Offer, offer_lines
from cabletui.text.cells import padded

_MOST_ROWS = 6
_KINDS = ("cursor",)
_LINES_AROUND = 6
_SHARE = 3
"""The rows take this part of the screen at most, beside what stands around them."""


class OfferRows(Widget):
    """A few rows that take no room where there is nothing to offer."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"offer-rows--{kind}" for kind in _KINDS}
    DEFAULT_CSS = f"""
    OfferRows {{ width: 1fr; height: auto; {sheet("offer-rows", _KINDS)} }}
    """

    offers: reactive[tuple[Offer, ...]] = reactive((), layout=True)
    taken: reactive[int] = reactive(-1)
    """The offer that stands in the query now; -1 for none."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return a line for each offer, as far as the screen has room beside the results."""
        room = max(1, (viewport.height - _LINES_AROUND) // _SHARE)
        return min(len(self.offers), _MOST_ROWS, room)

    def render_line(self, y: int) -> Strip:
        """Return a row, indented as those of a list are."""
        columns, height = self.size.width, max(1, self.size.height)
        top = min(max(0, self.taken - height + 1), max(0, len(self.offers) - height))
        at = top + y
        lines = offer_lines(self.offers, max(1, columns - 2))
        text = padded(f"  {lines[at]}" if at < len(lines) else "", columns)
        is_taken = at == self.taken
        style = self.get_component_rich_style("offer-rows--cursor") if is_taken else self.rich_style
        return Strip([Segment(text, style)], columns)
