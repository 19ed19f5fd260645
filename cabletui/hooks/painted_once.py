"""Paint a newly opened screen once, when its size and its content are known."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any

from textual.app import App
from textual.events import Key
from textual.screen import Screen

from cabletui.messages import AtOnce

_MOST = 0.1
"""Seconds that a screen may take to read; one that takes longer is painted without it."""

_TURN = 0.002

_LAYOUTS = 3
"""Showing text can resize a widget, and a resize can change its text; give up after three."""


@asynccontextmanager
async def painted_once(app: App[Any]) -> AsyncIterator[None]:
    """Hold back painting while screens open or close, then paint the current one in full, once.

    Textual would paint a new screen when it is mounted, when its widgets have their sizes and
    when it takes the keys, and this program when what it shows is read: on a slow line each of
    them is a page. What follows at rest is painted with it, unless a key waits already.
    """
    with app.batch_update():
        yield
        await _read_and_laid_out(app.screen)
        if not _key_waits(app):
            _rest(app.screen)
            await _read_and_laid_out(app.screen)
        app.screen.refresh()
        # Textual lays a new screen out once more; the parts that differ would go before the rest.
        app.screen._dirty_widgets.add(app.screen)
    app.screen.check_idle()


async def _settled(screen: Screen[Any]) -> None:
    """Wait briefly until a screen and its widgets have handled the messages queued for them."""
    until = monotonic() + _MOST
    while (left := until - monotonic()) > 0:
        if not await _in_turn(screen, left) or not _is_reading(screen):
            break
        await asyncio.sleep(_TURN)
    # What was read, and what was resized, has sent messages of its own.
    await _in_turn(screen, _MOST)


def _key_waits(app: App[Any]) -> bool:
    """Return whether a key is waiting, in the queue of the app or in one that it keeps itself."""
    waiting = (app._pending_message, *app._message_queue.values)
    return getattr(app, "holds_keys", False) or any(isinstance(one, Key) for one in waiting)


def _rest(screen: Screen[Any]) -> None:
    """Run now what each widget puts off until the reader pauses."""
    for widget in screen.walk_children(with_self=True):
        widget.post_message(AtOnce())


async def _read_and_laid_out(screen: Screen[Any]) -> None:
    """Wait briefly until a screen has read what it shows, and each widget has the size for it."""
    await _settled(screen)
    for _ in range(_LAYOUTS):
        if not _laid_out(screen):
            break
        await _settled(screen)


def _laid_out(screen: Screen[Any]) -> bool:
    """Lay a screen out if what it shows asks for that, and return whether it did."""
    if not screen._layout_required:
        return False
    screen._layout_required = False
    screen._refresh_layout()
    return True


async def _in_turn(screen: Screen[Any], most: float) -> bool:
    """Wait until all messages queued now are handled, and return whether they were in time."""
    turns = []
    for widget in screen.walk_children(with_self=True):
        turn = asyncio.Event()
        if widget.call_later(turn.set):
            turns.append(turn.wait())
    try:
        await asyncio.wait_for(asyncio.gather(*turns), most)
    except TimeoutError:
        return False
    return True


def _is_reading(screen: Screen[Any]) -> bool:
    return any(worker.node is screen and not worker.is_finished for worker in screen.workers)
