"""Which cables the reader has put into lists, “Bookmarks” among them."""

from dataclasses import dataclass

from cabletui.desk.changes import Changes
from cabletui.desk.desk_file import DeskFile
from cabletui.errors import DeskError

_KIND = "bookmarks"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A cable that is in a list of the reader's."""

    reference_id: str
    time: str
    """When it was put there last: ISO 8601 in UTC."""


class Bookmarks:
    """The cables in lists, cached because every row of a screen asks for them."""

    def __init__(self, store: DeskFile, changes: Changes) -> None:
        self._store = store
        self._changes = changes
        self._known: frozenset[str] = frozenset()
        self._version = -1

    def is_bookmarked(self, reference_id: str) -> bool:
        """Return whether a cable is in a list; False if the desk cannot be read."""
        if self._version != self._changes.version:
            try:
                self.all()
            except DeskError:
                self._known, self._version = frozenset(), self._changes.version
        return reference_id in self._known

    def all(self) -> tuple[Bookmark, ...]:
        """Return the cables that are in a list, each once, the latest first.

        Raises:
            DeskError: The desk cannot be read.
        """
        found: dict[str, Bookmark] = {}
        for document in reversed(self._store.documents(_KIND)):
            if "reference_id" in document:
                name = str(document["reference_id"])
                found.setdefault(name, Bookmark(name, str(document.get("time", ""))))
        bookmarks = tuple(found.values())
        self._known = frozenset(bookmark.reference_id for bookmark in bookmarks)
        self._version = self._changes.version
        return bookmarks
