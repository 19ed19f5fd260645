"""Save queries under names, and find them again."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import App

from cabletui.desk import Desk
from cabletui.desk.searches import SavedSearch
from cabletui.errors import CabletuiError
from cabletui.messages import Notice
from cabletui.screens.dialogs.prompt import Prompt
from cabletui.session.desk_queue import DeskQueue
from cabletui.text.sentence import elided

_NAME = 30
"""The most cells that the name of a search takes of a message."""


class SearchRequests:
    """The way from the interface to the saved searches of the desk."""

    def __init__(
        self, app: App[Any], desk: Desk, queue: DeskQueue, changed: Callable[[], object]
    ) -> None:
        """Begin.

        Args:
            app: Whose reader is told what became of it.
            desk: Where the searches are kept.
            queue: Makes the changes, in a thread.
            changed: Called after each change, in that thread.
        """
        self._app = app
        self._queue = queue
        self._changed = changed
        self._searches = desk.searches

    def all(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches by name; none where the desk cannot be read."""
        try:
            return self._searches.all()
        except CabletuiError:
            return ()

    def ask_name(self, query_text: str) -> None:
        """Let the reader name a query, and save it."""
        self._app.push_screen(
            Prompt("Name of the search", query_text), partial(self._save, query_text)
        )

    def forget(self, name: str) -> None:
        """Take a saved search away."""
        self._queue.add(partial(self._forget, name))

    def _forget(self, name: str) -> None:
        try:
            self._searches.remove(name)
        except CabletuiError as error:
            self._say(str(error), is_error=True)
            return
        self._say(f"The search “{elided(name, _NAME)}” is forgotten. u undoes.")
        self._changed()

    def _save(self, query_text: str, name: str | None) -> None:
        if name:
            self._queue.add(partial(self._write, query_text, name))

    def _write(self, query_text: str, name: str) -> None:
        try:
            self._searches.save(name, query_text)
        except CabletuiError as error:
            self._say(str(error), is_error=True)
            return
        self._say(f"Saved as “{elided(name, _NAME)}”; the palette (:) has it.")
        self._changed()

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._app.post_message(Notice(text, is_error=is_error))
