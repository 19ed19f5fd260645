"""Work out in other processes what cables are found by, before they are added."""

from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Self

from cabletui.archive.entries import entry
from cabletui.archive.entries.entry import CableEntry
from cabletui.archive.results import Values
from cabletui.cable.cable import Cable
from cabletui.cable.cable_errors import DocumentError
from cabletui.importers.importer import Outcome
from cabletui.intake.worker_pool import WorkerPool

_ALONE = 1_000
"""Outcomes to wait for before other processes are started; fewer are read faster without them."""

_CABLES_AT_ONCE = 64
_LETTERS_AT_ONCE = 1 << 20
_AHEAD = 3
"""How many batches are handed out to each process."""


@dataclass(frozen=True, slots=True)
class _Batch:
    """Outcomes that were read, and the work on the cables among them."""

    outcomes: list[Outcome]
    lines: list[bytes]
    """A line for each outcome; empty if it is no cable, or one that cannot be written as a line."""

    values: Future[list[Values]] | None
    """What each line is found by, once that is read; None if there is no process to read it."""

    def with_entries(self) -> Iterator[tuple[Outcome, CableEntry | None]]:
        """Yield the outcomes, once the work on them is done."""
        values = self.values.result() if self.values else []
        for outcome, line, found in zip_longest(self.outcomes, self.lines, values):
            yield outcome, CableEntry(line, found) if found else None


class EntryWorkers:
    """Other processes, which make entries while this one reads the sources and writes the index.

    Only a long import starts them, and they end with this process, however it ends. One that
    dies costs nothing but time: who adds a cable without an entry makes it.
    """

    def __init__(self, processes: int) -> None:
        """Start nothing yet.

        Args:
            processes: How many there may be beside this one.
        """
        self._processes = processes
        self._workers: WorkerPool | None = None

    def with_entries(
        self, outcomes: Iterator[Outcome]
    ) -> Generator[tuple[Outcome, CableEntry | None], None, None]:
        """Return outcomes in their order, with the entries of cables where they were made."""
        if self._workers is None:
            alone = islice(outcomes, _ALONE) if self._processes else outcomes
            yield from ((outcome, None) for outcome in alone)
        waiting: deque[_Batch] = deque()
        for read in _batches(outcomes):
            lines = [_line(outcome) for outcome in read]
            waiting.append(_Batch(read, lines, self._submit(lines)))
            if len(waiting) > _AHEAD * self._processes:
                yield from waiting.popleft().with_entries()
        for batch in waiting:
            yield from batch.with_entries()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._workers:
            self._workers.close()

    def _submit(self, lines: list[bytes]) -> Future[list[Values]] | None:
        if not self._processes:
            return None
        if self._workers is None:
            self._workers = WorkerPool(self._processes)
        future = self._workers.submit(lines)
        if future is None:
            self._processes = 0
        return future


def _batches(outcomes: Iterator[Outcome]) -> Iterator[list[Outcome]]:
    """Return outcomes in batches large enough to be worth sending, and never too large in bytes."""
    some: list[Outcome] = []
    letters = 0
    for outcome in outcomes:
        some.append(outcome)
        if isinstance(outcome, Cable):
            letters += len(outcome.header) + len(outcome.body)
        if len(some) == _CABLES_AT_ONCE or letters > _LETTERS_AT_ONCE:
            yield some
            some, letters = [], 0
    if some:
        yield some


def _line(outcome: Outcome) -> bytes:
    if not isinstance(outcome, Cable):
        return b""
    try:
        return entry.line(outcome)
    except DocumentError:
        return b""  # whoever adds the cable tries it again, and reports what is wrong
