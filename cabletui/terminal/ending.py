"""Ending well when the end comes from outside: a signal, or a terminal that is gone.

Textual restores the terminal when it is asked to exit, but nobody asks it: SIGTERM kills it where
it stands, and without its terminal it reads the end of its input for ever.
"""

import asyncio
import contextlib
import os
import select
import signal
import threading
import time
from collections.abc import Callable

_BACKSTOP = 3
"""Seconds after which the system ends what does not end by itself."""

_SECONDS_WITHOUT_TERMINAL = 0.7

Leave = Callable[[int], None]
"""Asked to leave, with the exit status; called where the event loop runs."""


def watch(leave: Leave, keyboard: int = 0) -> None:
    """Have the program leave at SIGTERM, SIGHUP, SIGINT, or when its terminal is gone.

    Signals that are ignored, as under nohup, stay so. Nothing wakes up before there is a reason.

    Args:
        leave: Leaves, restoring the terminal; the exit status is 128 and the signal's number.
        keyboard: The file descriptor of the terminal.
    """
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        if signal.getsignal(number) is not signal.SIG_IGN:
            loop.add_signal_handler(number, _leave, leave, 128 + number)
    threading.Thread(
        target=_wait_for_hangup, args=(loop, leave, keyboard), name="hangup", daemon=True
    ).start()


def _leave(leave: Leave, status: int) -> None:
    signal.alarm(_BACKSTOP)
    leave(status)


def _wait_for_hangup(loop: asyncio.AbstractEventLoop, leave: Leave, keyboard: int) -> None:
    poll = select.poll()
    poll.register(keyboard, 0)  # a hangup or an error is told unasked
    poll.poll()
    status = 128 + signal.SIGHUP
    with contextlib.suppress(RuntimeError):  # the loop is closed: the program is at its end
        loop.call_soon_threadsafe(leave, status)
    time.sleep(_SECONDS_WITHOUT_TERMINAL)
    os._exit(status)
