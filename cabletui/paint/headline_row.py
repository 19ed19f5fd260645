"""A cable in one row: date, classification, origin, reference id, subject."""

from dataclasses import dataclass
from functools import lru_cache

from cabletui.cable import Classification, Headline
from cabletui.cable.classification import mark_of
from cabletui.cable.origin import origin
from cabletui.paint.line import Line
from cabletui.text.cells import fitted, padded
from cabletui.text.sanitise import safe

_LEVEL_STYLES = ("", "confidential", "secret")


@dataclass(frozen=True, slots=True)
class HeadlineColumns:
    """The widths of the columns, in cells; 0 for a column that is left out.

    The subject takes what remains.
    """

    date: int
    mark: int
    origin: int
    reference_id: int


_BY_WIDTH = (
    (140, HeadlineColumns(date=16, mark=5, origin=20, reference_id=22)),
    (96, HeadlineColumns(date=10, mark=5, origin=12, reference_id=18)),
    (66, HeadlineColumns(date=10, mark=5, origin=0, reference_id=18)),
    (36, HeadlineColumns(date=0, mark=5, origin=0, reference_id=14)),
    (0, HeadlineColumns(date=0, mark=0, origin=0, reference_id=14)),
)


def headline_columns(width: int) -> HeadlineColumns:
    """Return the columns that fit a width.

    The hour leaves first, then the origin and the date, which the reference id tells in short,
    then the mark; the reference id and the subject stay.
    """
    return next(columns for least, columns in _BY_WIDTH if width >= least)


def headline_line(
    headline: Headline,
    width: int,
    *,
    is_bookmarked: bool = False,
    is_marked: bool = False,
    note: str = "",
) -> Line:
    """Paint a cable in a row of a width; + says that it is marked, * that it is bookmarked.

    A note of the reader's stands before the subject.
    """
    columns = headline_columns(width)
    cells = [
        padded(headline.created.spoken[: columns.date], columns.date),
        padded(safe(mark_of(headline.classification)), columns.mark),
        padded(safe(origin(headline.origin).place), columns.origin),
        safe(headline.reference_id).ljust(columns.reference_id),
    ]
    signs = ("+" if is_marked else " ") + ("*" if is_bookmarked else " ")
    told = f"[{safe(note)}] {safe(headline.subject)}" if note else safe(headline.subject)
    text = " ".join(cell for cell in cells if cell) + signs + told
    return Line(fitted(text, width), level_style(headline.classification))


def headline_heading(width: int) -> str:
    """Paint the names of the columns over such rows."""
    columns = headline_columns(width)
    cells = [
        padded("Created", columns.date),
        padded("Class", columns.mark),
        padded("Origin", columns.origin),
        "Reference id".ljust(columns.reference_id),
        " Subject",
    ]
    return fitted(" ".join(cell for cell in cells if cell), width)


@lru_cache(maxsize=64)
def level_style(classification: str) -> str:
    """Return the style of a classification's rows, after the colours of its cover sheets."""
    known = Classification.of(classification)
    return _LEVEL_STYLES[known.level] if known else ""
