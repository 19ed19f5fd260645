"""Make the page of a cable: its three boxes, one under another."""

from collections.abc import Collection, Sequence

from cabletui.cable import Cable, reflow
from cabletui.cable.absent_text import is_card, why_no_text
from cabletui.page.decoded_header import decoded_header
from cabletui.page.folds import body_title, folded_header, folded_particulars, head_of
from cabletui.page.left_out import left_out
from cabletui.page.page import Box, BoxEntry, Page, Point, Span
from cabletui.page.particulars import particulars
from cabletui.page.reading_mode import VERBATIM, ReadingMode


def cable_page(
    cable: Cable,
    mode: ReadingMode = VERBATIM,
    *,
    editions: Sequence[Cable] = (),
    links: tuple[Span, ...] = (),
    paragraphs: Sequence[int] = (),
    signs: tuple[Span, ...] = (),
    is_fiction: bool = False,
    absent: Collection[str] = (),
) -> Page:
    """Return the page of a cable.

    Args:
        cable: The edition to show.
        mode: How to show its header and its body.
        editions: All its editions, the current one first.
        links: The references in its body that lead somewhere, as spans of the body.
        paragraphs: Where its paragraphs begin in the body.
        signs: What stands out in its body by itself.
        is_fiction: Whether it belongs to the bundled sample.
        absent: The reference ids that it names and the library does not hold.
    """
    top = particulars(cable, editions, is_fiction=is_fiction, absent=absent)
    read = reflow(cable.body) if mode.is_clean else None
    head = head_of(cable.body) if mode.is_clean else 0
    around = left_out(cable.body) if mode.is_clean else ()
    boxes = (
        Box(
            "particulars",
            cable.reference_id,
            top,
            cable.classification,
            "i folds the box",
            folded_particulars(cable, editions, is_fiction=is_fiction, absent=absent),
            mode.shows_particulars,
        ),
        _header(cable.header, mode),
        Box(
            "body",
            body_title(cable, len(paragraphs), is_clean=mode.is_clean),
            (
                BoxEntry(why_no_text(cable), weight=0)
                if is_card(cable)
                else BoxEntry(
                    cable.body, links=links, signs=signs, reflow=read, head=head, left_out=around
                ),
            ),
            hint="v verbatim" if mode.is_clean else "v clean",
        ),
    )
    begins = tuple(Point(2, 0, at) for at in paragraphs)
    return Page(cable.reference_id, boxes, begins, names_absent=bool(absent))


def _header(header: str, mode: ReadingMode) -> Box:
    decoded = decoded_header(header) if mode.is_decoded else ()
    return Box(
        "header",
        "Header, decoded" if decoded else "Header",
        decoded or (BoxEntry(header or "(this copy has no header)"),),
        hint="h folds the box" if mode.is_decoded else "h decodes",
        fold=folded_header(header),
        is_open=mode.shows_header,
    )
