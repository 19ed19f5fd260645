"""Wait for what a thread or a repaint will bring about."""

from collections.abc import Callable

from textual.pilot import Pilot

_TURNS = 500


async def wait_for(pilot: Pilot[None], condition: Callable[[], object], what: str = "") -> None:
    """Let the app go on until a condition holds; fail where it never does."""
    for _ in range(_TURNS):
        if condition():
            await pilot.pause()
            return
        await pilot.pause(0.01)
    raise AssertionError(what or "what was waited for never came about")
