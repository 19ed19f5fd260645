"""A drawing of times; a move repaints only the cells that change."""

from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from cabletui.paint.colours import sheet
from cabletui.paint.pieces import Pieces, differing, plain
from cabletui.paint.time_page import TimePage, time_page
from cabletui.paint.time_view import TimeView
from cabletui.text.wrap import wrap

_KINDS = ("heading", "cursor")


class TimePicture(Widget):
    """The bars and the grid of a view, in the size it has; or a text where there are no times."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {f"time-picture--{kind}" for kind in _KINDS}  # noqa: RUF012
    DEFAULT_CSS = f"""
    TimePicture {{
        height: 1fr;
        width: 1fr;
        {sheet("time-picture", _KINDS)}
    }}
    """

    @dataclass
    class PointedAt(Message):
        """The reader points at a unit of time with a mouse."""

        number: int

    page: reactive[TimePage] = reactive(TimePage(()), repaint=False, always_update=True)
    """What is painted; a watcher of it paints in the same frame."""

    def __init__(self) -> None:
        super().__init__()
        self._view: TimeView | None = None
        self._empty = ""
        self._facets = ""

    def show(self, view: TimeView, facets: str = "") -> None:
        """Show a view, and repaint no more than it changes.

        Args:
            view: The times.
            facets: What the hits of the time at the cursor have in common, as safe text.
        """
        self._view, self._facets = view, facets
        self._become(self._painted())

    def show_empty(self, text: str) -> None:
        """Say why there is nothing to draw, in lines of safe text."""
        self._view, self._empty = None, text
        self._become(self._painted())

    def on_resize(self) -> None:
        """Paint for the new size."""
        self.page = self._painted()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Point at the bar or the number that was clicked."""
        if self._view and self._view.units:
            number = self.page.unit_at(self._view, self.size.width, event.x, event.y)
            if number is not None:
                self.post_message(self.PointedAt(number))

    def render_line(self, y: int) -> Strip:
        """Return one line of the page."""
        width = self.size.width
        line = self.page.lines[y] if y < len(self.page.lines) else ()
        segments = [Segment(text, self._style(style)) for text, style in line]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _style(self, name: str):  # type: ignore[no-untyped-def]
        return self.get_component_rich_style(f"time-picture--{name}") if name else self.rich_style

    def _painted(self) -> TimePage:
        width, height = self.size
        if not (width and height):
            return TimePage(())
        if self._view and self._view.units:
            return time_page(self._view, width, height, self._facets)
        rows = wrap(self._empty, max(2, width - 2))
        return TimePage(((), *(plain(f"  {self._empty[start:end]}") for start, end in rows)))

    def _become(self, page: TimePage) -> None:
        before: tuple[Pieces, ...] = self.page.lines
        self.page = page
        for y in range(max(len(before), len(page.lines))):
            old = before[y] if y < len(before) else ()
            new = page.lines[y] if y < len(page.lines) else ()
            start, end = differing(old, new)
            if end > start:
                self.refresh(Region(start, y, end - start, 1))
