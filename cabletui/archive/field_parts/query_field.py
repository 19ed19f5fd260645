"""A field that a query may name, and what it takes as its value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cabletui.archive.field_parts.index_field import Form, IndexField


class Kind(StrEnum):
    """What a field takes as its value."""

    TEXT = "text"
    """Words, a phrase or a prefix of words."""

    PASSAGE = "passage"
    """Words, a phrase or a prefix, or several in brackets, in one passage of the body."""

    CODE = "code"
    """One of a known set of values, or a prefix of some."""

    PLACE = "place"
    """The words of the name of a place or a person, in any order and case."""

    DATE = "date"
    """A year, a month, a day, or a span of two with `..` between them."""

    NUMBER = "number"
    """A number, a span of two with `..` between them, or one with `>` or `<` before it."""

    CABLE = "cable"
    """A reference id in any spelling."""


_FORMS = {
    Kind.TEXT: (Form.WORDS,),
    Kind.PASSAGE: (Form.WORDS,),
    Kind.CODE: (Form.VALUE, Form.COUNTED),
    Kind.PLACE: (Form.VALUE, Form.COUNTED),
    Kind.DATE: (Form.TIME,),
    Kind.NUMBER: (Form.NUMBER,),
    Kind.CABLE: (Form.STORED,),
}
"""The forms of index fields that a field of each kind can ask."""


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A field that a query may name.

    Raises:
        ValueError: It contradicts itself; so a slip in the table of fields shows on loading it.
    """

    name: str
    kind: Kind
    description: str
    example: str
    index: IndexField
    """The field of the index that it asks."""

    synonyms: tuple[str, ...] = ()
    """Other names that readers use for it; the error of such a query gives the right one."""

    written: Callable[[str], str] = str.upper
    """Returns how the index writes a value that was typed."""

    known: Callable[[], Sequence[str]] = tuple
    """Returns the values that may be asked for whether or not a cable here has them."""

    is_closed: bool = False
    """Whether it takes no other values than the known ones."""

    is_joined: bool = False
    """Whether words after its value may belong to it: `origin:port ellen`."""

    by_words: IndexField | None = None
    """The field of the index that has the words of its values, where those may be very many."""

    def __post_init__(self) -> None:
        if self.index.form not in _FORMS[self.kind]:
            raise ValueError(f"{self.name}: of kind {self.kind}, it cannot ask {self.index.form}")
        if self.by_words and (self.kind, self.by_words.form) != (Kind.PLACE, Form.WORDS):
            raise ValueError(f"{self.name}: no name is found by {self.by_words.name}")
        if not self.example.startswith(f"{self.name}:"):
            raise ValueError(f"{self.name}: its example is {self.example}")
