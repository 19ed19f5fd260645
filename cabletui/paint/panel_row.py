"""A row of the panel beside a cable: a heading, a cable that is held, or one that is not."""

from dataclasses import dataclass

from cabletui.cable import Headline
from cabletui.paint.headline_row import headline_line
from cabletui.paint.line import Line
from cabletui.text.cells import fitted
from cabletui.text.sanitise import safe


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A heading, or a cable."""

    text: str
    """The heading; or the reference id of a cable, as far as it is known."""

    headline: Headline | None = None
    """The cable, if the library holds it."""

    is_heading: bool = False
    """Whether it is a remark on the rows below it or on the one above, and no cable."""

    is_quiet: bool = False
    """Whether it is painted less prominently than a heading."""

    body_at: int | None = None
    """The offset in its body at which it opens; None for where the reader left it."""

    note: str = "not in this library"
    """What is said of a cable that is not at hand; empty where a heading says it."""


def heading_row(text: str) -> PanelRow:
    """Return a row that heads others."""
    return PanelRow(text, is_heading=True)


def remark_row(text: str) -> PanelRow:
    """Return a row that says something of the one above it."""
    return PanelRow(text, is_heading=True, is_quiet=True)


def cable_row(headline: Headline, body_at: int | None = None) -> PanelRow:
    """Return a row for a cable that the library holds, opening it at an offset in its body."""
    return PanelRow(headline.reference_id, headline, body_at=body_at)


def panel_line(row: PanelRow, width: int) -> Line:
    """Paint a row of the panel."""
    if row.is_heading:
        return Line(fitted(safe(row.text), width), "muted" if row.is_quiet else "heading")
    if row.headline:
        return headline_line(row.headline, width)
    note = f"  ({row.note})" if row.note else ""
    return Line(fitted(f"{safe(row.text)}{note}", width), "muted")
