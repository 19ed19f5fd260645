"""Lay the boxes of a page out in rows of a given width, and paint a row.

Only the rows that come into view are painted, and the layout keeps nothing but offsets, so the
cost of a key does not depend on the length of the cable.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from operator import attrgetter
from types import MappingProxyType

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from cabletui.page.page import FOLDED, Box, BoxEntry, Page, Point, Span, Target
from cabletui.paint.page_edges import Piece, banner, lower_edge, upper_edge
from cabletui.text.cells import fitted, padded
from cabletui.text.glyphs import DOWN, ELLIPSIS, POINTER
from cabletui.text.sanitise import safe, safe_block
from cabletui.text.wrap import Row, reflowed, row_at, tabs_expanded, wrap

WIDEST = 100
"""Boxes grow no wider than this: longer lines are hard to read."""

NARROWEST = 12
"""Boxes grow no narrower than this; in less room they are cut off."""

LABELS = 16
"""The room that labels take at the left of a box that has some."""

HEAD_FOLDS_WITH = "particulars"
"""The box that the head of a body folds with, as both say the same."""

Styles = Mapping[str, Style]
"""`text`, `label`, `link`, `match`, `chosen`, `banner-0` to `banner-2`, and the looks of signs."""


Letters = Mapping[Target, str]
"""The letters over the beginning of each link or fact, which is reached by typing them."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows that belong together: an edge, a framed line, or the rows of one entry."""

    top: int
    box: int
    entry: int
    kind: str
    pieces: tuple[Piece, ...] = ()
    """The text of an edge or of a framed line, with its styles."""

    text: str = ""
    rows: Sequence[Row] = ((0, 0),)
    indent: int = 0


class PageLayout:
    """A page at one width: which row shows what."""

    def __init__(self, page: Page, width: int, folded: Collection[str] = ()) -> None:
        """Lay a page out.

        Args:
            page: The page.
            width: The room in cells.
            folded: The names of the boxes that are shown folded, as far as they can be.
        """
        self.page = page
        self.width = self.width_for(width)
        """The width of the boxes in cells, with their edges."""
        self._inner = self.width - 4
        self._open = [list(self._open_box(at, box)) for at, box in enumerate(page.boxes)]
        self._of_entry: dict[tuple[int, int], _Part] = {}
        self.fold(folded)

    def fold(self, folded: Collection[str]) -> None:
        """Show the boxes of these names folded, as far as they can be, and the others open."""
        self.folded = frozenset(
            box.name for box in self.page.boxes if box.fold and box.name in folded
        )
        self._parts = list(self._stacked())
        self._tops = [part.top for part in self._parts]
        self._of_entry = {
            (part.box, part.entry): part for part in self._parts if part.kind == "entry"
        }

    @staticmethod
    def width_for(room: int) -> int:
        """Return how wide the boxes are in a room of this many cells."""
        return max(NARROWEST, min(room, WIDEST))

    @property
    def height(self) -> int:
        """How many rows there are."""
        last = self._parts[-1]
        return last.top + len(last.rows)

    def row_of(self, point: Point) -> int:
        """Return the row that shows a point, or the one that stands for what is folded."""
        part = self._of_entry.get((point.box, point.entry))
        if part is None:
            return self.top_of(point.box)
        if point.offset < part.rows[0][0] and self.is_in_folded_head(point):
            return part.top - 1
        return part.top + row_at(part.rows, point.offset)

    def is_in_folded_head(self, point: Point) -> bool:
        """Return whether a point is in the head of a text, which is folded with the particulars."""
        head = self.page.entry(point.box, point.entry).head
        return point.offset < head and HEAD_FOLDS_WITH in self.folded

    def hidden_in(self, point: Point) -> str:
        """Return the name of the box that must be opened to see a point; empty if none need be."""
        if self._is_folded(point.box):
            return "" if point.entry >= FOLDED else self.page.boxes[point.box].name
        return HEAD_FOLDS_WITH if self.is_in_folded_head(point) else ""

    def is_shown(self, target: Target) -> bool:
        """Return whether a target can be seen: it is not in a folded box, nor cut off its line."""
        if target.entry < FOLDED:
            return not self.hidden_in(target.start)
        part = self._of_entry.get((target.box, target.entry))
        is_cut = part is not None and part.text.endswith(ELLIPSIS)
        return part is not None and target.span.end <= len(part.text) - is_cut

    def top_of(self, box: int) -> int:
        """Return the row of the upper edge of a box."""
        return next(part.top for part in self._parts if part.box == box)

    def point_of(self, y: int) -> Point:
        """Return the point of the first character of a row; an edge has that of the text after it.

        All rows of a folded box stand for its first character.
        """
        at = bisect_right(self._tops, y) - 1
        for part in self._parts[max(0, at) :]:
            if self._is_folded(part.box):
                return Point(part.box, 0, 0)
            if part.kind == "entry":
                row = max(0, y - part.top)
                return Point(part.box, part.entry, part.rows[row][0])
        last = max(self._of_entry)  # the body never folds
        return Point(*last, self._of_entry[last].rows[-1][0])

    def paint(
        self,
        y: int,
        styles: Styles,
        chosen: Target | None = None,
        pointer: Point | None = None,
        letters: Letters = MappingProxyType({}),
    ) -> list[Segment]:
        """Return the segments of a row, as wide as the boxes.

        Args:
            y: The row, from 0.
            styles: A style for each kind of text.
            chosen: The link or match that is selected.
            pointer: Where the paragraph in sight begins.
            letters: The letters over the beginnings of links and facts.
        """
        part = self._parts[bisect_right(self._tops, y) - 1]
        if part.kind != "entry":
            segments = (Segment(text, styles[kind]) for text, kind in part.pieces)
            return list(Segment.simplify(segments))
        pointed = pointer is not None and self.row_of(pointer) == y
        row = part.rows[y - part.top]
        over = {
            one.span.start: written
            for one, written in letters.items()
            if (one.box, one.entry) == (part.box, part.entry) and row[0] <= one.span.start < row[1]
        }
        return self._entry_row(part, y - part.top, styles, chosen, over, pointed=pointed)

    def _is_folded(self, box: int) -> bool:
        return self.page.boxes[box].name in self.folded

    def _stacked(self) -> Iterator[_Part]:
        y = 0
        for number, box in enumerate(self.page.boxes):
            folded = self._is_folded(number)
            parts = self._folded_box(number, box) if folded else self._open[number]
            for part in chain.from_iterable(map(self._headless, parts)):
                yield replace(part, top=y)
                y += len(part.rows)

    def _headless(self, part: _Part) -> Iterator[_Part]:
        """Yield a part, with one line in place of the head of its text if that is folded."""
        start = Point(part.box, max(0, part.entry), 0)
        rows = 0
        if part.kind == "entry" and self.is_in_folded_head(start):
            rows = row_at(part.rows, self.page.entry(part.box, part.entry).head)
        if rows > 1:
            words = f"{ELLIPSIS} {rows} lines of the head; i opens them"
            yield self._framed(part.box, padded(words, self._inner), "label")
            part = replace(part, rows=part.rows[rows:])
        yield part

    def _folded_box(self, number: int, box: Box) -> Iterator[_Part]:
        yield self._plain(number, upper_edge(box, self.width, is_folded=True))
        for at, line in enumerate(box.fold.lines if box.fold else ()):
            text = fitted(safe(line), self._inner)
            yield _Part(0, number, FOLDED + at, "entry", text=text, rows=((0, len(text)),))

    def _open_box(self, number: int, box: Box) -> Iterator[_Part]:
        yield self._plain(number, upper_edge(box, self.width))
        if box.banner:
            yield self._framed(number, *banner(box.banner, self._inner))
        labelled = any(entry.label for entry in box.entries)
        beside = labelled and self._inner >= 2 * LABELS
        indent = LABELS if beside else 0
        for at, entry in enumerate(box.entries):
            if labelled and not beside:
                yield self._framed(number, padded(safe(entry.label), self._inner), "label")
            text = reflowed(safe_block(entry.text), entry.reflow)
            rows = wrap(text, self._inner - indent)
            yield from self._left_out(number, entry, is_above=True)
            yield _Part(0, number, at, "entry", text=text, rows=rows, indent=indent)
            yield from self._left_out(number, entry, is_above=False)
        yield self._plain(number, lower_edge(self.width))

    def _left_out(self, number: int, entry: BoxEntry, *, is_above: bool) -> Iterator[_Part]:
        for one in entry.left_out:
            if one.is_above == is_above:
                matches = sum(one.start <= span.start < one.end for span in entry.matches)
                words = padded(fitted(one.sentence(matches), self._inner), self._inner)
                yield self._framed(number, words, "label")

    def _plain(self, number: int, pieces: tuple[Piece, ...]) -> _Part:
        return _Part(0, number, -1, "plain", pieces)

    def _framed(self, number: int, text: str, style: str) -> _Part:
        return self._plain(number, ((f"{DOWN} ", "text"), (text, style), (f" {DOWN}", "text")))

    def _entry_row(
        self,
        part: _Part,
        number: int,
        styles: Styles,
        chosen: Target | None,
        letters: Mapping[int, str],
        *,
        pointed: bool,
    ) -> list[Segment]:
        entry = self.page.entry(part.box, part.entry)
        here = chosen and (chosen.box, chosen.entry) == (part.box, part.entry)
        lit = [Span(at, at + len(written)) for at, written in letters.items()]
        lit += [chosen.span] if chosen and here and not lit else []
        segments = list(self._opening(entry if number == 0 else None, part, styles, pointed))
        column = 0
        for start, end, kind in _pieces(entry, part.rows[number], lit):
            piece = tabs_expanded(part.text[start:end], column)
            piece = padded(letters[start], cell_len(piece)) if start in letters else piece
            column += cell_len(piece)
            segments.append(Segment(piece, styles[kind]))
        gap = self._inner - part.indent - column
        segments.append(Segment(f"{' ' * gap} {DOWN}", styles["text"]))
        return list(Segment.simplify(segments))

    def _opening(
        self, entry: BoxEntry | None, part: _Part, styles: Styles, pointed: bool
    ) -> Iterator[Segment]:
        """Yield what is left of the text of a row: the edge, and the label of a first row."""
        yield Segment(f"{POINTER if pointed else DOWN} ", styles["text"])
        if part.indent:
            label = safe(entry.label)[: part.indent - 1] if entry else ""
            yield Segment(label.ljust(part.indent), styles["label" if label else "text"])


def _pieces(entry: BoxEntry, row: Row, chosen: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
    """Cut a row where its style changes; the selection covers matches, and matches cover links."""
    layers = [
        ("", _within(entry.signs, row)),
        ("link", _within(entry.links, row)),
        ("match", _within(entry.matches, row)),
        ("chosen", chosen),
    ]
    start, end = row
    cuts = {start, end}
    for _, spans in layers:
        for span in spans:
            cuts.update(at for at in (span.start, span.end) if start < at < end)
    edges = sorted(cuts)
    for left, right in pairwise(edges):
        kind = "text"
        for name, spans in layers:
            for span in spans:
                if span.start <= left < span.end:
                    kind = name or span.look
        yield left, right, kind


def _within(spans: Sequence[Span], row: Row) -> Sequence[Span]:
    first = bisect_right(spans, row[0], key=attrgetter("end"))
    last = bisect_right(spans, row[1], key=attrgetter("start"))
    return spans[first:last]
