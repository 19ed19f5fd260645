"""A row for a query that finds something where the one that was typed finds nothing."""

from dataclasses import dataclass

from cabletui.paint.line import Line
from cabletui.text.cells import fitted
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe


@dataclass(frozen=True, slots=True)
class Way:
    """A query to go on with."""

    label: str
    """How it differs from the one that was typed: `without harbuor`."""

    query_text: str
    count: int
    """How many cables it finds."""


def way_line(way: Way, width: int) -> Line:
    """Paint what differs, how much is found, and the query.

    >>> way_line(Way("without oil", "lamp", 1_200), 40).text
    'without oil: 1,200 cables   lamp'
    """
    text = f"{way.label}: {counted(way.count, 'cable')}   {way.query_text}"
    return Line(fitted(safe(text), width))
