"""A field of the index: how it is kept, and what is read of a cable for it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from cabletui.cable.cable import Cable
from cabletui.cable.moment import Moment


class Form(StrEnum):
    """How the index keeps a field."""

    WORDS = "words"
    """By its words, with their positions."""

    VALUE = "value"
    """Each value as it stands."""

    COUNTED = "counted"
    """Each value as it stands; the values of many cables are counted and completed quickly."""

    STORED = "stored"
    """Each value as it stands; the values of one cable are given back."""

    TIME = "time"
    """A time of the cable, in minutes; asked by spans."""

    NUMBER = "number"
    """A number of the cable; asked by spans."""

    ORDER = "order"
    """A number that cables are put in order by; not asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class IndexField:
    """A field of the index. A cable may have none, one or several values in it."""

    name: str
    form: Form
    read: Callable[[Cable], Iterable[str]] | None = None
    """Reads the values; None for a box whose text is indexed whole, and for what the index knows
    by itself."""

    time: Callable[[Cable], Moment | None] | None = None
    """Reads the time, for a field of that form."""

    is_of_text: bool = False
    """Whether the values follow from header and body alone, so that copies of a text share them."""


def each_once(fields: Iterable[IndexField]) -> tuple[IndexField, ...]:
    """Return the fields of the index in their order.

    Raises:
        ValueError: Two that are not the same have one name.
    """
    found: dict[str, IndexField] = {}
    for field in fields:
        if found.setdefault(field.name, field) is not field:
            raise ValueError(f"two fields of the index are called {field.name}")
    return tuple(found.values())
