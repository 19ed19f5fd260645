"""Texts that could complete a query, in a row each."""

from collections.abc import Sequence
from dataclasses import dataclass

from cabletui.text.cells import fitted, padded, width
from cabletui.text.sanitise import safe

_GAP = 2
_MOST_OF_WIDTH = 2
"""The texts take at most one part in this many of the width."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that could stand in place of a part of the query."""

    text: str
    start: int
    end: int
    """The part of the query it would replace."""

    count: int | None = None
    """How many cables have it, if that is known."""

    meaning: str = ""
    """What it stands for, in a few words."""

    is_whole: bool = False
    """Whether it is a whole term, so that a blank follows."""


def offer_lines(offers: Sequence[Offer], columns: int) -> tuple[str, ...]:
    """Paint offers, each with its count and its meaning.

    >>> offer_lines((Offer("tag:OIL", 0, 5, 1_204, "Lamp oil"), Offer("tag:ORE", 0, 5, 3)), 40)
    ('tag:OIL  1,204  Lamp oil', 'tag:ORE      3')
    """
    texts = [safe(offer.text) for offer in offers]
    counts = ["" if offer.count is None else f"{offer.count:,}" for offer in offers]
    room = min(max(map(width, texts), default=0), max(8, columns // _MOST_OF_WIDTH))
    digits = max(map(len, counts), default=0)
    gap = " " * _GAP
    lines = []
    for offer, text, count in zip(offers, texts, counts, strict=True):
        cells = [padded(text, room), count.rjust(digits), safe(offer.meaning)]
        lines.append(fitted(gap.join(cell for cell in cells if cell).rstrip(), columns))
    return tuple(lines)
