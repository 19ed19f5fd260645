"""Taking one source into a library, cable by cable."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import blake2b
from io import BufferedReader
from pathlib import Path

from cabletui.archive.entry import Entry
from cabletui.archive.import_log import Checkpoint
from cabletui.archive.store.documents import Documents
from cabletui.archive.writer import Writer
from cabletui.cable.addition import Addition
from cabletui.cable.cable import Cable
from cabletui.errors import DocumentError, Refusal, SourceError
from cabletui.importers import read, recognise
from cabletui.importers.importer import Importer, Outcome, PassedOver, Reached
from cabletui.intake.entry_workers import Entering
from cabletui.intake.file_kinds import foreign, unknown
from cabletui.intake.import_progress import Progress
from cabletui.intake.interrupt import Stopping
from cabletui.intake.report import Tally
from cabletui.intake.sources import Container, Part, Piece, mark, name_of, opened, told, unfolded
from cabletui.intake.sources.input_file import StoppedError, is_descriptor

_HEAD = 1 << 16
_SECONDS_PER_LOOK = 0.1
_LINES = " with a library of lines "

_CHANGED = (
    "It changed while it was read. What was read of it is in the library; "
    "import it again for the rest."
)


@dataclass(frozen=True, slots=True)
class Import:
    """What all sources of an import share."""

    writer: Writer
    tally: Tally
    stopping: Stopping
    importer: Importer | None
    """The importer that reads everything; None where content tells."""

    entering: Entering

    watch: Callable[[Progress], None]


def take(path: Path, library: Path, shared: Import) -> None:
    """Take in a source, until its end or until it is time to stop.

    Args:
        path: The source.
        library: The folder of the library, which is left out where the source contains it.
        shared: What it has in common with the other sources.

    Raises:
        LibraryError: The library cannot be written.
    """
    name = told(name_of(path))
    try:
        before = mark(path)
        container = opened(path, library, lambda: shared.stopping.is_asked)
    except StoppedError:
        return
    except (OSError, SourceError) as error:
        shared.tally.refuse(Refusal(name, _sentence(error)))
        return
    with closing(container):
        _Taking(path, library, before, container, shared).take_all()
    is_steady = path.is_file() and not is_descriptor(path)
    if not shared.stopping.is_asked and is_steady and mark(path) != before:
        shared.tally.refuse(Refusal(name, _CHANGED))


class _Taking:
    """The way of one source into the library."""

    def __init__(
        self, path: Path, library: Path, mark: str, container: Container, shared: Import
    ) -> None:
        self._key = checkpoint_key(path)
        self._name = told(name_of(path))
        self._library = library
        self._mark = mark
        self._container = container
        self._shared = shared
        self._tally = shared.tally
        self._reached: int | None = None
        self._next_look = 0.0

    def take_all(self) -> None:
        with closing(self._container.parts()) as parts, suppress(StoppedError):
            outcomes = self._shared.entering.entered(self._outcomes(parts))
            with closing(outcomes):
                for outcome, entry in outcomes:
                    self._settle(outcome, entry)
                    if self._shared.stopping.is_asked:
                        break
        self._look(at_once=True)
        self._commit()

    def _outcomes(self, parts: Iterator[Part]) -> Iterator[Outcome]:
        with closing(unfolded(parts, self._name)) as unpacked:
            for part in unpacked:
                if isinstance(part, Piece):
                    yield from self._of_piece(part)
                else:
                    yield part

    def _of_piece(self, piece: Piece) -> Iterator[Outcome]:
        name = piece.name or self._name
        try:
            if importer := self._shared.importer:
                self._go_on_in(piece)
                yield from importer.read(piece.stream, piece.name, self._name)
            elif why := foreign(piece.stream.peek()):
                yield Refusal(name, why)
            elif importer := _recognised(piece.stream, name):
                self._go_on_in(piece)
                yield from read(importer, piece.stream, piece.name, self._name)
            else:
                yield Refusal(name, unknown(piece.stream.peek()))
        except OSError as error:
            yield Refusal(name, _sentence(error))

    def _go_on_in(self, piece: Piece) -> None:
        """Go to where an earlier run stopped in this same file, if one did."""
        if piece.name or not piece.stream.seekable():
            return
        self._reached = 0
        checkpoint = self._shared.writer.checkpoint(self._key)
        if checkpoint and self._is_valid(checkpoint):
            self._reached = piece.stream.seek(checkpoint.done)
            self._tally.continued.append(self._name)

    def _is_valid(self, checkpoint: Checkpoint) -> bool:
        """Whether the file is the same and the library has not lost what it had then."""
        file, _, lines = checkpoint.mark.rpartition(_LINES)
        return file == self._mark and int(lines) <= len(Documents.open(self._library))

    def _settle(self, outcome: Outcome, entry: Entry | None) -> None:
        match outcome:
            case Cable() | Addition():
                self._add(outcome, entry)
            case Refusal():
                self._tally.refuse(outcome)
            case PassedOver():
                self._tally.pass_over(outcome)
            case Reached() if self._reached is not None:
                self._reached = outcome.position
        self._look()

    def _add(self, given: Cable | Addition, entry: Entry | None) -> None:
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
            mark = f"{self._mark}{_LINES}{len(Documents.open(self._library))}"
            self._shared.writer.commit(Checkpoint(self._key, mark, self._reached))

    def _look(self, *, at_once: bool = False) -> None:
        now = time.monotonic()
        if not at_once and now < self._next_look:
            return
        self._next_look = now + _SECONDS_PER_LOOK
        container = self._container
        self._shared.watch(
            self._tally.progress(self._name, container.done, container.total, container.unit)
        )


def checkpoint_key(path: Path) -> str:
    """Return what a source is remembered by between runs; others cannot read its path in it."""
    return blake2b(os.fsencode(path.resolve()), digest_size=16).hexdigest()


def _recognised(stream: BufferedReader, name: str) -> Importer | None:
    importer = recognise(stream.peek(), name)
    if importer is None and stream.seekable():
        head = stream.read(_HEAD)
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
