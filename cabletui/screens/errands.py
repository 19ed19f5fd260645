"""What the reader wants done without going anywhere: copy, bookmark, note, save."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from cabletui.desk import Desk
from cabletui.messages import CopyText, SaveSearch, ToggleBookmark, WriteNote
from cabletui.settings import Clipboard

if TYPE_CHECKING:
    from cabletui.screens.bookmarking import Bookmarking
    from cabletui.screens.copying import Copying
    from cabletui.screens.saving import Saving

Errand = CopyText | ToggleBookmark | WriteNote | SaveSearch


class Errands:
    """Runs errands; what runs each is loaded when the first of its kind comes."""

    def __init__(
        self,
        app: App[Any],
        desk: Desk,
        *,
        clipboard: Clipboard,
        write: Callable[[str], None],
        may_save: bool,
        bookmarked: Callable[[], object],
    ) -> None:
        """Begin.

        Args:
            app: Whose reader is told what became of an errand.
            desk: Where the reader's own is kept.
            clipboard: The way to the clipboard that the reader has set.
            write: Writes an escape sequence to the terminal.
            may_save: Whether files may be written.
            bookmarked: Called after a change of the bookmarks, from any thread.
        """
        self._app = app
        self._desk = desk
        self._clipboard = clipboard
        self._write = write
        self._may_save = may_save
        self._bookmarked = bookmarked

    def run(self, errand: Errand) -> None:
        """Run an errand."""
        match errand:
            case CopyText():
                self._copying.copy(errand)
            case ToggleBookmark(reference_id):
                # The desk may have to be waited for, and keys must not.
                toggle = partial(self._bookmarking.toggle, reference_id)
                self._app.screen.run_worker(toggle, thread=True)
            case WriteNote(reference_id):
                self._bookmarking.ask_note(reference_id)
            case SaveSearch(query_text):
                self.saving.ask_name(query_text)

    @cached_property
    def saving(self) -> "Saving":
        """What saves searches."""
        from cabletui.screens.saving import Saving  # noqa: PLC0415

        return Saving(self._app, self._desk)

    @cached_property
    def _bookmarking(self) -> "Bookmarking":
        from cabletui.screens.bookmarking import Bookmarking  # noqa: PLC0415

        return Bookmarking(self._app, self._desk, self._bookmarked)

    @cached_property
    def _copying(self) -> "Copying":
        from cabletui.screens.copying import Copying  # noqa: PLC0415

        return Copying(self._app, self._clipboard, self._write, may_save=self._may_save)
