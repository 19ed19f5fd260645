"""A cable of a thread in one row, with the lines that lead to it from the one that it cites."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cabletui.cable import Headline
from cabletui.cable.classification import mark_of
from cabletui.paint.headline_row import NO_FLAGS, RowFlags, headline_columns, level_style
from cabletui.paint.line import Line, Part
from cabletui.text.cells import fitted, padded, width
from cabletui.text.counts import listed
from cabletui.text.glyphs import ELLIPSIS
from cabletui.text.sanitise import safe

_NOT_HELD = "(not held)"
_NO_BOUND = 1 << 20
_MOST_NAMED = (4, 3, 2)
_NAMES = ((96, 28), (76, 24), (66, 20), (0, 15))
"""The smallest width, and the cells that the lines and the reference id then have."""


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A cable in its place in the thread."""

    headline: Headline
    """For a cable that is not held, just its id and about what day it was sent."""

    level: int
    """How many cables of the thread stand over it, each under the one it cites."""

    is_held: bool = True
    has_more: bool = False
    """Whether others stand under it."""

    rails: tuple[bool, ...] = ()
    """For each level over it and for its own, whether another cable of that level follows."""

    citing: tuple[str, ...] = ()
    """The ids of those that cite a cable that is not held, the latest first."""

    @property
    def tree(self) -> str:
        """The lines that lead to it.

        >>> from cabletui.cable import Moment
        >>> headline = Headline("09OBAN938", Moment.parse("2009-01-01"), "", "", "")
        >>> ThreadRow(headline, 2, has_more=True, rails=(True, False)).tree
        '│└┬'
        """
        over = "".join("│" if goes_on else " " for goes_on in self.rails[:-1])
        own = ("├" if self.rails[-1] else "└") if self.rails else ""
        return over + own + ("┬" if self.has_more else "")

    def said(self, room: int = _NO_BOUND) -> str:
        """Return what is said of a cable that is not held: what cites it, in whole ids.

        Args:
            room: How many cells there are; the fewer, the fewer ids.

        >>> from cabletui.cable import Moment
        >>> headline = Headline("09OBAN938", Moment.parse("2009-01-01"), "", "", "")
        >>> row = ThreadRow(headline, 0, citing=("09OBAN17", "09OBAN12", "09OBAN8"))
        >>> row.said(), row.said(30)
        ('cited by 09OBAN17, 09OBAN12 and 09OBAN8', 'cited by 09OBAN17 and 2 more')
        """
        if len(self.citing) < 2:
            return f"cited by {self.citing[0]} only" if self.citing else "cited by none"
        every = (f"cited by {listed(self.citing, most)}" for most in _MOST_NAMED)
        return next((said for said in every if len(said) <= room), f"cited by {len(self.citing)}")

    @property
    def name(self) -> str:
        """Its id, whole, so that it can be quoted from the screen."""
        return self.headline.reference_id


def thread_line(row: ThreadRow, columns: int, flags: RowFlags = NO_FLAGS) -> Line:
    """Paint a row of a width."""
    widths = headline_columns(columns)
    mark = safe(mark_of(row.headline.classification)) if row.is_held else ""
    day = row.headline.created.display if row.is_held else _NOT_HELD
    cells = [
        padded(day[: widths.date], widths.date),
        padded(mark, widths.portion_mark),
        _named(row, _room(columns)),
    ]
    before = " ".join(cell for cell in cells if cell) + f"{flags.cells} "
    room = columns - width(before)
    said = row.headline.subject if row.is_held else _said(row, room, has_column=bool(widths.date))
    text = fitted(before + safe(said), columns)
    if not row.is_held:
        return Line(text, "muted")
    style = level_style(row.headline.classification)
    if not style or not widths.portion_mark:
        return Line(text)
    start = widths.date + 1 if widths.date else 0
    return Line(text, parts=(Part(start, start + len(mark), style),))


def thread_heading(columns: int) -> str:
    """Paint the names of the columns over such rows."""
    widths = headline_columns(columns)
    cells = [
        padded("Created", widths.date),
        padded("Class", widths.portion_mark),
        padded("Reference id", _room(columns)),
        "   Subject",
    ]
    return fitted(" ".join(cell for cell in cells if cell), columns)


def with_rails(rows: Sequence[ThreadRow]) -> tuple[ThreadRow, ...]:
    """Return rows with the lines between them, worked out from their levels.

    Args:
        rows: In order, each somewhere below the row that it stands under.
    """
    found: list[ThreadRow] = []
    follows: list[bool] = []
    below = 0
    for row in reversed(rows):
        follows = follows[: row.level + 1] + [False] * (row.level + 1 - len(follows))
        rails = tuple(follows[1 : row.level + 1])
        found.append(replace(row, rails=rails, has_more=below > row.level))
        follows[row.level] = True
        below = row.level
    return tuple(reversed(found))


def _room(columns: int) -> int:
    return next(room for least, room in _NAMES if columns >= least)


def _named(row: ThreadRow, room: int) -> str:
    """Return the lines and the id in a width; if it is too small, the outer lines are cut off."""
    name = safe(row.name)
    if not row.level and not row.has_more:
        return padded(name, room)
    tree = row.tree
    most = max(2, room - width(name) - 1)
    if len(tree) > most:
        tree = ELLIPSIS + tree[len(tree) - most + 1 :]
    return padded(f"{tree} {name}", room)


def _said(row: ThreadRow, room: int, *, has_column: bool) -> str:
    before = "" if has_column else "not held; "
    return before + row.said(room - len(before))
