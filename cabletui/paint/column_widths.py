"""Which widths the columns of a row have where there is so much room."""

from collections.abc import Iterable
from typing import TypeVar

_Widths = TypeVar("_Widths", bound=tuple[int, ...])


def widths_for(columns: int, by_width: Iterable[_Widths]) -> _Widths:
    """Return the widths that fit a row, of which the first is the smallest row they are for.

    >>> widths_for(70, [(96, 18, 26), (66, 16, 26), (0, 14, 0)])
    (66, 16, 26)

    Args:
        columns: The cells of the row.
        by_width: The widths, for the widest row first; the last are for a row of any size.
    """
    return next(widths for widths in by_width if columns >= widths[0])
