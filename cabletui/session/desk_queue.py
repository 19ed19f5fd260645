"""Changes of the desk, made in a thread, one after another."""

from asyncio import shield, wrap_future
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

from textual.app import App


class DeskQueue:
    """Makes changes in the order in which they are asked for.

    The desk may have to be waited for, and keys must not. Whoever ends the program calls `finish`
    before that; a failure that nobody foresaw ends up with the app.
    """

    def __init__(self, app: App[Any], made: Callable[[], object] = lambda: None) -> None:
        """Make an empty queue.

        Args:
            app: Is told of a failure that nobody foresaw.
            made: Called after each change, in the thread that makes them.
        """
        self._app = app
        self._made = made
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="desk")
        self._last: Future[object] | None = None

    def add(self, change: Callable[[], object]) -> None:
        """Queue a change behind those already waiting."""
        self._last = self._thread.submit(self._make, change)
        self._app.run_worker(_watched(self._last))

    def _make(self, change: Callable[[], object]) -> None:
        change()
        self._made()

    def finish(self, most: float | None = None) -> None:
        """Wait until every change is made that was asked for so far.

        Args:
            most: Seconds to wait; without it, as long as it takes. A desk that another session
                holds refuses a change after a second or two.
        """
        if self._last:
            wait([self._last], most)


async def _watched(made: Future[object]) -> None:
    await shield(wrap_future(made))
