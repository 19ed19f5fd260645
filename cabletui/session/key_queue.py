"""Keys typed faster than screens open: each acts where the one before it leads."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import lru_cache
from typing import Any, ClassVar, Protocol, runtime_checkable

from textual.app import App, ScreenStackError
from textual.events import Key
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import WorkerCancelled, WorkerFailed

from cabletui.keys import KEYS
from cabletui.session.navigator import Navigator

_SHORTLY = 0.25
"""Keys closer together than this, in seconds, were typed ahead."""

_PATIENCE = 0.25
"""Seconds to wait for one widget; one that is being closed never answers."""

_LOADING = 1.0
"""Seconds to wait for what a new screen shows."""

_OPENING = 10.0
"""Seconds to wait for the library; after that, keys act on the present screen."""

_LEAVING = ("ctrl+q", "ctrl+z")
"""Keys that wait for no library."""

_CHOOSING = ("enter", "tab")
"""Keys that take what is shown, which letters typed before them may still be changing."""

_INTO_WHAT_IS_SHOWN = (*_CHOOSING, "down")
"""Keys that leave what is typed for what it found; `down` goes into the rows below a bar."""

_MOVING = frozenset(
    name
    for key in KEYS
    if key.id.startswith(("list.", "page."))
    for name in key.keys.split(",")
    if name not in _CHOOSING
) | {"left", "right"}


@runtime_checkable
class HasHeldKeys(Protocol):
    """A screen with keys that may be held down."""

    HELD_KEYS: ClassVar[tuple[str, ...]]
    """Their ids."""


@lru_cache
def _names(ids: tuple[str, ...]) -> frozenset[str]:
    """Return Textual's names for some keys of the table."""
    return frozenset(name for key in KEYS if key.id in ids for name in key.keys.split(","))


class KeyQueue:
    """Acts on the keys of an app one at a time.

    A reader who types ahead, as on a line that stalls, means the screen that the previous key
    opens; Textual gives a key to whatever has the focus when it arrives.
    """

    def __init__(
        self,
        app: App[Any],
        act: Callable[[Key], Awaitable[None]],
        navigator: Navigator,
    ) -> None:
        """Start with no key waiting.

        Args:
            app: Whose keys are taken.
            act: Gives a key to what has the focus, as Textual does.
            navigator: Knows whether what a key asked for waits until the library is open.
        """
        self._app = app
        self._act = act
        self._navigator = navigator
        self._waiting: deque[Key] = deque()
        self._turns: asyncio.Task[None] | None = None
        self._last_key = ""
        self._last_key_at = 0.0

    @property
    def holds_keys(self) -> bool:
        """Whether a key waits until all that the one before it set going is done."""
        return bool(self._waiting)

    async def take(self, key: Key) -> None:
        """Act on a key once everything that earlier keys set going is done."""
        if (self._turns is None and not self._depends(key)) or self._leaves(key):
            await self._act_on(key)
            return
        self._waiting.append(key)
        if self._turns is None:
            self._turns = asyncio.create_task(self._take_turns())

    def _leaves(self, key: Key) -> bool:
        """Return whether a key leaves the program while the library is being opened."""
        return key.key in _LEAVING and self._navigator.is_pending

    def _depends(self, key: Key) -> bool:
        """Return whether what a key does may depend on what the previous one is still doing.

        Keys that only move, which may be held down, all go to the same place and never wait.
        """
        if self._navigator.is_pending:
            return True
        keys = {key.key, self._last_key}
        is_moving = keys <= _MOVING or keys <= self._held_here()
        return not is_moving and key.time - self._last_key_at < _SHORTLY

    def _held_here(self) -> frozenset[str]:
        """Return the keys that may be held down on the present screen, beside those that move."""
        try:
            screen = self._app.screen
        except ScreenStackError:
            return frozenset()
        return _names(screen.HELD_KEYS) if isinstance(screen, HasHeldKeys) else frozenset()

    async def _take_turns(self) -> None:
        try:
            while self._waiting:
                key = self._waiting.popleft()
                if self._depends(key):
                    with suppress(ScreenStackError):
                        await self._settled(key)
                        await self._follows(key)
                await _done(self._app, self._act_on, key)
        finally:
            self._turns = None

    async def _act_on(self, key: Key) -> None:
        self._last_key, self._last_key_at = key.key, time.monotonic()
        await self._act(key)

    async def _follows(self, key: Key) -> None:
        """Wait until what was asked for has opened; a slow library is waited for once."""
        if self._navigator.is_pending:
            await self._navigator.wait_until_open(_OPENING)
            await self._settled(key)

    async def _settled(self, key: Key) -> None:
        """Wait until all that earlier keys set going is done, as far as this key depends on it.

        A key goes up from the focus to the app, then the fact that a widget posts, then what its
        screen asks for; the app answers that by awaiting the navigator. So all is done when nothing
        waits anywhere on the way, and the same screen stands at its end.
        """
        until = time.monotonic() + _LOADING
        while time.monotonic() < until:
            screen = self._app.screen
            is_done = await self._let_pass()
            if key.key in _INTO_WHAT_IS_SHOWN or not isinstance(self._app.focused, Input):
                is_done = not await self._load(self._app.screen) and is_done
            if is_done and self._app.screen is screen:
                return
            if self._app.screen is not screen:
                until = time.monotonic() + _LOADING

    async def _load(self, screen: Screen[object]) -> bool:
        """Wait until a screen has read what it shows, and return whether it was reading."""
        reads = [one for one in self._app.workers if one.node is screen and one.is_running]
        if reads:
            done = asyncio.shield(self._app.workers.wait_for_complete(reads))
            with suppress(TimeoutError, WorkerFailed, WorkerCancelled):
                await asyncio.wait_for(done, _LOADING)
        return bool(reads)

    async def _let_pass(self) -> bool:
        """Let the messages queued on screen and app pass, and return whether there were none."""
        way = [*reversed([*self._app.screen.walk_children(with_self=True)]), self._app]
        waiting = sum(node.message_queue_size for node in way)
        for node in way:
            await _done(node, _nothing)
        return not waiting and not any(node.message_queue_size for node in way)


async def _done(pump: MessagePump, callback: Callable[..., object], *arguments: object) -> None:
    """Call something once the messages queued now are handled, and wait for it."""
    done = asyncio.Event()

    async def call() -> None:
        try:
            called = callback(*arguments)
            if isinstance(called, Awaitable):
                await called
        finally:
            done.set()

    if pump.call_later(call):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _PATIENCE)


def _nothing() -> None:
    """Do nothing; the call itself proves that everything queued before it was handled."""
