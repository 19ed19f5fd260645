"""Taking one source into a library, cable by cable."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import blake2b
from io import BufferedReader
from pathlib import Path

from cabletui.archive.entries.entry import CableEntry
from cabletui.archive.log.import_record import Checkpoint
from cabletui.archive.writer import Writer
from cabletui.cable.addition import Addition
from cabletui.cable.cable import Cable
from cabletui.cable.cable_errors import DocumentError
from cabletui.errors import Refusal, SourceError
from cabletui.importers import read, recognise
from cabletui.importers.importer import HEAD, FilePosition, Importer, Outcome, PassedOver
from cabletui.intake.entry_workers import EntryWorkers
from cabletui.intake.file_kinds import why_foreign, why_unknown
from cabletui.intake.interrupt import Interrupts
from cabletui.intake.report import Progress, Tally
from cabletui.intake.sources import (
    Item,
    Member,
    OpenedSource,
    fingerprint,
    name_of,
    open_source,
    printable,
    with_nested,
)
from cabletui.intake.sources.input_file import StoppedError, is_descriptor

_SECONDS_PER_LOOK = 0.1
_LINES = " with a library of lines "

_CHANGED = (
    "It changed while it was read. What was read of it is in the library; "
    "import it again for the rest."
)


@dataclass(frozen=True, slots=True)
class SharedImport:
    """What all sources of an import share."""

    writer: Writer
    tally: Tally
    interrupts: Interrupts
    importer: Importer | None
    """The importer that reads everything; None if the content decides."""

    entry_workers: EntryWorkers

    watch: Callable[[Progress], None]


def import_source(path: Path, library: Path, shared: SharedImport) -> None:
    """Take in a source, until its end or until it is time to stop.

    Args:
        path: The source.
        library: The folder of the library, which is left out where the source contains it.
        shared: What it has in common with the other sources.

    Raises:
        LibraryError: The library cannot be written.
    """
    name = printable(name_of(path))
    try:
        before = fingerprint(path)
        opened = open_source(path, library, lambda: shared.interrupts.is_requested)
    except StoppedError:
        return
    except (OSError, SourceError) as error:
        shared.tally.refuse(Refusal(name, _sentence(error)))
        return
    with closing(opened):
        _SourceImport(path, library, before, opened, shared).run()
    is_steady = path.is_file() and not is_descriptor(path)
    if not shared.interrupts.is_requested and is_steady and fingerprint(path) != before:
        shared.tally.refuse(Refusal(name, _CHANGED))


class _SourceImport:
    """The import of one source."""

    def __init__(
        self, path: Path, library: Path, mark: str, opened: OpenedSource, shared: SharedImport
    ) -> None:
        self._key = checkpoint_key(path)
        self._name = printable(name_of(path))
        self._library = library
        self._fingerprint = mark
        self._opened = opened
        self._shared = shared
        self._tally = shared.tally
        self._reached: int | None = None
        self._next_look = 0.0

    def run(self) -> None:
        with closing(self._opened.items()) as parts, suppress(StoppedError):
            outcomes = self._shared.entry_workers.with_entries(self._outcomes(parts))
            with closing(outcomes):
                for outcome, entry in outcomes:
                    self._handle(outcome, entry)
                    if self._shared.interrupts.is_requested:
                        break
        self._report_progress(at_once=True)
        self._commit()

    def _outcomes(self, parts: Iterator[Item]) -> Iterator[Outcome]:
        with closing(with_nested(parts, self._name)) as unpacked:
            for part in unpacked:
                if isinstance(part, Member):
                    yield from self._of_member(part)
                else:
                    yield part

    def _of_member(self, member: Member) -> Iterator[Outcome]:
        name = member.name or self._name
        try:
            if importer := self._shared.importer:
                self._resume_in(member)
                yield from importer.read(member.stream, member.name, self._name)
            elif why := why_foreign(member.stream.peek()):
                yield Refusal(name, why)
            elif importer := _recognised(member.stream, name):
                self._resume_in(member)
                yield from read(importer, member.stream, member.name, self._name)
            else:
                yield Refusal(name, why_unknown(member.stream.peek()))
        except OSError as error:
            yield Refusal(name, _sentence(error))

    def _resume_in(self, member: Member) -> None:
        """Go to where an earlier run stopped in this same file, if it did."""
        if member.name or not member.stream.seekable():
            return
        self._reached = 0
        checkpoint = self._shared.writer.checkpoint(self._key)
        if checkpoint and self._is_valid(checkpoint):
            self._reached = member.stream.seek(checkpoint.done)
            self._tally.continued.append(self._name)

    def _is_valid(self, checkpoint: Checkpoint) -> bool:
        """Whether the file is the same and the library has not lost what it had then."""
        file, _, lines = checkpoint.mark.rpartition(_LINES)
        return file == self._fingerprint and int(lines) <= self._shared.writer.lines

    def _handle(self, outcome: Outcome, entry: CableEntry | None) -> None:
        match outcome:
            case Cable() | Addition():
                self._add(outcome, entry)
            case Refusal():
                self._tally.refuse(outcome)
            case PassedOver():
                self._tally.pass_over(outcome)
            case FilePosition() if self._reached is not None:
                self._reached = outcome.position
        self._report_progress()

    def _add(self, given: Cable | Addition, entry: CableEntry | None) -> None:
        try:
            self._tally.count(self._shared.writer.add(given, entry))
        except DocumentError as error:
            source = (given if isinstance(given, Cable) else given.particulars).source
            self._tally.refuse(Refusal(source.path or self._name, str(error)))
        if self._shared.writer.is_full:
            self._commit()

    def _commit(self) -> None:
        self._shared.writer.commit()
        if self._reached:
            mark = f"{self._fingerprint}{_LINES}{self._shared.writer.lines}"
            self._shared.writer.commit(Checkpoint(self._key, mark, self._reached))

    def _report_progress(self, *, at_once: bool = False) -> None:
        now = time.monotonic()
        if not at_once and now < self._next_look:
            return
        self._next_look = now + _SECONDS_PER_LOOK
        opened = self._opened
        self._shared.watch(self._tally.progress(self._name, opened.done, opened.total, opened.unit))


def checkpoint_key(path: Path) -> str:
    """Return the key of a source between runs; it does not give away the path."""
    return blake2b(os.fsencode(path.resolve()), digest_size=16).hexdigest()


def _recognised(stream: BufferedReader, name: str) -> Importer | None:
    importer = recognise(stream.peek(), name)
    if importer is None and stream.seekable():
        head = stream.read(HEAD)
        stream.seek(0)
        importer = recognise(head, name)
    return importer


def _sentence(error: Exception) -> str:
    """Return what went wrong, as a sentence about a file."""
    if isinstance(error, SourceError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"It cannot be read ({error.strerror})."
    return f"It {error}."
