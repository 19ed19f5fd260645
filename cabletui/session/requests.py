"""What the reader wants done without going anywhere: copy, bookmark, note, save, undo."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from textual.app import App

from cabletui.desk import Desk
from cabletui.messages import CopyText, KeepMarks, SaveSearch, ToggleBookmark, WriteNote
from cabletui.session.desk_queue import DeskQueue
from cabletui.settings import Clipboard

if TYPE_CHECKING:
    from cabletui.session.bookmarking import Bookmarking
    from cabletui.session.copying import Copying
    from cabletui.session.saved_searches import Saving
    from cabletui.session.undo import Undo

Errand = CopyText | ToggleBookmark | WriteNote | SaveSearch | KeepMarks


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
        desk_changed: Callable[[], object],
    ) -> None:
        """Begin.

        Args:
            app: Whose reader is told what became of an errand.
            desk: Where the reader's own is kept.
            clipboard: The way to the clipboard that the reader has set.
            write: Writes an escape sequence to the terminal.
            may_save: Whether files may be written.
            desk_changed: Called after a change of what the reader keeps or marked, from any thread.
        """
        self._app = app
        self._desk = desk
        self._clipboard = clipboard
        self._write = write
        self._may_save = may_save
        self._desk_changed = desk_changed
        self._queue = DeskQueue(app)

    def run(self, errand: Errand) -> None:
        """Run an errand."""
        match errand:
            case CopyText():
                self._copying.copy(errand)
            case ToggleBookmark(reference_id):
                self._bookmarking.toggle(reference_id)
            case WriteNote(reference_id):
                self._bookmarking.ask_note(reference_id)
            case SaveSearch(query_text):
                self.saving.ask_name(query_text)
            case KeepMarks():
                self.undo.keep_marks(errand)

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that the reader's settings have made idle."""
        if self._clipboard is Clipboard.OFF:
            yield from ("cables.copy", "viewer.copy")

    @cached_property
    def undo(self) -> "Undo":
        """What takes changes back."""
        from cabletui.session.undo import Undo  # noqa: PLC0415

        return Undo(self._app, self._desk, self._queue, self._desk_changed)

    @cached_property
    def saving(self) -> "Saving":
        """What saves searches."""
        from cabletui.session.saved_searches import Saving  # noqa: PLC0415

        return Saving(self._app, self._desk, self._queue, self.undo.desk_changed)

    @cached_property
    def _bookmarking(self) -> "Bookmarking":
        from cabletui.session.bookmarking import Bookmarking  # noqa: PLC0415

        return Bookmarking(self._app, self._desk, self._queue, self.undo.desk_changed)

    @cached_property
    def _copying(self) -> "Copying":
        from cabletui.session.copying import Copying  # noqa: PLC0415

        return Copying(self._app, self._clipboard, self._write, may_save=self._may_save)
