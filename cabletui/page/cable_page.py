"""Make the page of a cable: its three boxes, one under another."""

from collections.abc import Collection, Sequence

from cabletui.cable import Cable, reflow
from cabletui.cable.partial import is_partial
from cabletui.page.decoded_header import decoded_header
from cabletui.page.page import Box, Entry, Page, Place, Span
from cabletui.page.particulars import particulars
from cabletui.page.reading_mode import VERBATIM, Manner


def cable_page(
    cable: Cable,
    manner: Manner = VERBATIM,
    *,
    editions: Sequence[Cable] = (),
    links: tuple[Span, ...] = (),
    paragraphs: Sequence[int] = (),
    is_fiction: bool = False,
    absent: Collection[str] = (),
) -> Page:
    """Return the page of a cable.

    Args:
        cable: The edition to show.
        manner: How to show its header and its body.
        editions: All its editions, the current one first.
        links: The references in its body that lead somewhere, as spans of the body.
        paragraphs: Where its paragraphs begin in the body.
        is_fiction: Whether it belongs to the bundled sample.
        absent: The reference ids that it names and the library does not hold.
    """
    top = particulars(cable, editions, is_fiction=is_fiction, absent=absent)
    extract = ", partial extract" if is_partial(cable) else ""
    clean = ", clean" if manner.is_clean else ""
    read = reflow(cable.body) if manner.is_clean else None
    boxes = (
        Box("particulars", cable.reference_id, top, cable.classification),
        _header(cable.header, manner),
        Box("body", f"Body{extract}{clean}", (Entry(cable.body, links=links, reflow=read),)),
    )
    begins = tuple(Place(2, 0, at) for at in paragraphs)
    return Page(cable.reference_id, boxes, begins, names_absent=bool(absent))


def _header(header: str, manner: Manner) -> Box:
    decoded = decoded_header(header) if manner.is_decoded else ()
    if decoded:
        return Box("header", "Header, decoded", decoded)
    return Box("header", "Header", (Entry(header or "(this copy has no header)"),))
