"""Bookmark cables and write notes to them, and say what became of it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import App

from cabletui.desk import Desk
from cabletui.errors import CabletuiError
from cabletui.messages import Notice
from cabletui.screens.ask import AskScreen


class Bookmarking:
    """The way from the interface to the bookmarks of the desk."""

    def __init__(self, app: App[Any], desk: Desk, changed: Callable[[], object]) -> None:
        """Begin.

        Args:
            app: Whose reader is told what became of it.
            desk: Where the bookmarks are kept.
            changed: Called after each change, from any thread.
        """
        self._app = app
        self._bookmarks = desk.bookmarks
        self._changed = changed

    def toggle(self, reference_id: str) -> None:
        """Bookmark a cable, or take its bookmark and its note away; may wait for the desk."""
        try:
            is_bookmarked = self._bookmarks.toggle(reference_id)
        except CabletuiError as error:
            self._say(str(error), is_error=True)
            return
        done = "Bookmarked" if is_bookmarked else "Took the bookmark away from"
        self._say(f"{done} {reference_id}.")
        self._changed()

    def ask_note(self, reference_id: str) -> None:
        """Let the reader write a note to a cable."""
        note = self._bookmarks.note(reference_id)
        self._app.push_screen(
            AskScreen(f"Note to {reference_id}", note), partial(self._keep, reference_id)
        )

    def _keep(self, reference_id: str, note: str | None) -> None:
        if note is not None:
            write = partial(self._write, reference_id, note)
            self._app.screen.run_worker(write, thread=True)

    def _write(self, reference_id: str, note: str) -> None:
        try:
            self._bookmarks.write_note(reference_id, note)
        except CabletuiError as error:
            self._say(str(error), is_error=True)
            return
        self._say(f"Bookmarked {reference_id}{' with the note' if note else ', without a note'}.")
        self._changed()

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._app.post_message(Notice(text, is_error=is_error))
