"""Base of all requests about the desk: changes are made in order, and reported."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import App

from cabletui.desk import Desk
from cabletui.errors import CabletuiError
from cabletui.messages import Notice
from cabletui.session.desk_queue import DeskQueue

NAME = 30
"""The most cells that a reference id, or the name of a list or search, takes of a message."""

DeskChange = Callable[[], tuple[object, str]]
"""Changes the desk; returns what of it can be undone, which may be nothing, and what to say."""


class DeskRequests:
    """The way from the interface to one part of the desk."""

    def __init__(
        self,
        app: App[Any],
        desk: Desk,
        queue: DeskQueue,
        changed: Callable[[], object],
        show: Callable[[], object],
    ) -> None:
        """Answer requests about one desk.

        Args:
            app: Shows the reader the outcome of a request.
            desk: Where the reader's own is kept.
            queue: Makes the changes, in a thread.
            changed: Called after each change that can be undone, in that thread.
            show: Called after any other change that screens show, in that thread.
        """
        self._app = app
        self._desk = desk
        self._queue = queue
        self._changed = changed
        self._show = show

    def _do(self, change_desk: DeskChange) -> None:
        """Queue a change of the desk, and show its outcome or its error."""
        self._queue.add(partial(self._done, change_desk))

    def _done(self, change_desk: DeskChange) -> None:
        try:
            change, message = change_desk()
        except CabletuiError as error:
            self._say(str(error), is_error=True)
            return
        if message:
            self._say(message)
        if change:
            self._changed()

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._app.post_message(Notice(text, is_error=is_error))
