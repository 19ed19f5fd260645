"""Wait for what a thread or a repaint will bring about."""

from collections.abc import Callable

from textual.pilot import Pilot

_TURNS = 3_000
"""Half a minute, which a busy machine may need; a quiet one goes on at once."""


async def wait_for(
    pilot: Pilot[None], condition: Callable[[], object], what: str | Callable[[], str] = ""
) -> None:
    """Let the app go on until a condition holds; fail where it never does.

    `what` says what failed; one that tells of the screen is called, as it is at the end.
    """
    for _ in range(_TURNS):
        if condition():
            await pilot.pause()
            return
        await pilot.pause(0.01)
    said = what() if callable(what) else what
    raise AssertionError(said or "what was waited for never came about")
