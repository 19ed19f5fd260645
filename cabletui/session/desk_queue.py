"""Changes of the desk, made in a thread, one after another."""

from asyncio import shield, wrap_future
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from textual.app import App


class DeskQueue:
    """Makes changes in the order in which they are asked for.

    The desk may have to be waited for, and keys must not. What was asked for before the program
    ends is made before it ends; what fails as nobody foresaw, fails the app.
    """

    def __init__(self, app: App[Any]) -> None:
        """Begin with nothing to do.

        Args:
            app: Who hears of a failure.
        """
        self._app = app
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="desk")

    def add(self, change: Callable[[], object]) -> None:
        """Have a change made, after those before it."""
        self._app.run_worker(_watched(self._thread.submit(change)))


async def _watched(made: Future[object]) -> None:
    await shield(wrap_future(made))
