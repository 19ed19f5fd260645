"""What the reader wants done without going anywhere: copy, bookmark, note, save, undo."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from cabletui.desk import Desk
from cabletui.errors import DeskError
from cabletui.messages import (
    CopyText,
    KeepMarks,
    KeepReadingMode,
    Request,
    SaveSearch,
    ToggleBookmark,
    WriteNote,
)
from cabletui.page.reading_mode import ReadingMode
from cabletui.presenters.kept_mode import keep_mode
from cabletui.session.desk_queue import DeskQueue
from cabletui.settings import Clipboard

if TYPE_CHECKING:
    from cabletui.session.bookmark_requests import BookmarkRequests
    from cabletui.session.copy_requests import CopyRequests
    from cabletui.session.search_requests import SearchRequests
    from cabletui.session.undo import Undo


class Requests:
    """Answers requests; what answers each is loaded when the first of its kind comes."""

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
            app: Whose reader is told what became of a request.
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

    def answer(self, request: Request) -> None:
        """Do what is requested."""
        match request:
            case CopyText():
                self._copies.copy(request)
            case ToggleBookmark(reference_id):
                self._bookmarks.toggle(reference_id)
            case WriteNote(reference_id):
                self._bookmarks.ask_note(reference_id)
            case SaveSearch(query_text):
                self.searches.ask_name(query_text)
            case KeepMarks():
                self.undo.keep_marks(request)
            case KeepReadingMode(mode):
                self._queue.add(partial(self._keep_mode, mode))

    def _keep_mode(self, mode: ReadingMode) -> None:
        # Where the desk cannot be written, the mode lasts for the session; the reader is told of
        # such a desk by what matters more.
        with suppress(DeskError):
            keep_mode(self._desk, mode)

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that the reader's settings have made idle."""
        if self._clipboard is Clipboard.OFF:
            yield from ("cables.copy", "viewer.copy")

    @cached_property
    def undo(self) -> "Undo":
        """What takes changes back."""
        from cabletui.session.undo import Undo  # noqa: PLC0415 (loaded when it is first needed)

        return Undo(self._app, self._desk, self._queue, self._desk_changed)

    @cached_property
    def searches(self) -> "SearchRequests":
        """What saves searches, and finds them again."""
        from cabletui.session.search_requests import SearchRequests  # noqa: PLC0415 (as above)

        return SearchRequests(self._app, self._desk, self._queue, self.undo.desk_changed)

    @cached_property
    def _bookmarks(self) -> "BookmarkRequests":
        from cabletui.session.bookmark_requests import BookmarkRequests  # noqa: PLC0415 (as above)

        return BookmarkRequests(self._app, self._desk, self._queue, self.undo.desk_changed)

    @cached_property
    def _copies(self) -> "CopyRequests":
        from cabletui.session.copy_requests import CopyRequests  # noqa: PLC0415 (as above)

        return CopyRequests(self._app, self._clipboard, self._write, may_save=self._may_save)
