"""Where in the archive a reader can be: frozen values, of which the history of a session is made.

A location also says where in it the reader is, so that one can come back to it: what a screen
gives as its `location` opens it again as it is now.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from cabletui.cable import Headline


class HeadlineRows(Protocol):
    """Cables in some order, read a few rows at a time."""

    def __len__(self) -> int:
        """Return the exact count."""

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        """Return the rows from `start` up to, not including, `stop`."""


@dataclass(eq=False, slots=True)
class Listing:
    """A list of cables, and where in it the reader is.

    The list and the viewer that was opened from it share one, so that walking on in the viewer
    moves the list along.
    """

    rows: HeadlineRows
    query_text: str = ""
    """The query it answers, whose matches a cable shows; empty where it answers none."""

    title: str = ""
    """What the list is called above it."""

    position: int = 0
    """The row of the cable that is being read or pointed at, from 0."""


@dataclass(frozen=True, slots=True)
class Home:
    """The way to everything."""

    row: int = 0


@dataclass(frozen=True, slots=True)
class OneIndex:
    """One of the indexes, or one of the lists that the reader's desk keeps."""

    name: str
    """One of those in the table of `session.screen_factory`, such as `tags`."""

    typed: str = ""
    """The letters that were typed so far."""

    row: int = 0
    marked: dict[str, None] = field(default_factory=dict)
    """The marked rows of a list that the desk keeps, as in `Results`."""


@dataclass(frozen=True, slots=True)
class Results:
    """The list of the cables that answer a query."""

    query_text: str
    title: str = ""
    """What the list is called above it; the query itself where empty."""

    order: str = "newest"
    """`newest`, `oldest` or `relevance`."""

    row: int = 0
    marked: dict[str, None] = field(default_factory=dict)
    """The reference ids of the marked rows, in the order of their marking; the list changes it."""

    before_exact: str = ""
    """The query before its words were meant as they are spelled; empty where they are as typed."""


@dataclass(frozen=True, slots=True)
class OneCable:
    """One cable."""

    reference_id: str
    listing: Listing | None = None
    """The list it was chosen from; none where it was reached by itself."""

    position: int = 0
    """Its row in that list."""

    offset: int = 0
    """The character of its text that stands at the top of the screen."""


@dataclass(frozen=True, slots=True)
class Help:
    """Every key, those of the screen one comes from first."""

    places: tuple[str, ...] = ()
    """The parts of the key table that work there."""

    keymap: Mapping[str, str] = field(default_factory=dict)
    """The keys that are not there as in the table, by id."""

    idle: frozenset[str] = frozenset()
    """The ids of the keys that did nothing there when one left."""

    row: int = 0


Location = Home | OneIndex | Results | OneCable | Help
"""All that the history of a session is made of."""
