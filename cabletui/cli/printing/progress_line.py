"""One line of a terminal with a bar, overwritten as the work goes on.

Rich draws the bar and estimates the speed of the last half minute. Its live display is not used:
it hides the cursor, which would stay hidden if the command were killed, and it refreshes from a
thread, beside which an import could not start its processes safely.
"""

import os
from collections.abc import Callable
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TaskID, TextColumn
from rich.text import Text

from cabletui.cli.printing.progress_figures import figures
from cabletui.text.sanitise import safe
from cabletui.text.sentence import elided

_BAR = 20
_LONGEST = 28
"""The most cells of a name, which must leave room for how much is done."""


class _Figures(ProgressColumn):
    """The same figures as in the log of a command without a terminal."""

    def render(self, task: Task) -> Text:
        speed, left = task.speed or 0.0, task.time_remaining
        unit, counts = task.fields["unit"], task.fields["counts"]
        words = figures(int(task.completed), int(task.total or 0), unit, speed, left, counts)
        return Text(words, no_wrap=True, overflow="ellipsis")


class ProgressLine:
    """A line for one part of the work after another."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        """Make a line.

        Args:
            stream: The terminal.
            clock: Returns seconds since any point in time.
        """
        self._stream = stream
        self._console = Console(
            file=stream, markup=False, emoji=False, highlight=False, force_jupyter=False
        )
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(_BAR),
            _Figures(),
            console=self._console,
            auto_refresh=False,
            get_time=clock,
        )
        self._task: TaskID | None = None
        self._part = ""

    def text(self, part: str, done: int, total: int, unit: str, counts: str) -> str:
        """Return the text that overwrites the line; the arguments are those of `Meter.show`."""
        if self._task is None or part != self._part:
            if self._task is not None:
                self._progress.remove_task(self._task)
            self._part = part
            # What an earlier run did counts for the share, but not for the speed.
            name = elided(safe(part), _LONGEST)
            self._task = self._progress.add_task(
                name, total=total or None, completed=done, unit=unit, counts=counts
            )
        self._progress.update(
            self._task, total=total or None, completed=done, unit=unit, counts=counts
        )
        # A cursor in the last column would wrap the line.
        self._console.width = max(1, self._columns() - 1)
        with self._console.capture() as captured:
            self._console.print(self._progress.get_renderable())
        return f"\r{captured.get().partition(chr(10))[0].rstrip()}\x1b[K"

    def _columns(self) -> int:
        try:
            return os.get_terminal_size(self._stream.fileno()).columns or 80
        except (OSError, ValueError):
            return 80
