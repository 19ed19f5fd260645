"""A cable as it is shown, before it has a width: boxes of labelled texts.

The texts are verbatim; they are made safe in `cabletui.paint.page_layout`, one
character for one, so every offset here is an offset into the text of the cable.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from cabletui.cable import Reflow
from cabletui.page.asked_field import AskedField
from cabletui.page.left_out import LeftOut

FOLDED = 1_000
"""The lines of a folded box are numbered from here, as if they were entries; no box has so many."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text that is painted in a style of its own."""

    start: int
    end: int
    reference_id: str = ""
    """The cable that it leads to, if it is a link."""

    asks: tuple[AskedField, str] | None = None
    """The field and the value that it asks for, if it is a fact; None if it is not."""

    look: str = ""
    """How it stands out, in the words of `paint.colours`, if it is neither link nor match."""


@dataclass(frozen=True, slots=True)
class BoxEntry:
    """A text in a box, with a label to its left if it has one."""

    text: str
    label: str = ""
    links: tuple[Span, ...] = ()
    """In order, without overlap."""

    matches: tuple[Span, ...] = ()
    """What the query found, in order, without overlap."""

    doors: tuple[Span, ...] = ()
    """The facts in it, each of which leads to other cables; in order, without overlap."""

    signs: tuple[Span, ...] = ()
    """What stands out by itself, such as portion marks; in order, without overlap."""

    reflow: Reflow | None = None
    """How the text is to be read; verbatim if None."""

    weight: int | None = None
    """How many characters it counts for in offsets of the page; its own length if None."""

    head: int = 0
    """How many characters at its beginning only repeat the particulars, and fold with them."""

    left_out: tuple[LeftOut, ...] = ()
    """What is said to be hidden above and below the text."""

    @property
    def length(self) -> int:
        """How many characters it counts for in offsets of the page."""
        return len(self.text) if self.weight is None else self.weight


@dataclass(frozen=True, slots=True)
class Fold:
    """How a box is shown while it is folded: an upper edge, and a line or two."""

    title: str
    lines: tuple[str, ...] = ()
    """Each is cut where the box is narrower."""

    hint: str = ""
    """What the upper edge says at its right end."""

    doors: tuple[tuple[Span, ...], ...] = ()
    """The facts in each of the lines."""


@dataclass(frozen=True, slots=True)
class Box:
    """One of the boxes that a cable is shown in."""

    name: str
    """`particulars`, `header` or `body`."""

    title: str
    """Words in its upper edge."""

    entries: tuple[BoxEntry, ...]
    banner: str = ""
    """A classification to be shown across the top; empty for none."""

    hint: str = ""
    """What the upper edge says at its right end: the key of the box."""

    fold: Fold | None = None
    """How it is shown while it is folded; None if it never is."""

    is_open: bool | None = None
    """Whether the reader wants it open or folded; None if that is left to the room."""


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A character of a page."""

    box: int
    entry: int
    offset: int


@dataclass(frozen=True, slots=True)
class Target:
    """A stretch of one text of a page that the reader can go to: a link, a match."""

    box: int
    entry: int
    span: Span

    @property
    def start(self) -> Point:
        """The point at which it starts."""
        return Point(self.box, self.entry, self.span.start)


@dataclass(frozen=True, slots=True)
class Page:
    """The boxes of one cable, from the top, and the points at which its paragraphs start."""

    reference_id: str
    boxes: tuple[Box, ...]
    paragraphs: tuple[Point, ...] = ()
    names_absent: bool = False
    """Whether it names cables that are not held; no links lead to them."""

    def entry(self, box: int, entry: int) -> BoxEntry:
        """Return one of the texts: of the entries, or of the lines of the folded box."""
        fold = self.boxes[box].fold
        if fold and entry >= FOLDED:
            return BoxEntry(fold.lines[entry - FOLDED], doors=_at(fold.doors, entry - FOLDED))
        return self.boxes[box].entries[entry]

    @property
    def body(self) -> int:
        """The number of the box of the body."""
        return len(self.boxes) - 1

    @property
    def first_text(self) -> Point:
        """The point at which reading begins: the first paragraph, or else the text of the body."""
        if self.paragraphs:
            return self.paragraphs[0]
        return Point(self.body, 0, self.entry(self.body, 0).head)

    def offset_of(self, point: Point) -> int:
        """Return how many characters of the page's texts stand before a point."""
        if self.entry(point.box, point.entry).weight == 0:
            point = Point(point.box, 0, 0)
        before = (
            entry.length
            for number, box in enumerate(self.boxes)
            for at, entry in enumerate(box.entries)
            if (number, at) < (point.box, point.entry)
        )
        return sum(before) + point.offset

    def point_at(self, offset: int) -> Point:
        """Return the point with this many characters before it, or the last one."""
        left = max(0, offset)
        point = Point(0, 0, 0)
        for number, box in enumerate(self.boxes):
            for at, entry in enumerate(box.entries):
                point = Point(number, at, min(left, len(entry.text)))
                if left < entry.length:
                    return point
                left -= entry.length
        return point

    def nearest(self, point: Point) -> Point:
        """Return the nearest point of another page of the same cable, whose boxes may differ."""
        entries = self.boxes[point.box].entries
        if point.entry >= len(entries) or point.offset > len(entries[point.entry].text):
            return Point(point.box, 0, 0)
        return point

    def box_named(self, name: str) -> int:
        """Return the number of a box."""
        return next(number for number, box in enumerate(self.boxes) if box.name == name)

    def with_box(self, number: int, *, is_open: bool | None) -> "Page":
        """Return the page with one box open, folded, or as the room allows."""
        boxes = list(self.boxes)
        boxes[number] = replace(boxes[number], is_open=is_open)
        return replace(self, boxes=tuple(boxes))

    def links(self) -> tuple[Target, ...]:
        """Return all that leads to other cables, references and facts, in reading order.

        Those of a folded box and those of the same box open are both among them.
        """
        found: list[Target] = []
        for number, box in enumerate(self.boxes):
            for at, doors in enumerate(box.fold.doors if box.fold else ()):
                found += (Target(number, FOLDED + at, span) for span in doors)
        found += (*self._targets("links"), *self._targets("doors"))
        return tuple(sorted(found, key=lambda target: (target.box, target.start)))

    def matches(self) -> tuple[Target, ...]:
        """Return all matches that can be seen, in reading order."""
        return tuple(self._targets("matches"))

    def with_matches_of_text(self) -> "Page":
        """Return the page with no matches but those of its text; of its body if that has none.

        The subject of a cable stands over its text and in the head of its body, and would count
        three times. Where the body has none either, the page is as it was.
        """
        entry = self.entry(self.body, 0)
        found = [one.span for one in self.matches() if one.box == self.body]
        kept = [span for span in found if span.start >= entry.head] or found
        beside = [
            span
            for span in entry.matches
            if any(one.start <= span.start < one.end for one in entry.left_out)
        ]
        return self.with_matches({(self.body, 0): [*kept, *beside]}) if kept else self

    @property
    def matches_left_out(self) -> int:
        """How many matches cannot be seen, as clean reading leaves out where they stand."""
        every = sum(len(entry.matches) for box in self.boxes for entry in box.entries)
        return every - len(self.matches())

    def with_matches(self, matches: Mapping[tuple[int, int], Iterable[Span]]) -> "Page":
        """Return the page with other matches; they are given by box and entry."""
        boxes = tuple(
            replace(
                box,
                entries=tuple(
                    replace(entry, matches=without_overlap(matches.get((number, at), ())))
                    for at, entry in enumerate(box.entries)
                ),
            )
            for number, box in enumerate(self.boxes)
        )
        return replace(self, boxes=boxes)

    def paragraph_at(self, point: Point) -> int | None:
        """Return the number of the paragraph that a point is in, counted from 0."""
        found = bisect_right(self.paragraphs, point) - 1
        return found if found >= 0 else None

    def _targets(self, kind: str) -> Iterator[Target]:
        for number, box in enumerate(self.boxes):
            for at, entry in enumerate(box.entries):
                for span in getattr(entry, kind):
                    if not (entry.reflow and entry.reflow.hides(span.start, span.end)):
                        yield Target(number, at, span)


def _at(doors: tuple[tuple[Span, ...], ...], line: int) -> tuple[Span, ...]:
    return doors[line] if line < len(doors) else ()


def without_overlap(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, without overlap: where two overlap, the later is cut."""
    separate: list[Span] = []
    edge = 0
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        start = max(span.start, edge)
        if start < span.end:
            separate.append(replace(span, start=start))
            edge = span.end
    return tuple(separate)
