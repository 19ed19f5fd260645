"""The desk, as the interface sees it."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from cabletui.desk.bookmarks import Bookmark, Bookmarks
from cabletui.desk.changes import Changes
from cabletui.desk.desk_file import DeskFile
from cabletui.desk.drafts import Drafts
from cabletui.desk.named_lists import Lists
from cabletui.desk.notes import Notes, ReaderNote
from cabletui.desk.preferences import Preferences
from cabletui.desk.queries import Queries
from cabletui.desk.reading_positions import ReadingPositions
from cabletui.desk.searches import SavedSearches
from cabletui.desk.seen_searches import SeenSearches
from cabletui.paths import desk_folder

if TYPE_CHECKING:
    from cabletui.desk.whole_desk import WholeDesk


class Desk:
    """What one reader keeps, whatever the library: `desk.json` in the reader's own folder."""

    def __init__(self, store: DeskFile) -> None:
        self._store = store
        self.path = store.path
        self.changes = Changes(store)
        self.bookmarks = Bookmarks(store, self.changes)
        self.notes = Notes(store, self.changes)
        self.drafts = Drafts(store)
        self.readings = ReadingPositions(store)
        self.queries = Queries(store)
        self.preferences = Preferences(store)
        self.lists = Lists(store, self.changes, self.preferences)
        self.searches = SavedSearches(store, self.changes)
        self.seen = SeenSearches(store)

    @classmethod
    def open(cls, folder: Path | None = None) -> Self:
        """Return the desk in a folder, by default the reader's; nothing is read or written yet."""
        return cls(DeskFile(folder or desk_folder()))

    @classmethod
    def in_memory(cls) -> Self:
        """Return a desk that lasts for this session only and writes nothing."""
        from cabletui.desk.memory import InMemoryDeskFile  # noqa: PLC0415 (for a kiosk alone)

        return cls(InMemoryDeskFile())

    @cached_property
    def whole(self) -> "WholeDesk":
        """All of it as one value, to be carried elsewhere."""
        from cabletui.desk.whole_desk import WholeDesk  # noqa: PLC0415 (no reading needs it)

        return WholeDesk(self._store)

    def is_kept(self, reference_id: str) -> bool:
        """Return whether a cable is in a list or has a note; False if the desk cannot be read."""
        return self.bookmarks.is_bookmarked(reference_id) or bool(self.notes.of(reference_id))

    def kept(self) -> tuple[str, ...]:
        """Return the reference ids that are in a list or have a note, the latest first.

        Raises:
            DeskError: The desk cannot be read.
        """
        times: dict[str, str] = {}
        kept: tuple[Bookmark | ReaderNote, ...] = (*self.bookmarks.all(), *self.notes.all())
        for one in kept:
            times.setdefault(one.reference_id, one.time)
        return tuple(sorted(times, key=lambda name: times[name], reverse=True))
