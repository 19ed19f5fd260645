"""Ending well when the end comes from outside: a signal, or a terminal that is gone.

Textual restores the terminal when it is asked to exit, but nothing asks it: SIGTERM kills it at
once, and without its terminal it reads the end of its input for ever.
"""

import asyncio
import contextlib
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable

_BACKSTOP = 2
"""Seconds after which the system ends the program, if it has not ended by itself."""

_SECONDS_TO_LEAVE = 1.6
"""Seconds to leave in; waiting for a terminal that has stopped reading would never end."""

_SECONDS_WITHOUT_TERMINAL = 0.7

_PR_SET_PDEATHSIG = 1

_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)

Leave = Callable[[int], None]
"""Asked to leave, with the exit status; called where the event loop runs."""


def watch(leave: Leave, restore: Callable[[], None], keyboard: int = 0) -> None:
    """Have the program leave at SIGTERM, SIGHUP, SIGINT, or when its terminal is gone.

    Signals that are ignored, as under nohup, stay ignored. Nothing wakes up before it has to. The
    signals are received in a thread, as the event loop may itself be waiting for the terminal.

    Args:
        leave: Leaves, restoring the terminal; the exit status is 128 and the signal's number.
        restore: Gives the terminal its modes back without waiting, if leaving takes too long.
        keyboard: The file descriptor of the terminal.
    """
    reading_end, writing_end = os.pipe()
    os.set_blocking(writing_end, False)
    for number in _SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _noted)
    signal.set_wakeup_fd(writing_end, warn_on_full_buffer=False)
    loop = asyncio.get_running_loop()
    threading.Thread(
        target=_end, args=(loop, leave, restore, keyboard, reading_end), name="ending", daemon=True
    ).start()


def die_with_server() -> None:
    """Have the system end this process when its parent ends, however that ends.

    On systems that cannot do that, the end of standard input still shows it.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 (for a session in a browser alone)

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    poll = select.poll()
    poll.register(0, 0)
    if poll.poll(0):  # the parent ended before this was set up
        os._exit(128 + signal.SIGHUP)


def _noted(number: int, frame: object) -> None:
    """Do nothing: the thread that waits for signals is woken by the system."""


def _wake() -> None:
    """Do nothing: the event loop has been woken, and has run the handlers of signals."""


def _end(
    loop: asyncio.AbstractEventLoop,
    leave: Leave,
    restore: Callable[[], None],
    keyboard: int,
    signals: int,
) -> None:
    number = _end_heard(loop, keyboard, signals)
    signal.alarm(_BACKSTOP)  # before anything that waits
    status = 128 + (number or signal.SIGHUP)
    with contextlib.suppress(RuntimeError):  # the loop is closed: the program is at its end
        loop.call_soon_threadsafe(leave, status)
    time.sleep(_SECONDS_TO_LEAVE if number else _SECONDS_WITHOUT_TERMINAL)
    restore()
    os._exit(status)


def _end_heard(loop: asyncio.AbstractEventLoop, keyboard: int, signals: int) -> int:
    """Wait for a reason to end; return the number of the signal, or 0 for a terminal that is gone.

    Any other signal wakes the event loop. After a stop, the system may deliver SIGCONT to any
    thread; Python runs its handler only in the main thread, which would sleep until the next key.

    Args:
        loop: The event loop of the main thread.
        keyboard: The descriptor of the terminal.
        signals: A descriptor from which the number of each signal is read.
    """
    poll = select.poll()
    poll.register(keyboard, 0)  # hangups and errors are reported unasked
    poll.register(signals, select.POLLIN)
    while True:
        ready = [descriptor for descriptor, _ in poll.poll()]
        if signals in ready:
            ending = [number for number in os.read(signals, 512) if number in _SIGNALS]
            if ending:
                return ending[0]
            with contextlib.suppress(RuntimeError):  # the loop is closed
                loop.call_soon_threadsafe(_wake)
        elif keyboard in ready:
            return 0
