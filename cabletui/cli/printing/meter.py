"""Say how far a long command is: in one changing line on a terminal, else a line now and then."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Self, TextIO

from cabletui.cli.printing.progress_figures import figures

if TYPE_CHECKING:
    from cabletui.cli.printing.progress_line import ProgressLine

_SECONDS_ON_TERMINAL = 0.2
_SECONDS_IN_LOG = 10.0


class Meter:
    """Shows progress on a stream, no more often than is helpful."""

    def __init__(
        self,
        stream: TextIO,
        *,
        is_terminal: bool,
        quiet: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Make a meter.

        Args:
            stream: Where to show it.
            is_terminal: Whether a line can be overwritten.
            quiet: Whether to show nothing at all.
            clock: Returns seconds since any point in time.
        """
        self._stream = stream
        self._is_terminal = is_terminal
        self._quiet = quiet
        self._clock = clock
        self._part_began = clock()
        self._part = ""
        self._done_before = 0
        self._next = self._part_began + (0.0 if is_terminal else _SECONDS_IN_LOG)
        self._line: ProgressLine | None = None

    def show(self, part: str, done: int, total: int, unit: str, counts: str) -> None:
        """Show how far the work is, unless that was shown a moment ago.

        Args:
            part: What is being worked on.
            done: How much of it is done.
            total: How much there is; 0 if that is not known.
            unit: What they count: `bytes`, `files`, `documents`.
            counts: What came of it so far.
        """
        now = self._clock()
        if part != self._part:
            self._part, self._part_began, self._done_before = part, now, done
        if self._quiet or now < self._next:
            return
        self._next = now + (_SECONDS_ON_TERMINAL if self._is_terminal else _SECONDS_IN_LOG)
        if self._is_terminal:
            self._overwrite(part, done, total, unit, counts)
        else:
            seconds = now - self._part_began
            rate = (done - self._done_before) / seconds if seconds else 0.0
            left = (total - done) / rate if rate and total >= done and seconds >= 1 else None
            self._write(f"{part}: {figures(done, total, unit, rate, left, counts)}\n")

    def clear(self) -> None:
        """Erase the line on a terminal, so that other output can follow."""
        if self._line:
            self._write("\r\x1b[K")
            self._line = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def _overwrite(self, part: str, done: int, total: int, unit: str, counts: str) -> None:
        # It loads Rich, which a log has no use for.
        from cabletui.cli.printing.progress_line import ProgressLine

        self._line = self._line or ProgressLine(self._stream, self._clock)
        with suppress(OSError, ValueError):  # as below; Rich also asks the stream
            self._write(self._line.text(part, done, total, unit, counts))

    def _write(self, text: str) -> None:
        with suppress(OSError, ValueError):  # nobody is looking any more; that is no reason to stop
            self._stream.write(text)
            self._stream.flush()
