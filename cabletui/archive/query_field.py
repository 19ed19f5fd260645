"""A field that a query may name, and what it takes as its value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cabletui.archive.index_field import IndexField


class Kind(StrEnum):
    """What a field takes as its value."""

    TEXT = "text"
    """Words, a phrase or the beginning of a word."""

    CODE = "code"
    """One of a known set of values, or the beginning of some."""

    PLACE = "place"
    """The words of a name, in any order and case."""

    DATE = "date"
    """A year, a month, a day, or a span of two with `..` between them."""

    CABLE = "cable"
    """A reference id in any spelling."""


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A field that a query may name."""

    name: str
    kind: Kind
    description: str
    example: str
    index: IndexField
    """The field of the index that it asks."""

    synonyms: tuple[str, ...] = ()
    """What else readers call it; a query that says so is told the name."""

    written: Callable[[str], str] = str.upper
    """Returns how the index writes a value that was typed."""

    known: Callable[[], Sequence[str]] = tuple
    """Returns the values that may be asked for whether or not a cable here has them."""

    is_closed: bool = False
    """Whether it takes no other values than the known ones."""

    is_joined: bool = False
    """Whether words after it go on with a name of several words: `origin:port ellen`."""
