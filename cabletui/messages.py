"""What one part of the interface asks of the whole; the app follows each request.

A widget posts what happened to it; the screen turns that into one of these. A request that opens
a place also says where in the place one is, so the app can keep it and come back to it: what a
screen gives as its `whereabouts` is the request that would open it again as it is now.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from textual.message import Message

from cabletui.cable import Headline


class HeadlineRows(Protocol):
    """Cables in some order, read a few rows at a time."""

    def __len__(self) -> int:
        """Return the exact count."""

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        """Return the rows from `start` up to, not including, `stop`."""


@dataclass(slots=True)
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


@dataclass(eq=False)
class OpenHome(Message):
    """The way to everything."""

    row: int = 0


@dataclass(eq=False)
class OpenIndex(Message):
    """One of the indexes, or one of the lists that the reader's desk keeps."""

    name: str
    """`latest`, `dates`, `origins`, `tags`, `classifications`, `bookmarks` or `recent`."""

    typed: str = ""
    """The letters that were typed so far."""

    row: int = 0
    marked: dict[str, None] = field(default_factory=dict)
    """The marked rows of a list that the desk keeps, as in `OpenCables`."""


@dataclass(eq=False)
class OpenCables(Message):
    """The list of the cables that answer a query."""

    query_text: str
    title: str = ""
    """What the list is called above it; the query itself where empty."""

    order: str = "newest"
    """`newest`, `oldest` or `relevance`."""

    row: int = 0
    marked: dict[str, None] = field(default_factory=dict)
    """The reference ids of the marked rows, in the order of their marking; the list changes it."""


@dataclass(eq=False)
class OpenCable(Message):
    """One cable."""

    reference_id: str
    listing: Listing | None = None
    """The list it was chosen from; none where it was reached by itself."""

    position: int = 0
    """Its row in that list."""

    offset: int = 0
    """The character of its text that stands at the top of the screen."""


@dataclass(eq=False)
class OpenHelp(Message):
    """Every key, those of the screen one comes from first."""

    places: tuple[str, ...] = ()
    """The parts of the key table that work there."""

    keymap: Mapping[str, str] = field(default_factory=dict)
    """The keys that are not there as in the table, by id."""

    idle: frozenset[str] = frozenset()
    """The ids of the keys that did nothing there when one left."""

    row: int = 0


Place = OpenHome | OpenIndex | OpenCables | OpenCable | OpenHelp
"""Requests that lead somewhere: what the history of a session is made of."""


@dataclass(eq=False)
class OpenSearch(Message):
    """The search bar, with a text to begin with. It is over the place one is at, not a place."""

    text: str = ""


@dataclass(eq=False)
class CopyText(Message):
    """Put a text into the reader's clipboard, and say what is known of its fate."""

    text: str
    what: str = ""
    """What the text is, as the notice names it: `06BEIJING24302`, `paragraph 3`."""


@dataclass(eq=False)
class LeaveCable(Message):
    """Keep where in a cable the reader was, who goes on to the next one of the list."""

    place: OpenCable


@dataclass(eq=False)
class ToggleBookmark(Message):
    """Bookmark a cable, or take its bookmark away; a note to it stays."""

    reference_id: str


@dataclass(eq=False)
class WriteNote(Message):
    """Write a note to a cable."""

    reference_id: str


@dataclass(eq=False)
class KeepMarks(Message):
    """Keep how the rows of a list were marked before they were marked otherwise, to undo that."""

    marked: dict[str, None]
    """The marks of the list, which the list and whoever undoes share."""

    before: tuple[str, ...]
    """The reference ids that were marked before, in the order of their marking."""


@dataclass(eq=False)
class SaveSearch(Message):
    """Save a query under a name of the reader's."""

    query_text: str


@dataclass(eq=False)
class Notice(Message):
    """Tell the reader one thing, in the status line: why a key did nothing, what was copied."""

    text: str
    is_error: bool = False
