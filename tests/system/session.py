"""A program in a terminal of ours: keys go in, what the reader would see comes out."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

import cabletui

PROGRAM = (sys.executable, "-m", "cabletui")
ROOT = Path(cabletui.__file__).resolve().parents[1]

PATIENCE = 60.0
"""Seconds after which something that should have happened has not, on a busy machine, too."""

_QUIET = 0.15
_SYNCHRONISED = b"\x1b[?2026$p"
UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<=>][0-9;]*[A-Za-z]|\x1b\[\?[0-9;]*\$p|\x1b[P_^].*?\x1b\\", re.S
)

_TAKE_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    # Python sets this for itself where there is no locale; a shell would not hand it on.
    "os.environ.pop('LC_CTYPE', None);"
    "os.execvp(sys.argv[1], sys.argv[1:])"
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[P_^](?:[^\x1b]|\x1b(?!\\))*)?\Z", re.S)


class Session:
    """A program in a pseudo-terminal, with a screen that shows what it paints."""

    def __init__(
        self,
        arguments: Sequence[str] = PROGRAM,
        *,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
        rate: int = 0,
    ) -> None:
        """Start a program.

        Args:
            arguments: The program and what it is given.
            columns: How wide the terminal is.
            rows: How high it is.
            environment: What is to be other than here.
            rate: How many bytes a second the line carries; 0 for as many as come.
        """
        self.bytes = bytearray()
        """All that the terminal received."""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._held = b""
        self._news = threading.Condition()
        self._is_over = False
        self._rate = rate
        self._is_blind = False
        self._reads = threading.Event()
        self._reads.set()
        self._ours, theirs = os.openpty()
        self._wakes, self._wake = os.pipe()
        self._shape(columns, rows)
        self.process = subprocess.Popen(
            (sys.executable, "-S", "-c", _TAKE_TERMINAL, *arguments),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=os.environ | {"PYTHONPATH": str(ROOT), "PAGER": ""} | dict(environment or {}),
            start_new_session=True,
        )
        self._name = os.ttyname(theirs)
        os.close(theirs)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(PATIENCE)
        self.hang_up()

    @property
    def lines(self) -> list[str]:
        """The screen, without the blanks at the ends of lines."""
        with self._news:
            return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    @property
    def keyboard(self) -> int:
        """The descriptor that keys are written to, for bytes that are no text."""
        return self._ours

    def press(self, keys: str) -> None:
        """Send keys, as the bytes that a terminal sends for them."""
        os.write(self._ours, keys.encode())

    def wait_for(self, what: str | Callable[[str], bool], seconds: float = PATIENCE) -> str:
        """Wait until the screen has a text, or is as a function wants it; return the screen."""
        is_there = (lambda text: what in text) if isinstance(what, str) else what
        with self._news:
            if self._news.wait_for(lambda: is_there("\n".join(self.screen.display)), seconds):
                return "\n".join(line.rstrip() for line in self.screen.display)
        raise AssertionError(f"{what!r} did not come; the screen is\n{self.text}")

    def wait_for_bytes(self, what: bytes, seconds: float = PATIENCE) -> None:
        """Wait until the terminal has received some bytes."""
        with self._news:
            if self._news.wait_for(lambda: what in self.bytes, seconds):
                return
        raise AssertionError(f"{what!r} did not come; the end was {bytes(self.bytes[-500:])!r}")

    def wait_for_end(self) -> None:
        """Wait until all that the program wrote has come; it has ended."""
        with self._news:
            self._news.wait_for(lambda: self._is_over, PATIENCE)

    def look_away(self) -> None:
        """Paint no more of what comes, for that takes longer than a terminal would."""
        self._is_blind = True

    def stop_reading(self) -> None:
        """Take nothing more of what the program writes, as a terminal after Ctrl+S."""
        self._reads.clear()

    def press_until_full(self, keys: str) -> None:
        """Press keys until the terminal takes nothing more, because it has stopped reading."""
        terminal = os.open(self._name, os.O_WRONLY | os.O_NOCTTY)
        end = time.monotonic() + PATIENCE
        try:
            while select.select([], [terminal], [], 0)[1]:
                assert time.monotonic() < end, "the program does not write so much"
                self.press(keys)
                time.sleep(0.05)
        finally:
            os.close(terminal)

    def settle(self, quiet: float = _QUIET) -> None:
        """Wait until nothing was painted for a moment in which the program was not at work."""
        with self._news:
            while not self._is_over and (self._news.wait(quiet) or self._is_at_work()):
                pass

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        with self._news:
            self.screen.resize(rows, columns)
        self._shape(columns, rows)

    def hang_up(self) -> None:
        """Take the terminal away."""
        if self._ours >= 0:
            self._reads.set()
            # A terminal that is being read from does not close.
            os.close(self._wake)
            self._reader.join()
            os.close(self._wakes)
            os.close(self._ours)
            self._ours = -1

    def status(self, seconds: float = PATIENCE) -> int:
        """Wait for the end of the program; return its exit status."""
        return self.process.wait(seconds)

    @property
    def is_restored(self) -> bool:
        """Whether the terminal is as a shell expects it, or soon becomes so."""
        with self._news:
            return self._news.wait_for(self._has_modes_of_a_shell, PATIENCE)

    def _is_at_work(self) -> bool:
        """Whether the program runs, or would if it had a processor; Linux alone tells."""
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/stat")
        with suppress(OSError):  # a thread may end while it is asked
            return any(one.read_text().rpartition(")")[2].split()[0] in "RD" for one in threads)
        return False

    def _has_modes_of_a_shell(self) -> bool:
        written = bytes(self.bytes)
        modes = ((b"?1049h", b"?1049l"), (b"?1000h", b"?1000l"), (b"?2004h", b"?2004l"))
        return all(
            written.rfind(b"\x1b[" + restored) >= written.rfind(b"\x1b[" + taken)
            for taken, restored in (*modes, (b"?25l", b"?25h"))
        )

    def _shape(self, columns: int, rows: int) -> None:
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, size)

    def _read(self) -> None:
        while self._reads.wait() and (read := self._read_some()):
            if self._rate:
                time.sleep(len(read) / self._rate)
            with self._news:
                self.bytes += read
                self._show(read)
                self._news.notify_all()
        with self._news:
            self._is_over = True
            self._news.notify_all()

    def _read_some(self) -> bytes:
        """Return what came next; nothing at the end, or when it is time to hang up."""
        ready, _, _ = select.select([self._ours, self._wakes], [], [])
        if self._wakes in ready:
            return b""
        try:
            return os.read(self._ours, 1_024 if self._rate else 65_536)
        except OSError:
            return b""

    def _show(self, read: bytes) -> None:
        if _SYNCHRONISED in read:
            os.write(self._ours, b"\x1b[?2026;2$y")
        if self._is_blind:
            return
        data = self._held + read
        unfinished = _UNFINISHED.search(data)
        self._held = unfinished.group() if unfinished else b""
        data = data[: len(data) - len(self._held)]
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data))
