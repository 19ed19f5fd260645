"""Bookmark cables and write notes to them, and say what became of it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import App

from cabletui.desk import Desk
from cabletui.errors import CabletuiError
from cabletui.messages import Notice
from cabletui.screens.dialogs.prompt import Prompt
from cabletui.session.desk_queue import DeskQueue
from cabletui.text.sentence import elided

_NAME = 30
"""The most cells that a reference id takes of a message."""

_HEADED = 24
"""The most cells that it takes of the heading over a note."""


class BookmarkRequests:
    """The way from the interface to the bookmarks of the desk."""

    def __init__(
        self, app: App[Any], desk: Desk, queue: DeskQueue, changed: Callable[[], object]
    ) -> None:
        """Begin.

        Args:
            app: Whose reader is told what became of it.
            desk: Where bookmarks and notes are kept.
            queue: Makes the changes, in a thread.
            changed: Called after each change, in that thread.
        """
        self._app = app
        self._desk = desk
        self._queue = queue
        self._changed = changed

    def toggle(self, reference_id: str) -> None:
        """Bookmark a cable, or take its bookmark away; a note to it stays."""
        self._queue.add(partial(self._toggle, reference_id))

    def _toggle(self, reference_id: str) -> None:
        try:
            is_bookmarked = self._desk.bookmarks.toggle(reference_id)
        except CabletuiError as error:
            self._say(str(error), is_error=True)
            return
        name = elided(reference_id, _NAME)
        if is_bookmarked:
            self._say(f"Bookmarked {name}. u undoes.")
        elif self._desk.notes.note(reference_id):
            self._say(f"Took the bookmark away; the note on {name} stays.")
        else:
            self._say(f"Took the bookmark away from {name}. u undoes.")
        self._changed()

    def ask_note(self, reference_id: str) -> None:
        """Let the reader write a note to a cable."""
        # What another session wrote meanwhile is shown before it is changed, or it would be lost.
        self._desk.notes.forget()
        note = self._desk.notes.note(reference_id)
        self._app.push_screen(
            Prompt(f"Note to {elided(reference_id, _HEADED)}", note),
            partial(self._keep, reference_id),
        )

    def _keep(self, reference_id: str, note: str | None) -> None:
        if note is not None:
            self._queue.add(partial(self._write, reference_id, note))

    def _write(self, reference_id: str, note: str) -> None:
        try:
            made = self._desk.notes.write(reference_id, note)
        except CabletuiError as error:
            self._say(str(error), is_error=True)
            return
        name = elided(reference_id, _NAME)
        if made.before == made.after:
            self._say(f"The note on {name} is as it was." if note else "No note was written.")
            return
        self._say(f"Noted {name}. u undoes." if note else f"The note on {name} is gone. u undoes.")
        self._changed()

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._app.post_message(Notice(text, is_error=is_error))
