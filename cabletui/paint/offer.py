"""Texts that could complete a query, in one line."""

from collections.abc import Iterable
from dataclasses import dataclass

from cabletui.text.sanitise import safe

_GAP = "   "


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that could stand in place of a part of the query."""

    text: str
    start: int
    end: int
    """The part of the query it would replace."""

    count: int | None = None
    """How many cables have it, if that is known."""


def offers_line(offers: Iterable[Offer]) -> str:
    """Paint offers, each with its count: `tag:PREL 1,204   tag:PREF 30`."""
    return _GAP.join(map(_painted, offers))


def _painted(offer: Offer) -> str:
    count = "" if offer.count is None else f" {offer.count:,}"
    return f"{safe(offer.text)}{count}"
