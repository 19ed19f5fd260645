"""What one part of the interface asks of the whole; the app follows each.

A widget posts what happened to it; the screen turns that into one of these: `Go` leads to another
location, a `Request` has something done without going anywhere, a `Notice` is for the reader.
"""

from dataclasses import dataclass

from textual.message import Message

from cabletui.location import Location, OneCable
from cabletui.page.reading_mode import ReadingMode


@dataclass(eq=False)
class Go(Message):
    """Open a location."""

    location: Location


@dataclass(eq=False)
class OpenSearch(Message):
    """Open the search bar, with a text to begin with, over the location of the reader."""

    text: str = ""


class Request(Message):
    """Something to be done without going anywhere."""


@dataclass(eq=False)
class CopyText(Request):
    """Put a text into the reader's clipboard, and say what is known of its fate."""

    text: str
    what: str = ""
    """What the text is, as the notice names it: `06BEIJING24302`, `paragraph 3`."""


@dataclass(eq=False)
class LeaveCable(Message):
    """Keep where in a cable the reader was, who goes on to the next one of the list."""

    location: OneCable


@dataclass(eq=False)
class ToggleBookmark(Request):
    """Bookmark a cable, or take its bookmark away; a note to it stays."""

    reference_id: str


@dataclass(eq=False)
class WriteNote(Request):
    """Write a note to a cable."""

    reference_id: str


@dataclass(eq=False)
class KeepMarks(Request):
    """Keep how the rows of a list were marked before they were marked otherwise, to undo that."""

    marked: dict[str, None]
    """The marks of the list, which the list and whoever undoes share."""

    before: tuple[str, ...]
    """The reference ids that were marked before, in the order of their marking."""


@dataclass(eq=False)
class KeepReadingMode(Request):
    """Keep how the reader wants cables to be shown, for this session and those after it."""

    mode: ReadingMode


@dataclass(eq=False)
class SaveSearch(Request):
    """Save a query under a name of the reader's."""

    query_text: str


@dataclass(eq=False)
class Notice(Message):
    """Tell the reader one thing, in the status line: why a key did nothing, what was copied."""

    text: str
    is_error: bool = False
