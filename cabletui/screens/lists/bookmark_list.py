"""The cables that the reader bookmarked, or wrote a note to."""

from collections.abc import Sequence

from cabletui.screens.lists.desk_list import DeskListScreen


class BookmarkListScreen(DeskListScreen):
    """Bookmarked and noted cables, the latest first, with their notes."""

    NAME = "bookmarks"
    TITLE = "Bookmarks and notes"
    EMPTY = (
        "No cable is bookmarked yet.\n"
        "m in a list, or while reading, bookmarks a cable; w writes a note to it."
    )

    def reference_ids(self) -> Sequence[str]:
        """Return the reference ids that are bookmarked or have a note, the latest first."""
        return self.desk.kept()

    def note_to(self, reference_id: str) -> str:
        """Return the reader's note to a cable."""
        return self.desk.notes.note(reference_id)

    def show_bookmarks(self) -> None:
        """Repaint the rows; a removed bookmark stays in the list, a restored one comes back."""
        super().show_bookmarks()
        if self.listing:
            self.ask(self.reference_ids, self._add_new)

    def _add_new(self, ids: Sequence[str]) -> None:
        if not self.ids.issuperset(ids):
            self.read_again()
