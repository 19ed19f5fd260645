"""Make the page of a cable: its three boxes, one under another."""

from collections.abc import Sequence

from cabletui.cable import Cable
from cabletui.paint.page import Box, Entry, Page, Place, Span
from cabletui.paint.particulars import particulars

PARTIAL = "This record is a partial extract of the original cable."
"""How the header of a cable begins that was published in part."""


def cable_page(
    cable: Cable,
    *,
    editions: Sequence[Cable] = (),
    links: tuple[Span, ...] = (),
    paragraphs: Sequence[int] = (),
    is_fiction: bool = False,
) -> Page:
    """Return the page of a cable.

    Args:
        cable: The edition to show.
        editions: All its editions, the current one first.
        links: The references in its body, as spans of the body.
        paragraphs: Where its paragraphs begin in the body.
        is_fiction: Whether it belongs to the bundled sample.
    """
    top = particulars(cable, editions, is_fiction=is_fiction)
    header = cable.header or "(this copy has no header)"
    extract = " · partial extract" if PARTIAL in cable.header else ""
    boxes = (
        Box("particulars", cable.reference_id, top, cable.classification),
        Box("header", "Header", (Entry(header),)),
        Box("body", f"Body{extract}", (Entry(cable.body, links=links),)),
    )
    return Page(cable.reference_id, boxes, tuple(Place(2, 0, at) for at in paragraphs))
