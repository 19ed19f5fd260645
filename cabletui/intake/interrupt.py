"""Requests to stop an import, which are obeyed at a clean place."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Self

_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


class Interrupts:
    """Takes ctrl+c, SIGTERM and SIGHUP as a request to stop while an import runs.

    The import looks at `is_asked` between two cables. Whoever presses ctrl+c again does not want
    to wait: that one interrupts, and the next import puts right what it leaves. Signals that
    were ignored stay ignored, as under nohup.
    """

    def __init__(self) -> None:
        self.is_requested = False
        self._before: dict[int, signal.Handlers] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number in _SIGNALS:
                if signal.getsignal(number) is not signal.SIG_IGN:
                    self._before[number] = signal.signal(number, self._ask)  # type: ignore
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        if self.is_requested:
            raise KeyboardInterrupt
        self.is_requested = True


@contextmanager
def signals_blocked() -> Iterator[None]:
    """Keep ctrl+c, SIGTERM and SIGHUP from the processes that are started meanwhile, for good.

    A terminal sends them to a whole group of processes; only the import itself should act.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
