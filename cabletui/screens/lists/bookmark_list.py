"""The cables that the reader bookmarked, or wrote a note to."""

from collections.abc import Sequence

from cabletui.screens.lists.desk_list import KeptScreen


class BookmarksScreen(KeptScreen):
    """Bookmarked and noted cables, the latest first, with their notes."""

    NAME = "bookmarks"
    TITLE = "Bookmarks and notes"
    EMPTY = (
        "No cable is bookmarked yet.\n"
        "m in a list, or while reading, bookmarks a cable; w writes a note to it."
    )

    def kept(self) -> Sequence[str]:
        """Return the reference ids that are bookmarked or have a note, the latest first."""
        return self.desk.kept()

    def note_to(self, reference_id: str) -> str:
        """Return the reader's note to a cable."""
        return self.desk.notes.note(reference_id)

    def show_bookmarks(self) -> None:
        """Paint the rows anew; what was taken away here stays in sight, what is back comes."""
        super().show_bookmarks()
        if self.listing:
            self.ask(self.kept, self._take_in)

    def _take_in(self, ids: Sequence[str]) -> None:
        if not self.ids.issuperset(ids):
            self.read_anew()
