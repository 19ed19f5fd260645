"""The reader's bookmarks."""

from dataclasses import dataclass
from typing import Any

from cabletui.desk.changes import Changes
from cabletui.desk.desk_file import DeskFile, now
from cabletui.errors import DeskError

_KIND = "bookmarks"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmarked cable."""

    reference_id: str
    time: str
    """When it was bookmarked: ISO 8601 in UTC."""


class Bookmarks:
    """The bookmarks, cached because every row of a list asks for them."""

    def __init__(self, store: DeskFile, changes: Changes) -> None:
        self._store = store
        self._changes = changes
        self._known: frozenset[str] = frozenset()
        self._version = -1

    def is_bookmarked(self, reference_id: str) -> bool:
        """Tell whether a cable is bookmarked; False where the desk cannot be read."""
        if self._version != self._changes.version:
            try:
                self.all()
            except DeskError:
                self._known, self._version = frozenset(), self._changes.version
        return reference_id in self._known

    def all(self) -> tuple[Bookmark, ...]:
        """Return the bookmarks, the latest first.

        Raises:
            DeskError: The desk cannot be read.
        """
        bookmarks = tuple(
            Bookmark(str(document["reference_id"]), str(document.get("time", "")))
            for document in reversed(self._store.documents(_KIND))
            if "reference_id" in document
        )
        self._known = frozenset(bookmark.reference_id for bookmark in bookmarks)
        self._version = self._changes.version
        return bookmarks

    def toggle(self, reference_id: str) -> bool:
        """Bookmark a cable, or take its bookmark away; a note to it stays.

        Returns:
            Whether it is bookmarked now.

        Raises:
            DeskError: The desk cannot be written.
        """

        def change(before: dict[str, Any] | None) -> dict[str, Any] | None:
            return None if before else {"reference_id": reference_id, "time": now()}

        return self._changes.make(_KIND, reference_id, change).after is not None
