"""A match of a query in one row, with the words around it: the matches stand in one column."""

from dataclasses import dataclass

from cabletui.paint.column_widths import widths_for
from cabletui.paint.excerpt import CLOSE, OPEN
from cabletui.paint.line import Line
from cabletui.text.cells import filled, fitted, padded, width
from cabletui.text.glyphs import ELLIPSIS
from cabletui.text.sanitise import safe

_BY_WIDTH = ((110, 10, 18, 5), (66, 0, 18, 5), (0, 0, 14, 0))
"""The smallest width, and the cells that the date, the reference id and the paragraph then have."""

_BEFORE = (2, 5)
"""The words before a match have two fifths of what is left, those after it the rest."""


@dataclass(frozen=True, slots=True)
class ConcordanceRow:
    """A match in the body of a cable."""

    reference_id: str
    day: str
    """When the cable was created: `2008-03-12`."""

    paragraph: str
    """The number of the paragraph; empty above the first."""

    before: str
    """The text before it in one line, with the blank at its end, as much as a row can show."""

    match: str
    after: str
    row: int
    """The number of its cable among those that were found, from 0."""

    start: int
    """Where in the body the match begins."""


def concordance_line(row: ConcordanceRow, columns: int) -> Line:
    """Paint a match in a row of a width.

    >>> row = ConcordanceRow("06X1", "2006-12-01", "3", "All night the ", "lamp", " was lit.", 0, 9)
    >>> concordance_line(row, 50).text
    '06X1           All night the ‹lamp› was lit.'
    """
    _, before = _columns(columns)
    match = f"{OPEN}{safe(row.match)}{CLOSE}"
    text = f"{_head(row, columns)}{_right(safe(row.before), before)}{match}{safe(row.after)}"
    return Line(fitted(text, columns))


def concordance_heading(columns: int) -> str:
    """Paint the names of the columns over such rows."""
    head, before = _columns(columns)
    _, day, reference_id, paragraph = widths_for(columns, _BY_WIDTH)
    names = [padded("Created", day), padded("Reference id", reference_id), padded("¶", paragraph)]
    text = " ".join(name for name in names if name)
    return fitted(f"{filled(text, head + before)} Match", columns)


def _columns(columns: int) -> tuple[int, int]:
    """Return the cells of what stands before the words, and of the words before the match."""
    head = sum(cells + 1 for cells in widths_for(columns, _BY_WIDTH)[1:] if cells)
    share, of = _BEFORE
    return head, max(0, columns - head) * share // of


def _head(row: ConcordanceRow, columns: int) -> str:
    _, day, reference_id, paragraph = widths_for(columns, _BY_WIDTH)
    number = f"¶{row.paragraph}" if row.paragraph else ""
    cells = [
        padded(row.day, day),
        padded(safe(row.reference_id), reference_id),
        padded(number, paragraph),
    ]
    return "".join(f"{cell} " for cell in cells if cell)


def _right(text: str, columns: int) -> str:
    """Return the end of a text, aligned right in some cells."""
    if width(text) > columns:
        while text and width(text) >= columns:
            text = text[max(1, (width(text) - columns) // 2) :]
        text = f"{ELLIPSIS}{text}" if columns else ""
    return " " * (columns - width(text)) + text
