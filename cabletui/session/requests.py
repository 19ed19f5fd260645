"""What the reader wants done without going anywhere: copy, list, note, take, save, undo."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from cabletui.desk import Desk
from cabletui.errors import DeskError
from cabletui.messages import (
    ChangeDesk,
    CopyText,
    CountAsUnread,
    KeepMarks,
    KeepPreview,
    KeepReadingMode,
    ListRequest,
    Request,
    SaveSearch,
    TakeAway,
    WriteNote,
)
from cabletui.presenters.kept_layout import keep_preview
from cabletui.presenters.kept_mode import keep_mode
from cabletui.session.desk_queue import DeskQueue
from cabletui.settings import Clipboard

if TYPE_CHECKING:
    from cabletui.session.copy_requests import CopyRequests
    from cabletui.session.list_requests import ListRequests
    from cabletui.session.note_requests import NoteRequests
    from cabletui.session.search_requests import SearchRequests
    from cabletui.session.take_requests import TakeRequests
    from cabletui.session.undo import Undo

_Change = Callable[[], object]


class Requests:
    """Answers requests; what answers each is loaded when the first of its kind comes."""

    def __init__(
        self,
        app: App[Any],
        desk: Desk,
        queue: DeskQueue,
        *,
        clipboard: Clipboard,
        write: Callable[[str], None],
        may_save: bool,
        desk_changed: Callable[[], object],
    ) -> None:
        """Store what the answers need; nothing is loaded yet.

        Args:
            app: Whose reader is told what became of a request.
            desk: Where the reader's own is kept.
            queue: Makes the changes of the desk, in a thread.
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
        self._queue = queue

    def answer(self, request: Request) -> None:
        """Do what is requested."""
        match request:
            case CopyText():
                self._copies.copy(request)
            case TakeAway():
                self._takings.take(request)
            case ListRequest():
                self._lists.answer(request)
            case CountAsUnread() | WriteNote():
                self._notes.answer(request)
            case SaveSearch(query_text):
                self.searches.ask_name(query_text)
            case KeepMarks():
                self.undo.keep_marks(request)
            case ChangeDesk() | KeepReadingMode() | KeepPreview():
                self._queue.add(_change(self._desk, request))

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

        return SearchRequests(*self._of_desk)

    @property
    def _of_desk(
        self,
    ) -> tuple[App[Any], Desk, DeskQueue, Callable[[], object], Callable[[], object]]:
        """What each of the `DeskRequests` is made with."""
        return self._app, self._desk, self._queue, self.undo.desk_changed, self._desk_changed

    @cached_property
    def _notes(self) -> "NoteRequests":
        from cabletui.session.note_requests import NoteRequests  # noqa: PLC0415 (as above)

        return NoteRequests(*self._of_desk)

    @cached_property
    def _lists(self) -> "ListRequests":
        from cabletui.session.list_requests import ListRequests  # noqa: PLC0415 (as above)

        return ListRequests(*self._of_desk)

    @cached_property
    def _takings(self) -> "TakeRequests":
        from cabletui.session.take_requests import TakeRequests  # noqa: PLC0415 (as above)

        return TakeRequests(self._app, self._copies, may_save=self._may_save)

    @cached_property
    def _copies(self) -> "CopyRequests":
        from cabletui.session.copy_requests import CopyRequests  # noqa: PLC0415 (as above)

        return CopyRequests(self._app, self._clipboard, self._write, may_save=self._may_save)


def _change(desk: Desk, request: ChangeDesk | KeepReadingMode | KeepPreview) -> _Change:
    return request.change if isinstance(request, ChangeDesk) else partial(_keep, desk, request)


def _keep(desk: Desk, choice: KeepReadingMode | KeepPreview) -> None:
    """Keep a choice; if the desk cannot be written, it lasts for the session.

    Losing a preference is not worth a message; failing to save a bookmark reports it.
    """
    with suppress(DeskError):
        if isinstance(choice, KeepPreview):
            keep_preview(desk, choice.size)
        else:
            keep_mode(desk, choice.mode)
