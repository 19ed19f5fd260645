"""A value that some of the hits of a query have, in a row with a box to tick."""

from dataclasses import dataclass

from cabletui.paint.index_row import count_line
from cabletui.paint.line import Line

_WIDE = 60
"""From this width on there is room for the meaning of a code and for bars."""

_NAMES = 44
_COUNT = 9


@dataclass(frozen=True, slots=True)
class Facet:
    """A heading, a value that some of the hits have, or how many more there are."""

    heading: str
    """The group of the value."""

    label: str
    """Safe text."""

    short: str = ""
    """The same for a narrow column; if empty, the label itself."""

    count: int = 0
    most: int = 0
    """The largest count below the same heading."""

    term: str = ""
    """What it adds to the query; empty for a heading."""

    sign: str = " "
    """`x` for a value that is taken, `-` for one that is left out."""

    is_more: bool = False
    """Whether it is no value, and says how many further values there are."""

    @property
    def is_heading(self) -> bool:
        """Whether it stands above the values of a group."""
        return not self.term and not self.is_more


def facet_line(row: Facet, width: int) -> Line:
    """Paint a heading, a value with its box and its count, or how many more there are."""
    if row.is_heading:
        return Line(row.label, "heading")
    if row.is_more:
        return Line(f"    {row.label}")
    is_wide = width >= _WIDE
    label = f"[{row.sign}] {row.label if is_wide else row.short or row.label}"
    if not is_wide:
        width -= 1  # the rows of the list begin beside it
    names = _NAMES if is_wide else max(1, width - _COUNT)
    return Line(count_line(label, row.count, (names, width), row.most))
