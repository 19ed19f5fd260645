"""A cable in one row: date, classification, origin, reference id, flags, subject."""

from dataclasses import dataclass, replace
from functools import lru_cache

from cabletui.cable import Headline
from cabletui.cable.classification import is_known, level_of, mark_of
from cabletui.cable.origin import origin
from cabletui.paint.line import Line, Part
from cabletui.text.cells import fitted, padded
from cabletui.text.cells import width as cells_of
from cabletui.text.sanitise import safe

_LEVEL_STYLES = ("", "confidential", "secret")


@dataclass(frozen=True, slots=True)
class HeadlineColumns:
    """The widths of the columns, in cells; 0 for a column that is left out.

    The subject takes what remains.
    """

    date: int
    portion_mark: int
    origin: int
    reference_id: int


_BY_WIDTH = (
    (140, HeadlineColumns(date=16, portion_mark=5, origin=20, reference_id=22)),
    (96, HeadlineColumns(date=10, portion_mark=5, origin=12, reference_id=18)),
    (66, HeadlineColumns(date=10, portion_mark=5, origin=0, reference_id=14)),
    (36, HeadlineColumns(date=0, portion_mark=5, origin=0, reference_id=14)),
    (0, HeadlineColumns(date=0, portion_mark=0, origin=0, reference_id=14)),
)


def headline_columns(width: int) -> HeadlineColumns:
    """Return the columns that fit a width.

    As the width shrinks, the hour goes first, then the origin and the date, which the reference id
    says in short, then the classification; the reference id and the subject stay.
    """
    return next(columns for least, columns in _BY_WIDTH if width >= least)


@dataclass(frozen=True, slots=True)
class RowFlags:
    """What the reader has done with a cable: three cells before its subject."""

    is_marked: bool = False
    """Marked in this session, to be taken along: `+`."""

    is_begun: bool = False
    """Its text was begun and left before its end: `~`."""

    is_read: bool = False
    """Its end was in sight: `r`."""

    is_kept: bool = False
    """It is bookmarked or has a note: `*`."""

    @property
    def cells(self) -> str:
        """The flags in their three cells."""
        reading = "r" if self.is_read else "~" if self.is_begun else " "
        return ("+" if self.is_marked else " ") + reading + ("*" if self.is_kept else " ")


NO_FLAGS = RowFlags()


def headline_line(
    headline: Headline, width: int, flags: RowFlags = NO_FLAGS, *, note: str = ""
) -> Line:
    """Paint a cable in a row of a width; only its classification is coloured.

    A note of the reader's stands before the subject.
    """
    columns = headline_columns(width)
    mark = safe(mark_of(headline.classification))
    before = [padded(headline.created.display[: columns.date], columns.date)]
    before += [padded(mark, columns.portion_mark)]
    cells = [
        *before,
        padded(safe(origin(headline.origin).place), columns.origin),
        safe(headline.reference_id).ljust(columns.reference_id),
    ]
    subject = f"[{safe(note)}] {safe(headline.subject)}" if note else safe(headline.subject)
    over = len(cells[-1]) - columns.reference_id
    text = " ".join(cell for cell in cells if cell) + f"{_less(flags.cells, over)} {subject}"
    style = level_style(headline.classification)
    if not style or not columns.portion_mark:
        return Line(fitted(text, width))
    start = columns.date + 1 if columns.date else 0
    return Line(fitted(text, width), parts=(Part(start, start + len(mark), style),))


def _less(flags: str, over: int) -> str:
    """Return flags without some blanks before them, for which a long reference id has use."""
    return flags[min(max(0, over), len(flags) - len(flags.lstrip())) :]


def subject_room(headline: Headline, width: int) -> int:
    """Return how many cells the subject of a row has."""
    one = replace(headline, subject="x")
    return max(1, width - cells_of(headline_line(one, width).text) + 1)


def headline_heading(width: int) -> str:
    """Paint the names of the columns over such rows."""
    columns = headline_columns(width)
    cells = [
        padded("Created", columns.date),
        padded("Class", columns.portion_mark),
        padded("Origin", columns.origin),
        "Reference id".ljust(columns.reference_id),
        "   Subject",
    ]
    return fitted(" ".join(cell for cell in cells if cell), width)


@lru_cache(maxsize=64)
def level_style(classification: str) -> str:
    """Return the style of a classification's mark, after the colours of its cover sheets."""
    return _LEVEL_STYLES[level_of(classification)] if is_known(classification) else ""
