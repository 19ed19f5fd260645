"""A page in one scroll, of which only the rows in view are painted."""

from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual.events import Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from cabletui.page.page import Page, Point, Target
from cabletui.paint.colours import bare, sheet
from cabletui.paint.page_folds import fold_to_fit, top_to_read
from cabletui.paint.page_layout import PageLayout
from cabletui.paint.page_moves import paragraph_in_sight

_KINDS = (
    *("label", "link", "match", "chosen", "title", "portion-1", "portion-2"),
    *("redacted", "noted"),
    *("banner-0", "banner-1", "banner-2"),
)

_ROWS_OF_A_MESSAGE = 4
"""A message makes the page this much shorter for a while; nothing is folded for that."""

_TO_THE_TOP = 99
"""More rows than there are edges above the first text."""


class PageView(ScrollView, can_focus=True):
    """Shows a page and scrolls it, by lines and by pages."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"page-view--{kind}" for kind in _KINDS}

    # Scrolling must be allowed for scroll_to to work; the bar itself would cost a segment a line.
    DEFAULT_CSS = f"""
    PageView {{
        height: 1fr;
        max-width: 100;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 0;
        {sheet("page-view", _KINDS)}
    }}
    """

    @dataclass
    class Moved(Message):
        """Another part of the cable has come into view."""

        offset: int
        """The character at the top, counted over the whole page."""

        share: float
        """How much of the page has come into view, 0 to 1."""

        paragraph: int | None
        """The paragraph in sight, counted from 0; None above the first."""

        is_by_reader: bool = False
        """Whether the reader moved there, and not the page itself, as it opened or was laid out."""

    @dataclass
    class Remark(Message):
        """A message to the reader: why a key did nothing, or that a search has wrapped around."""

        text: str
        """A sentence; empty if the one before no longer holds."""

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._layout: PageLayout | None = None
        self._kept = (Point(0, 0, 0), 0)
        self._fitted_to = 0
        self._opens_at: tuple[Point, Point | None] | None = None
        self._laying_out = False
        self._chosen: Target | None = None
        self._paragraph: int | None = None
        self._painted_with: dict[str, Style] = {}
        self.letters: dict[Target, str] = {}
        """What stands over the beginnings of links and facts."""

    @property
    def page(self) -> Page | None:
        """The page that is shown; None before the first."""
        return self._page

    @property
    def paragraph(self) -> int | None:
        """The number of the paragraph in sight, counted from 0; None above the first."""
        return self._paragraph

    def is_folded(self, name: str) -> bool:
        """Return whether the box of this name is shown folded."""
        return self._layout is not None and name in self._layout.folded

    def show(self, page: Page, offset: int = 0, passage: Point | None = None) -> None:
        """Show a page, with the character at an offset of it at the top.

        Args:
            page: The page.
            offset: How many characters stand above the screen; 0 where the page opens at its text.
            passage: What is to be in sight if it opens so; the first paragraph if None.
        """
        self._page = page
        self._opens_at = None if offset else (page.first_text, passage)
        self._chosen = None
        self._kept = (page.point_at(offset), 0) if offset else (Point(0, 0, 0), _TO_THE_TOP)
        self._lay_out()
        self._moved()

    def restate(self, page: Page) -> None:
        """Show the same cable in another mode or with other matches, without moving.

        The selected link or match stays selected if the page still shows it.
        """
        point, edges = self._kept
        self._page = page
        if self._chosen not in (*page.links(), *page.matches()):
            self._chosen = None
        self._kept = (page.nearest(point), edges)
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """Return a line of the page; called for the lines that come into view."""
        if not self._is_laid_out:
            # A screen is painted at its new size before its widgets get the resize event.
            self._lay_out()
        width = self.size.width
        row = y + self.scroll_offset.y
        layout = self._layout
        if layout is None or self._page is None or row >= layout.height:
            return Strip.blank(width, self.rich_style)
        pointer = None if self._paragraph is None else self._page.paragraphs[self._paragraph]
        segments = layout.paint(row, self._styles(), self._chosen, pointer, self.letters)
        strip = Strip(segments, layout.width)
        return strip if width == layout.width else strip.adjust_cell_length(width, self.rich_style)

    def notify_style_update(self) -> None:
        """Drop the styles of the previous theme."""
        self._painted_with = {}
        super().notify_style_update()

    def on_resize(self, event: Resize) -> None:
        """Wrap for the new width, and keep the character that was at the top."""
        if not self._is_laid_out:
            self._lay_out()
        elif abs(event.size.height - self._fitted_to) > _ROWS_OF_A_MESSAGE:
            self._fit()
        self._moved()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep and post what is at the top now."""
        super().watch_scroll_y(old_value, new_value)
        # A page that is still laid out for another width is moved by the resize, not the reader.
        if not self._laying_out and self._layout is not None and self._is_laid_out:
            top = round(new_value)
            point = self._layout.point_of(top)
            self._kept = (point, self._layout.row_of(point) - top)
            self._moved(is_by_reader=True)

    def action_line_down(self) -> None:
        """Move a line towards the end."""
        self._scroll(1)

    def action_line_up(self) -> None:
        """Move a line towards the top."""
        self._scroll(-1)

    def action_page_down(self) -> None:
        """Move a page towards the end, keeping a line in sight."""
        self._scroll(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """Move a page towards the top, keeping a line in sight."""
        self._scroll(-max(1, self.size.height - 1))

    def action_half_page_down(self) -> None:
        """Move half a page towards the end."""
        self._scroll(max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """Move half a page towards the top."""
        self._scroll(-max(1, self.size.height // 2))

    def action_top(self) -> None:
        """Go to the top of the page."""
        self._go(0)

    def action_bottom(self) -> None:
        """Go to the end of the page."""
        self._go(self._height)

    @property
    def _height(self) -> int:
        return self._layout.height if self._layout else 0

    @property
    def _is_laid_out(self) -> bool:
        width = PageLayout.width_for(self.size.width)
        return self._layout is not None and self._layout.width == width

    def _lay_out(self) -> None:
        if self._page is None or not self.size.width:
            return
        self._layout = PageLayout(self._page, self.size.width)
        self._fit()

    def _fit(self) -> None:
        """Fold what must be folded for this height, and keep the character at the top."""
        if self._layout is None:
            return
        self._laying_out = True
        self._fitted_to = self.size.height
        fold_to_fit(self._layout, self.size.height)
        # Set as a value alone: the page has no scroll bar whose size would have to be found again,
        # and a new layout of the screen would paint all of it once more.
        self.set_reactive(PageView.virtual_size, Size(self.size.width, self._layout.height))
        self._open_at_text(self._layout)
        point, edges = self._kept
        self._go(self._layout.row_of(point) - edges)
        self._laying_out = False
        self.refresh()

    def _open_at_text(self, layout: PageLayout) -> None:
        if self._opens_at is None:
            return
        if top := top_to_read(layout, self.size.height, *self._opens_at):
            top = min(top, max(0, layout.height - self.size.height))
            point = layout.point_of(top)
            self._kept = (point, layout.row_of(point) - top)
        self._opens_at = None

    def _styles(self) -> dict[str, Style]:
        if not self._painted_with:
            self._painted_with = {
                kind: bare(self.get_component_rich_style(f"page-view--{kind}")) for kind in _KINDS
            }
            self._painted_with["text"] = bare(self.rich_style)
        return self._painted_with

    def _scroll(self, rows: int) -> None:
        y = self.scroll_offset.y
        if y == (self.max_scroll_y if rows > 0 else 0):
            self.post_message(self.Remark(f"This is the {'end' if rows > 0 else 'top'}."))
        self._go(self.scroll_offset.y + rows)

    def _go(self, y: int) -> None:
        self.scroll_to(y=max(0, y), animate=False)

    def _moved(self, *, is_by_reader: bool = False) -> None:
        layout, page = self._layout, self._page
        if layout is None or page is None:
            return
        top = self.scroll_offset.y
        bottom = min(layout.height, top + self.size.height)
        self._paragraph = paragraph_in_sight(layout, range(top, bottom), self._paragraph)
        offset = page.offset_of(self._kept[0]) if top else 0
        share = bottom / layout.height
        self.post_message(self.Moved(offset, share, self._paragraph, is_by_reader))
