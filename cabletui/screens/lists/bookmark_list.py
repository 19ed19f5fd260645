"""All cables that are in a list of the reader's, or have a note."""

from collections.abc import Sequence

from cabletui.presenters.paragraph_notes import notes_in_line
from cabletui.screens.lists.desk_list import DeskListScreen


class BookmarkListScreen(DeskListScreen):
    """The cables of all lists and the noted ones, the latest first, with their notes."""

    NAME = "bookmarks"
    TITLE = "Bookmarks and notes"
    EMPTY = (
        "No cable is bookmarked yet.\n"
        "m in a list, or while reading, bookmarks a cable; w writes a note to it."
    )

    def reference_ids(self) -> Sequence[str]:
        """Return the reference ids that are in a list or have a note, the latest first."""
        return self.desk.kept()

    def note_to(self, reference_id: str) -> str:
        """Return the reader's notes on a cable."""
        return notes_in_line(self.desk.notes.of(reference_id))

    def show_bookmarks(self) -> None:
        """Repaint the rows; what was taken out stays in sight, a restored one comes back."""
        super().show_bookmarks()
        if self.listing:
            self.ask(self.reference_ids, self._add_new)

    def _add_new(self, ids: Sequence[str]) -> None:
        if not self.ids.issuperset(ids):
            self.read_again()
