"""The cables that the reader bookmarked."""

from collections.abc import Sequence

from cabletui.screens.kept import KeptScreen


class BookmarksScreen(KeptScreen):
    """Bookmarks with their notes, the latest first."""

    NAME = "bookmarks"
    TITLE = "Bookmarks"
    EMPTY = "No cable is bookmarked yet.\nm in a list, or while reading, bookmarks a cable."

    def kept(self) -> Sequence[str]:
        """Return the bookmarked reference ids, the latest first."""
        return self.desk.bookmarks.bookmarks()

    def note_to(self, reference_id: str) -> str:
        """Return the reader's note to a cable."""
        return self.desk.bookmarks.note(reference_id)
