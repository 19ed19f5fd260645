"""A cable as it lies on the screen before it has a width: boxes of labelled texts.

The texts are verbatim; they are made safe when they are laid out (`cabletui.paint.layout`), one
character for one, so every offset here is an offset into the text of the cable.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from cabletui.cable import Reflow


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text that is painted in a style of its own."""

    start: int
    end: int
    target: str = ""
    """The reference id that it leads to, where it is a link."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text in a box, with a label to its left if it has one."""

    text: str
    label: str = ""
    links: tuple[Span, ...] = ()
    """In order, none over another."""

    matches: tuple[Span, ...] = ()
    """What the query found, in order, none over another."""

    reflow: Reflow | None = None
    """How the text is to be read; verbatim where None."""

    weight: int | None = None
    """How many characters it counts for in offsets of the page; its own where None."""

    @property
    def length(self) -> int:
        """How many characters it counts for in offsets of the page."""
        return len(self.text) if self.weight is None else self.weight


@dataclass(frozen=True, slots=True)
class Box:
    """One of the boxes that a cable is shown in."""

    name: str
    """`particulars`, `header` or `body`."""

    title: str
    """Words in its upper edge."""

    entries: tuple[Entry, ...]
    banner: str = ""
    """A classification to be shown across the top; empty for none."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A character of a page."""

    box: int
    entry: int
    offset: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one text of a page: a link, a match."""

    box: int
    entry: int
    span: Span

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.box, self.entry, self.span.start)


@dataclass(frozen=True, slots=True)
class Page:
    """The boxes of one cable, from the top, and where its paragraphs begin."""

    reference_id: str
    boxes: tuple[Box, ...]
    paragraphs: tuple[Place, ...] = ()
    names_absent: bool = False
    """Whether it names cables that are not held; no links lead to them."""

    def entry(self, box: int, entry: int) -> Entry:
        """Return one of the texts."""
        return self.boxes[box].entries[entry]

    @property
    def body(self) -> int:
        """The number of the box of the body."""
        return len(self.boxes) - 1

    def offset_of(self, place: Place) -> int:
        """Return how many characters of the page's texts lie before a place."""
        if self.entry(place.box, place.entry).weight == 0:
            place = Place(place.box, 0, 0)
        before = (
            entry.length
            for number, box in enumerate(self.boxes)
            for at, entry in enumerate(box.entries)
            if (number, at) < (place.box, place.entry)
        )
        return sum(before) + place.offset

    def place_at(self, offset: int) -> Place:
        """Return the place with so many characters before it, or the last one."""
        left = max(0, offset)
        place = Place(0, 0, 0)
        for number, box in enumerate(self.boxes):
            for at, entry in enumerate(box.entries):
                place = Place(number, at, min(left, len(entry.text)))
                if left < entry.length:
                    return place
                left -= entry.length
        return place

    def nearest(self, place: Place) -> Place:
        """Return a place of another page of the same cable, where a box may be told otherwise."""
        entries = self.boxes[place.box].entries
        if place.entry >= len(entries) or place.offset > len(entries[place.entry].text):
            return Place(place.box, 0, 0)
        return place

    def links(self) -> tuple[Spot, ...]:
        """Return all links that can be seen, in reading order."""
        return tuple(self._spots("links"))

    def matches(self) -> tuple[Spot, ...]:
        """Return all matches that can be seen, in reading order."""
        return tuple(self._spots("matches"))

    def with_matches(self, matches: Mapping[tuple[int, int], Iterable[Span]]) -> "Page":
        """Return the page with other matches; they are given by box and entry."""
        boxes = tuple(
            replace(
                box,
                entries=tuple(
                    replace(entry, matches=apart(matches.get((number, at), ())))
                    for at, entry in enumerate(box.entries)
                ),
            )
            for number, box in enumerate(self.boxes)
        )
        return replace(self, boxes=boxes)

    def paragraph_at(self, place: Place) -> int | None:
        """Return the number of the paragraph that a place lies in, counted from 0."""
        found = bisect_right(self.paragraphs, place) - 1
        return found if found >= 0 else None

    def _spots(self, kind: str) -> Iterator[Spot]:
        for number, box in enumerate(self.boxes):
            for at, entry in enumerate(box.entries):
                for span in getattr(entry, kind):
                    if not (entry.reflow and entry.reflow.hides(span.start, span.end)):
                        yield Spot(number, at, span)


def apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order and none over another: where two meet, the later one is cut."""
    kept: list[Span] = []
    edge = 0
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        start = max(span.start, edge)
        if start < span.end:
            kept.append(replace(span, start=start))
            edge = span.end
    return tuple(kept)
