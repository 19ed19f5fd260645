"""What other names of fields mean here."""

from dataclasses import dataclass

from cabletui.archive.fields import DATE, MEANT


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field by another name, with what that name says of its value."""

    field: str
    form: str = "{}"
    """How the value is written here."""

    is_without: bool = False
    """Whether what has such a value is left out."""


_SPANS = {
    "since": Meaning(DATE.name, "{}.."),
    "until": Meaning(DATE.name, "..{}"),
    "before": Meaning(DATE.name, "{}..", is_without=True),
    "after": Meaning(DATE.name, "..{}", is_without=True),
}

TWOFOLD = {"refs": Meaning("ref")}
"""Fields of ours whose name also means another one, where the value is of that one."""


def meaning(name: str) -> Meaning | None:
    """Return what a name means that is none of ours; None where it means nothing here.

    >>> meaning("title"), meaning("before")
    (Meaning(field='subject', form='{}', is_without=False), \
Meaning(field='date', form='{}..', is_without=True))
    """
    if known := _SPANS.get(name) or TWOFOLD.get(name):
        return known
    return Meaning(MEANT[name]) if name in MEANT else None
