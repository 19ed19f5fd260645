"""A cable to read: its page, and the steps to paragraphs, matches, references and facts in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.message import Message

from cabletui.keys import bindings
from cabletui.page.page import Page, Point, Target
from cabletui.paint.page_layout import PageLayout
from cabletui.paint.page_moves import next_target
from cabletui.text.counts import counted, grouped
from cabletui.widgets.lettered_view import LetteredView

_NO_MATCH = "There is no query, or none of its words is in this cable."
_NO_LINK = "This cable names no other cable, and no fact to ask for."
_NONE_HELD = "None of the cables that this one names is in this library; r lists them."
_NONE_CHOSEN = "No reference or fact is chosen; Tab goes to the next one."
_ROUND = {1: "Again from the first.", -1: "Again from the last."}


class CableView(LetteredView):
    """Shows the page of a cable, and goes from paragraph, match or reference to the next."""

    BINDINGS = bindings("page")

    def __init__(self) -> None:
        super().__init__()
        self._left: tuple[Point, int] | None = None

    @dataclass
    class Selected(Message):
        """Another reference or match is selected."""

    @dataclass
    class LinkFollowed(Message):
        """The reader follows a reference."""

        reference_id: str

    @dataclass
    class FactAsked(Message):
        """The reader asks for the cables that share a fact."""

        field: str
        value: str

    @property
    def asks(self) -> tuple[str, str] | None:
        """The field and the value that the selected fact asks for; None if none is selected."""
        return self._chosen.span.asks if self._chosen else None

    def lead_to(self, target: Target) -> None:
        """Choose a link or a fact, and follow it."""
        self._chosen = target
        self.post_message(self.Selected())
        self.action_follow()

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys for which there is no reference, match or paragraph."""
        page = self._page
        if page is None or not page.links():
            yield from ("page.next_link", "page.previous_link", "page.letters")
        if self._chosen is None or not (self._chosen.span.reference_id or self.asks):
            yield "page.follow"
        if page is None or not (page.matches() or page.matches_left_out):
            yield from ("page.next_match", "page.previous_match")
        if page is None or not page.paragraphs:
            yield from ("page.next_paragraph", "page.previous_paragraph")

    @property
    def match_label(self) -> str:
        """Which of the matches is chosen, `4/26`; how many there are if none is.

        Where clean reading leaves all of them out, so many are hidden.
        """
        matches = self._page.matches() if self._page else ()
        if self._chosen in matches:
            return f"{grouped(matches.index(self._chosen) + 1)}/{grouped(len(matches))}"
        if not matches and self._page and self._page.matches_left_out:
            return f"{grouped(self._page.matches_left_out)} hidden"
        return counted(len(matches), "match", "matches") if matches else ""

    @property
    def place(self) -> tuple[Point, int]:
        """What is at the top, and how many rows of edges over it: for `show_matches`."""
        return self._kept

    def show_matches(self, page: Page, place: tuple[Point, int], *, is_asked: bool = False) -> None:
        """Show the same cable with other matches, from a place on.

        Args:
            page: The page with the matches.
            place: What is to be at the top.
            is_asked: Whether the first match from there on is chosen and brought into sight.
        """
        self._chosen = None
        self._kept = place
        self.restate(page)
        if is_asked and page.matches():
            self.action_next_match()

    def show_box(self, name: str) -> None:
        """Bring a box that was opened to the top, and keep what was there."""
        if self._page and self._layout:
            self._left = self._kept
            self._go(self._layout.top_of(self._page.box_named(name)))

    def fold_box(self, name: str) -> bool | None:
        """Fold a box, and go back to what was at the top before it was opened, if that is known.

        Returns:
            What the reader must want of later cables so that it is folded: None where the room
            alone sees to that, else False.
        """
        if self._page is None:
            return None
        number = self._page.box_named(name)
        was_in_it = self._kept[0].box == number
        wanted: bool | None = None
        self.restate(self._page.with_box(number, is_open=None))
        if not self.is_folded(name):
            wanted = False
            self.restate(self._page.with_box(number, is_open=False))
        if self._left and was_in_it and self._layout:
            point, edges = self._left
            self._go(self._layout.row_of(point) - edges)
        self._left = None
        return wanted

    def action_next_paragraph(self) -> None:
        """Go to the next paragraph."""
        self.go_to_paragraph(0 if self._paragraph is None else self._paragraph + 1)

    def action_previous_paragraph(self) -> None:
        """Go to the previous paragraph."""
        self.go_to_paragraph(-1 if self._paragraph is None else self._paragraph - 1)

    def action_next_match(self) -> None:
        """Go to the next match of the query, from the last on to the first."""
        self._choose(self._page.matches() if self._page else (), 1, self._no_match)

    def action_previous_match(self) -> None:
        """Go to the previous match, from the first on to the last."""
        self._choose(self._page.matches() if self._page else (), -1, self._no_match)

    def action_next_link(self) -> None:
        """Select the next reference of the page."""
        self._choose(self._page.links() if self._page else (), 1, self._no_link)

    def action_previous_link(self) -> None:
        """Select the previous reference of the page."""
        self._choose(self._page.links() if self._page else (), -1, self._no_link)

    def action_follow(self) -> None:
        """Follow the reference that is selected, or ask for the others that share the fact."""
        span = self._chosen.span if self._chosen else None
        if span and span.reference_id:
            self.post_message(self.LinkFollowed(span.reference_id))
        elif span and span.asks:
            self.post_message(self.FactAsked(*span.asks))
        else:
            has_links = self._page is not None and self._page.links()
            self.post_message(self.Remark(_NONE_CHOSEN if has_links else self._no_link))

    @property
    def _no_match(self) -> str:
        hidden = self._page.matches_left_out if self._page else 0
        if not hidden:
            return _NO_MATCH
        is_are = "match is" if hidden == 1 else "matches are"
        return f"{grouped(hidden)} {is_are} in what is left out here; v shows all as printed."

    @property
    def _no_link(self) -> str:
        return _NONE_HELD if self._page and self._page.names_absent else _NO_LINK

    def go_to_paragraph(self, number: int) -> None:
        """Bring a paragraph to the top, counted from 0; say so if there is none."""
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

    def _choose(self, targets: Sequence[Target], step: int, why_not: str) -> None:
        if self._layout is None or not targets:
            self.post_message(self.Remark(why_not))
            return
        targets = self._in_sight(self._layout, targets)
        before = self._chosen
        top = self._layout.point_of(self.scroll_offset.y)
        number, is_round = next_target(targets, before, top, step)
        self._chosen = chosen = targets[number]
        if is_round:
            self.post_message(self.Remark(_ROUND[step]))
        self._open_for(self._layout, chosen)
        for target in filter(None, (before, chosen)):
            first, last = self._rows_of(self._layout, target)
            self.refresh_lines(first, last - first + 1)
        self._reveal(self._rows_of(self._layout, chosen))
        self.post_message(self.Selected())

    def _in_sight(self, layout: PageLayout, targets: Sequence[Target]) -> Sequence[Target]:
        """Return those that are not folded away; where no reference is, the folded ones, too."""
        has_reference = any(one.span.reference_id and layout.is_shown(one) for one in targets)
        found = [
            one
            for one in targets
            if layout.is_shown(one) or (one.span.reference_id and not has_reference)
        ]
        return found or targets

    def _open_for(self, layout: PageLayout, target: Target) -> None:
        """Open the box in which a target is hidden, for this cable alone."""
        if self._page and (name := layout.hidden_in(target.start)):
            self.restate(self._page.with_box(self._page.box_named(name), is_open=True))

    def _rows_of(self, layout: PageLayout, target: Target) -> tuple[int, int]:
        last = Point(target.box, target.entry, max(target.span.start, target.span.end - 1))
        return layout.row_of(target.start), layout.row_of(last)

    def _reveal(self, rows: tuple[int, int]) -> None:
        """Scroll only if the rows are out of sight, and then to a third of the height."""
        top = self.scroll_offset.y
        if rows[0] < top or rows[1] >= top + self.size.height:
            self._go(rows[0] - self.size.height // 3)


def _no_paragraph(page: Page, number: int) -> str:
    if not page.paragraphs:
        return "This cable has no numbered paragraphs."
    return "There is no paragraph before this one." if number < 0 else "This is the last paragraph."
