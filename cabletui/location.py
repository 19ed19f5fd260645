"""Where in the archive a reader can be: frozen values, of which the history of a session is made.

A location also says where in it the reader is, so that one can come back to it: what a screen
gives as its `location` opens it again as it is now.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from cabletui.cable import Headline


class HeadlineRows(Protocol):
    """Cables in some order, read a few rows at a time."""

    def __len__(self) -> int:
        """Return the exact count."""

    def headlines(self, start: int, stop: int) -> "Sequence[Headline]":
        """Return the rows from `start` up to, not including, `stop`."""


@dataclass(eq=False, slots=True)
class Listing:
    """A list of cables, and where in it the reader is.

    The list and the viewer that was opened from it share one, so that walking on in the viewer
    moves the list along.
    """

    rows: HeadlineRows
    query_text: str = ""
    """The query it answers, whose matches a cable shows; empty if it answers none."""

    title: str = ""
    """What the list is called above it."""

    position: int = 0
    """The row of the cable that is being read or pointed at, from 0."""

    marked: Mapping[str, None] = field(default_factory=dict)
    """The reference ids of the rows that are marked in it."""


@dataclass(frozen=True, slots=True)
class Home:
    """The start screen."""

    row: int = 0


@dataclass(frozen=True, slots=True)
class OneIndex:
    """One of the indexes, or one of the lists that the reader's desk keeps."""

    name: str
    """One of those in the table below, such as `tags`."""

    typed: str = ""
    """The letters that were typed so far; of times, the date that is pointed at."""

    narrowing: str = ""
    """What is shown of it, and in which order, as `presenters.letter_groups` writes it."""

    row: int = 0


@dataclass(frozen=True, slots=True)
class OneList:
    """One of the lists that the reader made."""

    name: str
    row: int = 0
    """The row of a cable in it, from 0."""


@dataclass(frozen=True, slots=True)
class Results:
    """The list of the cables that answer a query."""

    query_text: str
    title: str = ""
    """What the list is called above it; the query itself where empty."""

    order: str = "newest"
    """`newest`, `oldest` or `relevance`."""

    row: int = 0

    before_exact: str = ""
    """The query before its words were meant as they are spelled; empty if they are as typed."""

    opens_row: bool = False
    """Whether the cable of the row is opened at once, over the list."""


@dataclass(frozen=True, slots=True)
class OneCable:
    """One cable."""

    reference_id: str
    listing: Listing | None = None
    """The list it was chosen from; none if it was reached by itself."""

    position: int = 0
    """Its row in that list."""

    offset: int = 0
    """The character of its text that stands at the top of the screen."""

    is_read: bool = False
    """Whether its end was in sight."""

    body_at: int | None = None
    """The character of its body that it opens at, where no offset says where."""

    is_begun: bool = True
    """Whether the reader moved in it, or stayed: else the offset is where it opened."""

    paragraph: int | None = None
    """The paragraph that the reader is at, counted from 0, as the page points at it."""


@dataclass(frozen=True, slots=True)
class Concordance:
    """Every match of a query in the cables that answer it."""

    query_text: str
    sorting: str = ""
    """One of `presenters.occurrences.Sorting`; newest first where empty."""

    row: int = 0


@dataclass(frozen=True, slots=True)
class Help:
    """The keys of the screen that the reader comes from, or every key."""

    places: tuple[str, ...] = ()
    """The parts of the key table that work there."""

    keymap: Mapping[str, str] = field(default_factory=dict)
    """The keys that are not there as in the table, by id."""

    idle: frozenset[str] = frozenset()
    """The ids of the keys that did nothing there when the reader left."""

    typed: str = ""
    """The letters that the keys are narrowed by."""

    shows_all: bool = False
    """Whether the keys of all other screens are listed, too."""

    row: int = 0


@dataclass(frozen=True, slots=True)
class Guide:
    """How to read a cable, and how to cite and share it."""

    row: int = 0


@dataclass(frozen=True, slots=True)
class TwoEditions:
    """Where two editions of a cable differ."""

    reference_id: str
    first: int = 0
    """The number of an edition, from 0."""

    second: int = 1
    row: int = 0


@dataclass(frozen=True, slots=True)
class Thread:
    """What a cable cites and what cites it, and so on, as a story in its order."""

    reference_id: str
    depth: int = 2
    """How many steps either way."""

    row: int | None = None
    """The row to begin at; that of the cable itself where none."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """The numbers of a post and year that are not held."""

    reference_id: str
    """A cable of that post and year, which need not be held."""

    row: int = 0


Location = (
    Home
    | OneIndex
    | OneList
    | Results
    | Concordance
    | Thread
    | Gaps
    | OneCable
    | TwoEditions
    | Help
    | Guide
)
"""All that the history of a session is made of."""

SCREENS: dict[type | str, str] = {
    Guide: "guide.GuideScreen",
    Help: "help.HelpScreen",
    OneCable: "viewer.ViewerScreen",
    TwoEditions: "two_editions.TwoEditionsScreen",
    OneList: "lists.named_list.NamedListScreen",
    Concordance: "lists.concordance_list.ConcordanceScreen",
    Results: "lists.result_list.ResultListScreen",
    Thread: "lists.thread_list.ThreadListScreen",
    Gaps: "lists.gap_list.GapListScreen",
    "latest": "indexes.release_index.ReleaseIndexScreen",
    "dates": "indexes.date_index.DateIndexScreen",
    "origins": "indexes.origin_index.OriginIndexScreen",
    "tags": "indexes.tag_index.TagIndexScreen",
    "classifications": "indexes.classification_index.ClassificationIndexScreen",
    "wanted": "lists.wanted_list.WantedListScreen",
    "lists": "lists.list_of_lists.OwnListsScreen",
    "bookmarks": "lists.bookmark_list.BookmarkListScreen",
    "recent": "lists.recent_list.RecentListScreen",
}
"""The class in `cabletui.screens` that shows a kind of location, or the index of a name.

`session.screen_factory` makes it, of the location and the library. Its module is loaded when it is
first opened: the first frame need not wait for it.
"""
