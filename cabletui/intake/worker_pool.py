"""Processes that read what cables are found by; the import goes on without one that dies.

Where one dies the pool of the standard library ends the others with a signal that they are told
not to hear, lest ctrl+c reach them, and waits for them without end. Here each has a pipe of its
own, of which no other process holds an end, so that a death is known at once and concerns no other;
they are ended by SIGKILL, which cannot be blocked.
"""

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pickle import UnpicklingError
from queue import SimpleQueue
from threading import Event, Thread

from cabletui.archive.entries import entry
from cabletui.archive.results import Values
from cabletui.intake.garbage import collect_seldom
from cabletui.intake.interrupt import signals_blocked

_LOST = (EOFError, OSError, UnpicklingError)
_PATIENCE = 5.0
"""Seconds to wait for an answer; as many again for every half a megabyte of lines.

A loaded machine takes a tenth of that. A process that was stopped, as by `kill -STOP`, never
answers, and is done without like one that died.
"""
_START = 60.0
"""Seconds more for its first answer: on a busy machine the start alone takes tens of them."""

_LETTERS = 1 << 19
_LOOK = 0.25
"""The wait is counted in steps of so many seconds, so that time for which the import itself was
suspended counts as one step."""


class WorkerPool:
    """Some processes, each served by a thread of this one."""

    def __init__(self, count: int) -> None:
        """Start nothing yet.

        Args:
            count: How many there are to be.
        """
        self._count = count
        self._threads = ThreadPoolExecutor(count)
        self._started: list[_Worker] = []
        self._idle: SimpleQueue[_Worker] = SimpleQueue()

    def submit(self, lines: list[bytes]) -> "Future[list[Values]] | None":
        """Send some lines of documents to be read.

        Args:
            lines: The lines; an empty one stands for something that is no cable.

        Returns:
            What each line is found by, or an empty list where the process died over it; None
            where no process is left, or none may be started.
        """
        if not self._started and not self._start():
            return None
        if all(worker.is_lost for worker in self._started):
            return None
        return self._threads.submit(self._read, lines)

    def close(self) -> None:
        """End the processes; what was sent and is not yet read is dropped."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._started:
            worker.kill()
        self._threads.shutdown()
        for worker in self._started:
            worker.close()

    def _start(self) -> bool:
        try:
            for _ in range(self._count):
                worker = _Worker()
                self._started.append(worker)
                self._idle.put(worker)
        except (NotImplementedError, OSError):
            pass  # the server does not let anybody start so many
        return bool(self._started)

    def _read(self, lines: list[bytes]) -> list[Values]:
        worker = self._idle.get()
        found = worker.read(lines)
        if not worker.is_lost or all(other.is_lost for other in self._started):
            self._idle.put(worker)  # the last one answers for all, so that nothing waits for it
        return found


class _Worker:
    """One process, and this end of its pipe."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._pipe, far = context.Pipe()
        self._process: SpawnProcess = context.Process(target=_work, args=(far,), daemon=True)
        try:
            resource_tracker.ensure_running()  # to start it lets signals be heard again
            with signals_blocked():
                self._process.start()
        finally:
            far.close()
        self.is_lost = False
        self._has_answered = False

    def read(self, lines: list[bytes]) -> list[Values]:
        if self.is_lost:
            return []
        answered = Event()
        patience = _PATIENCE * (1 + sum(map(len, lines)) / _LETTERS)
        if not self._has_answered:
            patience += _START
        Thread(target=self._watch, args=(answered, patience), daemon=True).start()
        try:
            self._pipe.send(lines)
            found: list[Values] = self._pipe.recv()
        except _LOST:
            self.is_lost = True
            return []
        finally:
            answered.set()
        self._has_answered = True
        return found

    def _watch(self, answered: Event, patience: float) -> None:
        """End the process where it does not answer, so that nobody waits for it any more."""
        for _ in range(round(patience / _LOOK)):
            if answered.wait(_LOOK):
                return
        self._process.kill()

    def kill(self) -> None:
        """End the process at once: it has nothing of its own to lose."""
        self._process.kill()
        self._process.join()

    def close(self) -> None:
        self._pipe.close()
        self._process.close()


def _work(pipe: "Connection[list[Values], list[bytes]]") -> None:
    """Read lines until the other end of the pipe is closed, for whatever reason."""
    collect_seldom()
    with suppress(*_LOST):
        while True:
            pipe.send([entry.values_in(line) if line else {} for line in pipe.recv()])
