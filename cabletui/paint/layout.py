"""Lay the boxes of a page out in rows of a given width, and paint a row.

Only the rows that come into view are painted; laying out keeps offsets alone, so the cost of a
key does not depend on the length of the cable.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from cabletui.cable.classification import level_of
from cabletui.page.page import Box, Entry, Page, Place, Span, Spot
from cabletui.text.cells import fitted, padded
from cabletui.text.glyphs import ACROSS, DOWN, LOWER_CORNERS, POINTER, SHADES, UPPER_CORNERS
from cabletui.text.sanitise import safe, safe_block
from cabletui.text.wrap import Row, as_read, expanded, row_at, wrap

WIDEST = 100
"""Boxes grow no wider than this: longer lines are hard to read."""

NARROWEST = 12
"""In less room than this they are cut off."""

LABELS = 16
"""The room that labels take at the left of a box that has some."""

Styles = Mapping[str, Style]
"""`text`, `label`, `link`, `match`, `chosen`, and `banner-0` to `banner-2`."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows that belong together: an edge, a banner, or the rows of one entry."""

    top: int
    box: int
    entry: int
    kind: str
    text: str = ""
    rows: Sequence[Row] = ((0, 0),)
    indent: int = 0


class Layout:
    """A page at one width: which row shows what."""

    def __init__(self, page: Page, width: int) -> None:
        self.page = page
        self.width = self.width_for(width)
        """Of the boxes, in cells, edges and all."""
        self._inner = self.width - 4
        self._parts = list(self._laid_out())
        self._tops = [part.top for part in self._parts]
        self._of_entry = {
            (part.box, part.entry): part for part in self._parts if part.kind == "entry"
        }

    @staticmethod
    def width_for(room: int) -> int:
        """Return how wide the boxes are where there is so much room."""
        return max(NARROWEST, min(room, WIDEST))

    @property
    def height(self) -> int:
        """How many rows there are."""
        last = self._parts[-1]
        return last.top + len(last.rows)

    def row_of(self, place: Place) -> int:
        """Return the row that shows a place."""
        part = self._of_entry[place.box, place.entry]
        return part.top + row_at(part.rows, place.offset)

    def place_of(self, y: int) -> Place:
        """Return the first character of a row; an edge counts to the text that follows it."""
        at = bisect_right(self._tops, y) - 1
        for part in self._parts[max(0, at) :]:
            if part.kind == "entry":
                row = max(0, y - part.top)
                return Place(part.box, part.entry, part.rows[row][0])
        last = max(self._of_entry)
        return Place(*last, self._of_entry[last].rows[-1][0])

    def paint(
        self, y: int, styles: Styles, chosen: Spot | None = None, pointer: Place | None = None
    ) -> list[Segment]:
        """Return the segments of a row, as wide as the boxes.

        Args:
            y: The row, from 0.
            styles: A style for each kind of text.
            chosen: The link or match that one is at.
            pointer: The beginning of the paragraph that one is in.
        """
        part = self._parts[bisect_right(self._tops, y) - 1]
        if part.kind == "edge":
            return [Segment(part.text, styles["text"])]
        if part.kind != "entry":
            return self._framed(part.text, styles[part.kind], styles["text"])
        pointed = pointer is not None and self.row_of(pointer) == y
        return self._entry_row(part, y - part.top, styles, chosen, pointed=pointed)

    def _laid_out(self) -> Iterator[_Part]:
        y = 0
        for number, box in enumerate(self.page.boxes):
            for part in self._box_parts(number, box):
                yield _Part(y, number, part.entry, part.kind, part.text, part.rows, part.indent)
                y += len(part.rows)

    def _box_parts(self, number: int, box: Box) -> Iterator[_Part]:
        yield _Part(0, number, -1, "edge", self._edge(UPPER_CORNERS, box.title))
        if box.banner:
            yield _Part(0, number, -1, *self._banner(box.banner))
        labelled = any(entry.label for entry in box.entries)
        beside = labelled and self._inner >= 2 * LABELS
        indent = LABELS if beside else 0
        for at, entry in enumerate(box.entries):
            if labelled and not beside:
                label = padded(safe(entry.label), self._inner)
                yield _Part(0, number, -1, "label", label)
            text = as_read(safe_block(entry.text), entry.reflow)
            yield _Part(0, number, at, "entry", text, wrap(text, self._inner - indent), indent)
        yield _Part(0, number, -1, "edge", self._edge(LOWER_CORNERS))

    def _edge(self, corners: str, title: str = "") -> str:
        words = f"{ACROSS} {fitted(safe(title), self._inner - 2)} " if title else ""
        line = ACROSS * (self.width - 2 - cell_len(words))
        return f"{corners[0]}{words}{line}{corners[1]}"

    def _banner(self, classification: str) -> tuple[str, str]:
        """Return the style and the text of a banner that is told apart without its colour."""
        level = level_of(classification)
        words = safe(classification)
        spaced = "  ".join(" ".join(word) for word in words.split(" "))
        shown = spaced if cell_len(spaced) + 4 <= self._inner else words
        shown = f"  {fitted(shown, self._inner - 4)}  "
        left, right = divmod(self._inner - cell_len(shown), 2)
        shade = SHADES[level]
        return f"banner-{level}", f"{shade * left}{shown}{shade * (left + right)}"

    def _framed(self, text: str, style: Style, plain: Style) -> list[Segment]:
        return [Segment(f"{DOWN} ", plain), Segment(text, style), Segment(f" {DOWN}", plain)]

    def _entry_row(
        self, part: _Part, number: int, styles: Styles, chosen: Spot | None, *, pointed: bool
    ) -> list[Segment]:
        entry = self.page.entry(part.box, part.entry)
        here = chosen and (chosen.box, chosen.entry) == (part.box, part.entry)
        lit = chosen.span if chosen and here else None
        segments = list(self._opening(entry if number == 0 else None, part, styles, pointed))
        column = 0
        for start, end, kind in _pieces(entry, part.rows[number], lit):
            piece = expanded(part.text[start:end], column)
            column += cell_len(piece)
            segments.append(Segment(piece, styles[kind]))
        gap = self._inner - part.indent - column
        segments.append(Segment(f"{' ' * gap} {DOWN}", styles["text"]))
        return list(Segment.simplify(segments))

    def _opening(
        self, entry: Entry | None, part: _Part, styles: Styles, pointed: bool
    ) -> Iterator[Segment]:
        """Yield what lies left of a row's text: the edge, and the label of a first row."""
        yield Segment(f"{POINTER if pointed else DOWN} ", styles["text"])
        if part.indent:
            label = safe(entry.label)[: part.indent - 1] if entry else ""
            yield Segment(label.ljust(part.indent), styles["label" if label else "text"])


def _pieces(entry: Entry, row: Row, chosen: Span | None) -> Iterator[tuple[int, int, str]]:
    """Cut a row where its style changes; what is chosen lies over matches, those over links."""
    layers = [
        ("link", _within(entry.links, row)),
        ("match", _within(entry.matches, row)),
        ("chosen", [chosen] if chosen else []),
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
            if any(span.start <= left < span.end for span in spans):
                kind = name
        yield left, right, kind


def _within(spans: Sequence[Span], row: Row) -> Sequence[Span]:
    first = bisect_right(spans, row[0], key=attrgetter("end"))
    last = bisect_right(spans, row[1], key=attrgetter("start"))
    return spans[first:last]
