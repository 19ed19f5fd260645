"""The letters above an alphabetical index."""

from collections.abc import Collection
from typing import ClassVar

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from cabletui.paint.colours import sheet
from cabletui.paint.letters import letter_cells

_KINDS = ("current", "present", "empty")


class LetterRow(Widget):
    """A to Z, with the letters that have no group small and the current one marked."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"letter-row--{kind}" for kind in _KINDS}
    DEFAULT_CSS = f"""
    LetterRow {{
        height: 1;
        width: 1fr;
        {sheet("letter-row", _KINDS)}
    }}
    """

    letters: reactive[Collection[str]] = reactive(frozenset)
    """The letters that have a group."""

    current: reactive[str] = reactive("")
    """The letter of the group that the cursor is in."""

    def render_line(self, y: int) -> Strip:
        """Return the row, a segment a letter."""
        width = self.size.width
        segments = [
            Segment(cell.text, self.get_component_rich_style(f"letter-row--{cell.style}"))
            for cell in letter_cells(self.letters, self.current, width)
        ]
        return Strip(segments).simplify().adjust_cell_length(width, self.rich_style)
