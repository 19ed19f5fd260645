"""A cable to read: its boxes in one scroll, painted where one looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual.events import Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from cabletui.keys import bindings
from cabletui.page.page import Page, Place, Spot
from cabletui.paint.colours import sheet
from cabletui.paint.layout import Layout
from cabletui.paint.page_moves import next_spot, paragraph_in_sight

_KINDS = ("label", "link", "match", "chosen", "banner-0", "banner-1", "banner-2")

_TO_THE_TOP = 99
"""More rows than there are edges above the first text."""

_NO_MATCH = "No query is at work in this cable, or none of its words is here."
_NO_LINK = "This cable names no other cable."
_NONE_HELD = "None of the cables that this one names is in this library; r lists them."
_NONE_CHOSEN = "No reference is chosen; Tab goes to the next one."
_ROUND = {1: "Again from the first.", -1: "Again from the last."}


class CableView(ScrollView, can_focus=True):
    """Shows a page and moves in it: by line, page, paragraph, match and reference."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"cable-view--{kind}" for kind in _KINDS}

    # Scrolling must be allowed for scroll_to to work; the bar itself would cost a segment a line.
    DEFAULT_CSS = f"""
    CableView {{
        height: 1fr;
        max-width: 100;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 0;
        {sheet("cable-view", _KINDS)}
    }}
    """

    BINDINGS = bindings("page")

    @dataclass
    class Moved(Message):
        """Another part of the cable has come into view."""

        offset: int
        """The character at the top, counted over the whole page."""

        share: float
        """How much of the page lies at or above the lower edge, 0 to 1."""

        paragraph: int | None
        """The paragraph one is in, counted from 0."""

    @dataclass
    class Chose(Message):
        """Another reference or match is chosen."""

    @dataclass
    class LinkFollowed(Message):
        """The reader follows a reference."""

        target: str

    @dataclass
    class Remark(Message):
        """Something to tell the reader: why a key did nothing, or that a search went round."""

        text: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._page: Page | None = None
        self._layout: Layout | None = None
        self._kept = (Place(0, 0, 0), 0)
        self._laying_out = False
        self._chosen: Spot | None = None
        self._paragraph: int | None = None
        self._painted_with: dict[str, Style] = {}

    @property
    def page(self) -> Page | None:
        """The page that is shown; none before the first."""
        return self._page

    @property
    def paragraph(self) -> int | None:
        """The number of the paragraph one is in, counted from 0; none above the first."""
        return self._paragraph

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys for which there is no reference, match or paragraph."""
        page = self._page
        if page is None or not page.links():
            yield from ("page.next_link", "page.previous_link")
        if self._chosen is None or not self._chosen.span.target:
            yield "page.follow"
        if page is None or not page.matches():
            yield from ("page.next_match", "page.previous_match")
        if page is None or not page.paragraphs:
            yield from ("page.next_paragraph", "page.previous_paragraph")

    def show(self, page: Page, offset: int = 0) -> None:
        """Show a page, with the character at an offset of it at the top."""
        self._page = page
        self._chosen = None
        self._kept = (page.place_at(offset), 0) if offset else (Place(0, 0, 0), _TO_THE_TOP)
        self._lay_out()
        self._moved()

    def restate(self, page: Page) -> None:
        """Show the same cable in another manner, or with other matches, where one is.

        The link or match that is chosen stays so where the page still shows it.
        """
        place, edges = self._kept
        self._page = page
        if self._chosen not in (*page.links(), *page.matches()):
            self._chosen = None
        self._kept = (page.nearest(place), edges)
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """Return a line of the page; called for the lines that come into view."""
        width = self.size.width
        row = y + self.scroll_offset.y
        layout = self._layout
        if layout is None or self._page is None or row >= layout.height:
            return Strip.blank(width, self.rich_style)
        pointer = None if self._paragraph is None else self._page.paragraphs[self._paragraph]
        segments = layout.paint(row, self._styles(), self._chosen, pointer)
        strip = Strip(segments, layout.width)
        return strip if width == layout.width else strip.adjust_cell_length(width, self.rich_style)

    def notify_style_update(self) -> None:
        """Forget the styles of the former theme."""
        self._painted_with = {}
        super().notify_style_update()

    def on_resize(self, event: Resize) -> None:
        """Wrap anew and keep the character that was at the top."""
        if self._layout is None or self._layout.width != Layout.width_for(event.size.width):
            self._lay_out()
        self._moved()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say where one is now."""
        super().watch_scroll_y(old_value, new_value)
        if not self._laying_out and self._layout is not None:
            top = round(new_value)
            place = self._layout.place_of(top)
            self._kept = (place, self._layout.row_of(place) - top)
            self._moved()

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
        """Go to the top."""
        self._go(0)

    def action_bottom(self) -> None:
        """Go to the end."""
        self._go(self._height)

    def action_next_paragraph(self) -> None:
        """Go to the next paragraph."""
        self._go_paragraph(0 if self._paragraph is None else self._paragraph + 1)

    def action_previous_paragraph(self) -> None:
        """Go to the paragraph before."""
        self._go_paragraph(-1 if self._paragraph is None else self._paragraph - 1)

    def action_next_match(self) -> None:
        """Go to the next match of the query, from the last on to the first."""
        self._choose(self._page.matches() if self._page else (), 1, _NO_MATCH)

    def action_previous_match(self) -> None:
        """Go to the match before, from the first on to the last."""
        self._choose(self._page.matches() if self._page else (), -1, _NO_MATCH)

    def action_next_link(self) -> None:
        """Choose the next reference."""
        self._choose(self._page.links() if self._page else (), 1, self._no_link)

    def action_previous_link(self) -> None:
        """Choose the reference before."""
        self._choose(self._page.links() if self._page else (), -1, self._no_link)

    def action_follow(self) -> None:
        """Follow the reference that is chosen."""
        if self._chosen is not None and self._chosen.span.target:
            self.post_message(self.LinkFollowed(self._chosen.span.target))
        else:
            has_links = self._page is not None and self._page.links()
            self.post_message(self.Remark(_NONE_CHOSEN if has_links else self._no_link))

    @property
    def _no_link(self) -> str:
        return _NONE_HELD if self._page and self._page.names_absent else _NO_LINK

    @property
    def _height(self) -> int:
        return self._layout.height if self._layout else 0

    def _lay_out(self) -> None:
        if self._page is None or not self.size.width:
            return
        self._laying_out = True
        self._layout = Layout(self._page, self.size.width)
        self.virtual_size = Size(self.size.width, self._layout.height)
        place, edges = self._kept
        self._go(self._layout.row_of(place) - edges)
        self._laying_out = False
        self.refresh()

    def _styles(self) -> dict[str, Style]:
        if not self._painted_with:
            self._painted_with = {
                kind: self.get_component_rich_style(f"cable-view--{kind}") for kind in _KINDS
            }
            self._painted_with["text"] = self.rich_style
        return self._painted_with

    def _scroll(self, rows: int) -> None:
        y = self.scroll_offset.y
        if y == (self.max_scroll_y if rows > 0 else 0):
            self.post_message(self.Remark(f"This is the {'end' if rows > 0 else 'top'}."))
        self._go(self.scroll_offset.y + rows)

    def _go(self, y: int) -> None:
        self.scroll_to(y=max(0, y), animate=False)

    def _moved(self) -> None:
        layout, page = self._layout, self._page
        if layout is None or page is None:
            return
        top = self.scroll_offset.y
        bottom = min(layout.height, top + self.size.height)
        self._paragraph = paragraph_in_sight(layout, range(top, bottom), self._paragraph)
        offset = page.offset_of(self._kept[0]) if top else 0
        self.post_message(self.Moved(offset, bottom / layout.height, self._paragraph))

    def _go_paragraph(self, number: int) -> None:
        if self._page is None or self._layout is None:
            return
        if not 0 <= number < len(self._page.paragraphs):
            self.post_message(self.Remark(_no_paragraph(self._page, number)))
            return
        before, self._paragraph = self._paragraph, number
        row = self._layout.row_of(self._page.paragraphs[number])
        if before is not None and before < len(self._page.paragraphs):
            self.refresh_line(self._layout.row_of(self._page.paragraphs[before]))
        self.refresh_line(row)
        self._go(row)
        self._moved()

    def _choose(self, spots: Sequence[Spot], step: int, why_not: str) -> None:
        if self._layout is None or not spots:
            self.post_message(self.Remark(why_not))
            return
        before = self._chosen
        top = self._layout.place_of(self.scroll_offset.y)
        number, is_round = next_spot(spots, before, top, step)
        self._chosen = chosen = spots[number]
        if is_round:
            self.post_message(self.Remark(_ROUND[step]))
        for spot in filter(None, (before, chosen)):
            first, last = self._rows_of(self._layout, spot)
            self.refresh_lines(first, last - first + 1)
        self._reveal(self._rows_of(self._layout, chosen))
        self.post_message(self.Chose())

    def _rows_of(self, layout: Layout, spot: Spot) -> tuple[int, int]:
        last = Place(spot.box, spot.entry, max(spot.span.start, spot.span.end - 1))
        return layout.row_of(spot.place), layout.row_of(last)

    def _reveal(self, rows: tuple[int, int]) -> None:
        """Scroll only if the rows are out of sight, and then to a third of the height."""
        top = self.scroll_offset.y
        if rows[0] < top or rows[1] >= top + self.size.height:
            self._go(rows[0] - self.size.height // 3)


def _no_paragraph(page: Page, number: int) -> str:
    if not page.paragraphs:
        return "This cable has no numbered paragraphs."
    return "There is no paragraph before this one." if number < 0 else "This is the last paragraph."
