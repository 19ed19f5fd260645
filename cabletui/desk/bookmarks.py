"""Cables that the reader marked, with notes."""

from dataclasses import dataclass

from cabletui.desk.store import Store, now
from cabletui.errors import LibraryError

_KIND = "bookmarks"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A marked cable."""

    reference_id: str
    time: str
    """When it was marked: ISO 8601 in UTC."""

    note: str = ""


class Bookmarks:
    """The bookmarks, kept in mind because every row of a list asks for them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._notes: dict[str, str] | None = None

    def is_bookmarked(self, reference_id: str) -> bool:
        """Tell whether a cable is bookmarked; none is where the desk cannot be read."""
        return reference_id in self._known()

    def note(self, reference_id: str) -> str:
        """Return the note to a cable; empty where there is none or the desk cannot be read."""
        return self._known().get(reference_id, "")

    def bookmarks(self) -> tuple[str, ...]:
        """Return the bookmarked reference ids, the latest first.

        Raises:
            LibraryError: The desk cannot be read.
        """
        return tuple(bookmark.reference_id for bookmark in self.all())

    def all(self) -> tuple[Bookmark, ...]:
        """Return the bookmarks, the latest first.

        Raises:
            LibraryError: The desk cannot be read.
        """
        documents = reversed(self._store.documents(_KIND))
        bookmarks = tuple(
            Bookmark(
                str(document["reference_id"]),
                str(document.get("time", "")),
                str(document.get("note", "")),
            )
            for document in documents
            if "reference_id" in document
        )
        self._notes = {bookmark.reference_id: bookmark.note for bookmark in bookmarks}
        return bookmarks

    def toggle(self, reference_id: str) -> bool:
        """Bookmark a cable, or take its bookmark and its note away.

        Returns:
            Whether it is bookmarked now.

        Raises:
            LibraryError: The desk cannot be written.
        """
        from tinydb import where  # noqa: PLC0415

        with self._store.changing(_KIND) as table:
            is_new = not table.remove(where("reference_id") == reference_id)
            if is_new:
                table.insert({"reference_id": reference_id, "time": now(), "note": ""})
        self.all()
        return is_new

    def write_note(self, reference_id: str, note: str) -> None:
        """Put a note to a cable, in place of the one it had, and bookmark it if it is not.

        Raises:
            LibraryError: The desk cannot be written.
        """
        from tinydb import where  # noqa: PLC0415

        with self._store.changing(_KIND) as table:
            if not table.update({"note": note}, where("reference_id") == reference_id):
                table.insert({"reference_id": reference_id, "time": now(), "note": note})
        self.all()

    def _known(self) -> dict[str, str]:
        if self._notes is None:
            try:
                self.all()
            except LibraryError:
                self._notes = {}
        return self._notes or {}
