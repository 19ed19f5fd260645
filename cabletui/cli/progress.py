"""How far a long command is: one line that changes on a terminal, else now and then a new line."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self, TextIO

_BAR = 20
_SECONDS_ON_TERMINAL = 0.2
_SECONDS_IN_LOG = 10.0


class Meter:
    """Shows progress on a stream, not more often than it helps."""

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
            is_terminal: Whether a line can be written over.
            quiet: Show nothing at all.
            clock: Seconds from any point in time.
        """
        self._stream = stream
        self._is_terminal = is_terminal
        self._quiet = quiet
        self._clock = clock
        self._began = self._part_began = clock()
        self._part = ""
        self._done_before = 0
        self._next = self._began + (0.0 if is_terminal else _SECONDS_IN_LOG)
        self._is_shown = False

    def show(self, part: str, done: int, total: int, unit: str, counts: str) -> None:
        """Show how far the work is, unless that was shown a moment ago.

        Args:
            part: What is being worked on.
            done: How much of it is done.
            total: How much there is; 0 where that is not known.
            unit: What they count: `bytes`, `files`, `documents`.
            counts: What came of it so far.
        """
        now = self._clock()
        if part != self._part:
            self._part, self._part_began, self._done_before = part, now, done
        if self._quiet or now < self._next:
            return
        self._next = now + (_SECONDS_ON_TERMINAL if self._is_terminal else _SECONDS_IN_LOG)
        share = min(1.0, done / total) if total else 0.0
        seconds = now - self._part_began
        rate = (done - self._done_before) / seconds if seconds else 0.0
        pieces = [f"{share:4.0%}" if total else _amount(done, unit), _speed(rate, unit)]
        pieces += [_left(total - done, rate, seconds), counts]
        line = f"{part}: {', '.join(piece for piece in pieces if piece)}"
        if self._is_terminal:
            self._overwrite(f"{_bar(share)} {line}" if total else line)
        else:
            self._write(f"{line}\n")

    def clear(self) -> None:
        """Take the line away that was written over, so that others can follow."""
        if self._is_shown:
            self._write("\r\x1b[K")
            self._is_shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def _overwrite(self, line: str) -> None:
        from cabletui.cli.cells import cut  # noqa: PLC0415
        from cabletui.text.sanitise import safe  # noqa: PLC0415

        self._write(f"\r{cut(safe(line), self._columns() - 1)}\x1b[K")
        self._is_shown = True

    def _write(self, text: str) -> None:
        with suppress(OSError, ValueError):  # nobody looks any more, which is no reason to stop
            self._stream.write(text)
            self._stream.flush()

    def _columns(self) -> int:
        try:
            return os.get_terminal_size(self._stream.fileno()).columns or 80
        except (OSError, ValueError):
            return 80


def _bar(share: float) -> str:
    full = round(share * _BAR)
    return f"[{'#' * full}{'.' * (_BAR - full)}]"


def _amount(done: int, unit: str) -> str:
    return f"{done / 1e6:,.1f} MB" if unit == "bytes" else f"{done:,} {unit}"


def _speed(rate: float, unit: str) -> str:
    return f"{rate / 1e6:,.1f} MB/s" if unit == "bytes" else f"{rate:,.0f} {unit}/s"


def _left(rest: int, rate: float, seconds: float) -> str:
    """Return how long the rest will take, once that can be guessed."""
    if rest < 0 or not rate or seconds < 1:
        return ""
    minutes, left = divmod(round(rest / rate), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{left:02} left" if hours else f"{minutes}:{left:02} left"
