"""A line of home: a heading, or a door into the archive with what lies beyond it."""

from dataclasses import dataclass

from cabletui.location import Location, Results
from cabletui.paint.line import Line
from cabletui.text.cells import fitted, padded, width
from cabletui.text.counts import bar, grouped

_CELL = 9
"""Cells that a count takes at the right end."""

_NARROW = 60
"""Below this width there is room only for the first count and the last one."""

_NAME, _NARROW_NAME = 18, 15
_WIDEST = 88
"""In cells; a count further from its name is hard to find."""

_COUNT = 8
_LEAST_ABOUT = 6
_LEAST_BAR = 4
_GLANCED = 25
"""Cells of the names in the glance."""


@dataclass(frozen=True, slots=True)
class HomeRow:
    """One line; all its texts are safe."""

    name: str
    about: str = ""
    """What is said of it beside its name."""

    cells: tuple[str, ...] = ()
    """What stands at the right end, one text for each column; in a heading, their names."""

    opens: Location | None = None
    """Where it leads; if it leads nowhere, it does what its key does."""

    key_id: str = ""
    """The id of the key that does the same; empty if only a digit does."""

    digit: str = ""
    """The digit that opens it."""

    search: str = ""
    """The name of the saved search that it is."""

    is_heading: bool = False

    def stands_for(self, other: "HomeRow") -> bool:
        """Return whether it leads where another row does, whose counts may be older."""
        return (self.key_id, self.name) == (other.key_id, other.name)


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One value of the archive, with a bar that shows its share; a heading has no count."""

    name: str
    count: int = 0
    most: int = 0
    """The largest count of the rows that it is compared with."""

    opens: Results | None = None

    least: int = 0
    """In a heading, how many of its rows are shown even if there is little room; 0 for all."""

    @property
    def is_heading(self) -> bool:
        """Whether it leads nowhere."""
        return self.opens is None


def home_line(row: HomeRow, columns: int, sign: str = "") -> Line:
    """Paint a line of home in a width.

    Args:
        row: The line.
        columns: The width, in cells.
        sign: The key that opens it.
    """
    cells, columns = row.cells, min(columns, _WIDEST)
    if columns < _NARROW and len(cells) > 1:
        cells = (cells[0], cells[-1])
    right = "".join(f" {cell:>{_CELL - 1}}" for cell in cells)
    if row.is_heading:
        return Line(padded(row.name, columns - width(right)) + right, "heading" if row.name else "")
    name = (
        padded(row.name, _NAME if columns >= _NARROW else _NARROW_NAME) if row.about else row.name
    )
    left = f"{sign:2} {name}"
    room = columns - width(left) - width(right) - 1
    if room >= _LEAST_ABOUT:
        left = f"{left} {fitted(row.about, room)}"
    return Line(f"{padded(left.rstrip(), columns - width(right))}{right}".rstrip())


def glance_line(row: GlanceRow, columns: int, of_names: int = _GLANCED) -> Line:
    """Paint a value of the archive, its count and its bar.

    Args:
        row: The value.
        columns: The width, in cells.
        of_names: The width of the names.
    """
    if row.is_heading:
        return Line(row.name, "heading" if row.name else "")
    of_names = max(1, min(of_names, columns - _COUNT - 1))
    text = f"{padded(row.name, of_names)} {grouped(row.count):>{_COUNT}}"
    room = columns - width(text) - 3
    if room < _LEAST_BAR:
        return Line(text)
    return Line(f"{text}  {bar(row.count, row.most, room)}")
