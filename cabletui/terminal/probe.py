"""Ask a terminal something, and wait a moment for its answer."""

import os
import re
import select
import termios
import time
import tty

_SYNCHRONISED = "\x1b[?2026$p"
_WHAT_ARE_YOU = "\x1b[c"
"""Every terminal answers this, which shows when no other answer will come."""

_ANSWER = re.compile(r"\x1b\[\?[\d;]*c")
"""Takes `␛[?62;22c`; not `␛[2;1R`."""

_IS_SYNCHRONISED = re.compile(r"\x1b\[\?2026;[123]\$y")
"""Takes `␛[?2026;1$y`; not `␛[?2026;0$y`."""


def is_synchronised(descriptor: int, seconds: float = 1.0) -> bool | None:
    """Ask a terminal whether it can show a whole frame at once; None if it does not answer.

    Args:
        descriptor: The terminal, open for reading and writing.
        seconds: How long to wait at most.
    """
    answer = _asked(descriptor, _SYNCHRONISED + _WHAT_ARE_YOU, seconds)
    if not _ANSWER.search(answer):
        return None
    return _IS_SYNCHRONISED.search(answer) is not None


def _asked(descriptor: int, question: str, seconds: float) -> str:
    """Return what a terminal answers, as far as it comes in time."""
    before = termios.tcgetattr(descriptor)
    end = time.monotonic() + seconds
    answer = ""
    try:
        tty.setcbreak(descriptor, termios.TCSANOW)
        os.write(descriptor, question.encode())
        while not _ANSWER.search(answer) and (left := end - time.monotonic()) > 0:
            if not select.select([descriptor], [], [], left)[0]:
                break
            read = os.read(descriptor, 1024)
            if not read:
                break
            answer += read.decode("latin-1")
    finally:
        termios.tcsetattr(descriptor, termios.TCSAFLUSH, before)
    return answer
