"""What one part of the interface asks of the whole; the app follows each.

A widget posts what happened to it; the screen turns that into one of these: `Go` leads to another
location, a `Request` has something done without going anywhere, a `Notice` is for the reader.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from cabletui.location import Location, OneCable
from cabletui.page.reading_mode import ReadingMode

if TYPE_CHECKING:
    from cabletui.exporters.dossier import Dossier
    from cabletui.exporters.dossier_exporters import DossierExporter


@dataclass(eq=False)
class Go(Message):
    """Open a location."""

    location: Location


@dataclass(eq=False)
class OpenSearch(Message):
    """Open the search bar, with a text to begin with, over the location of the reader."""

    text: str = ""


@dataclass(eq=False)
class AwaitLibrary(Message):
    """Have further keys wait until the library is open, as what this one does has to."""


@dataclass(eq=False)
class DoKey(Message):
    """Leave the help, and do what a key does on the screen that it lies over."""

    key_id: str


class AtOnce(Message, bubble=False):
    """A screen that opens is about to be painted, and no key waits: what waits for rest is done."""


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
    """Keep where in a cable the reader was on going to the next one of the list."""

    location: OneCable


class ListRequest(Request):
    """Something to be done with the reader's lists."""


@dataclass(eq=False)
class ToggleListed(ListRequest):
    """Put cables into the list in hand, or take them out if all of them are in it."""

    reference_ids: tuple[str, ...]
    """At least one."""


@dataclass(eq=False)
class ChooseList(ListRequest):
    """Let the reader choose or make the list in hand, and put cables into it."""

    reference_ids: tuple[str, ...]
    """At least one."""

    chosen: "Callable[[], object]" = lambda: None
    """Called when a list is chosen, before they are put there."""


@dataclass(eq=False)
class TakeInHand(ListRequest):
    """Have cables put into another list from now on."""

    list_name: str


@dataclass(eq=False)
class MoveRow(ListRequest):
    """Move a cable in a list of the reader's."""

    list_name: str
    reference_id: str
    step: int
    """1 is down, -1 is up."""


@dataclass(eq=False)
class DropRows(ListRequest):
    """Take cables out of a list of the reader's; notes to them stay."""

    list_name: str
    reference_ids: tuple[str, ...]


@dataclass(eq=False)
class DropList(ListRequest):
    """Take a list of the reader's away."""

    list_name: str


@dataclass(eq=False)
class RenameList(ListRequest):
    """Let the reader give a list another name."""

    list_name: str


@dataclass(eq=False)
class TakeAway(Request):
    """Write cables in a format to a file of the reader's, or put them into the clipboard."""

    title: str
    """What the cables are called, and the file after it."""

    exporter: "DossierExporter"
    read: "Callable[[], Dossier]"
    """Reads the cables; it is called in a thread."""

    is_copy: bool = False
    """Whether it goes into the clipboard."""


@dataclass(eq=False)
class CountAsUnread(Request):
    """Forget that a cable was read, and where in it the reader was."""

    reference_id: str


@dataclass(eq=False)
class WriteNote(Request):
    """Let the reader write a note to a cable, or to a paragraph of it."""

    reference_id: str
    paragraph: str = ""
    """The paragraph, by its name; empty for the whole cable."""

    is_dropped: bool = False
    """Whether the note is to be taken away instead."""


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
class KeepPreview(Request):
    """Keep how much room lists give to the preview, for the sessions after this one."""

    size: int


@dataclass(eq=False)
class ChangeDesk(Request):
    """Have something kept on the desk, after all that was to be kept before."""

    change: "Callable[[], object]"
    """Keeps it, or says why it cannot be; it is called in a thread."""


@dataclass(eq=False)
class SaveSearch(Request):
    """Save a query under a name of the reader's."""

    query_text: str


@dataclass(eq=False)
class Notice(Message):
    """Tell the reader one thing, in the status line: why a key did nothing, what was copied."""

    text: str
    is_error: bool = False
    further: str = ""
    """What stands in a line of its own below it, such as a command to type; empty for nothing."""
