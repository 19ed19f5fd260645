"""What a query may ask for that no index holds: the text of cables, and the reader's own marks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cabletui.archive.fields import FLAG, HAS, MADE_OF_IT

BodyOf = Callable[[int], tuple[str, str]]
"""Takes the ordinal of a line; returns the reference id and the body of its cable."""

Marks = Mapping[str, frozenset[str]]
"""The reference ids of the cables that have each mark of the reader: `read`, `noted` …"""

READERS_OWN = {
    **{(FLAG.name, mark): mark for mark in MADE_OF_IT},
    (FLAG.name, "unread"): "-read",
    (HAS.name, "note"): "noted",
}
"""Field values that are the reader's and not the cable's, each with its mark on the desk."""

WITHOUT = "-"
"""Stands before a mark that the cables must not have."""

MOST_READ = 5_000
"""Cables of which a query reads the text at most, unless it is asked for more."""

READ_QUICKLY = 300
"""Cables of which it reads the text between two keys: a tenth of a second or two."""


def _no_body(ordinal: int) -> tuple[str, str]:
    return f"line {ordinal}", ""


@dataclass(frozen=True, slots=True)
class BesideIndex:
    """What a query may ask beside the index."""

    body_of: BodyOf = _no_body
    marks: Callable[[], Marks] = field(default=dict)
    """Gives what the reader made of cables; nothing if there is no reader."""

    most_read: int | None = MOST_READ
    """How many cables may be read for their text; None for all."""

    @property
    def is_quick(self) -> bool:
        """Whether the answer is wanted between two keys."""
        return self.most_read is not None and self.most_read <= READ_QUICKLY

    @property
    def has_texts(self) -> bool:
        """Whether the texts of cables can be read."""
        return self.body_of is not _no_body
