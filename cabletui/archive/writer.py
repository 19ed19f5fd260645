"""Adding cables to a library."""

import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

import orjson

from cabletui.archive.entries import entry
from cabletui.archive.entries.entry import CableEntry
from cabletui.archive.entries.indexer import Indexer
from cabletui.archive.entries.text_copies import Text, place_of
from cabletui.archive.index.schema import MOST_LINES, too_many
from cabletui.archive.layout import DOCUMENTS, LOCK, LOG
from cabletui.archive.log.file_records import Standing
from cabletui.archive.log.import_record import Checkpoint, ImportRecord
from cabletui.archive.results import Added
from cabletui.archive.store.append import DocumentAppender
from cabletui.archive.store.documents import Documents
from cabletui.archive.store.lock import Lock
from cabletui.archive.upkeep import leftovers
from cabletui.archive.upkeep.custody import Custody
from cabletui.archive.upkeep.rebuild import build, opened_to_write
from cabletui.archive.upkeep.recovery import Watch
from cabletui.cable.absent_text import is_card
from cabletui.cable.addition import Addition, Line, from_line, with_id
from cabletui.cable.cable import Cable
from cabletui.cable.cable_errors import DocumentError
from cabletui.cable.document_number import other_spellings
from cabletui.errors import LibraryError

_BATCH_CABLES = 60_000
_BATCH_BYTES = 600_000_000
_BATCH_SECONDS = 60.0
"""A batch is what a crash may cost; each commit has to wait for the index, so commits are rare."""


class Writer:
    """Writes a library; only one writer can be open at a time.

    Cables are added in batches: `add` as many as you like, `commit` when `is_full` says so or
    whenever it suits. Readers see a batch whole or not at all. A crash loses the cables since
    the last commit at most, and never harms what was there.
    """

    def __init__(self, folder: Path, closing: ExitStack, watch: Watch | None) -> None:
        self._closing = closing
        self._is_closed = False
        self._custody = Custody(folder)
        self._log = self._custody.log
        self._documents = DocumentAppender(folder)
        closing.callback(self._documents.close)
        self._index, damage, repairs = opened_to_write(folder, Documents.open(folder), watch)
        closing.callback(self._index.close)
        if damage:
            self._log.keep_damage(damage, is_all=False)
        self._custody.take_over(goes_on=True)
        found = (*self._documents.repairs, *filter(None, (repairs,)))
        self.repairs: tuple[str, ...] = (*found, *self._custody.repairs)
        """What had to be put right on opening, a sentence each."""

        self._indexer = Indexer(self._index, self._line)
        self._waiting = 0
        self._waiting_bytes = 0
        self._began = time.monotonic()

    @classmethod
    def open(cls, folder: Path, watch: Watch | None = None) -> Self:
        """Open a library to add to it, making one where there is none.

        Whatever a crash or a change by hand left in disorder is put right first; `watch` is told
        how far that is, if it takes long.

        Raises:
            LibraryBusyError: Another writer is at work.
            LibraryError: The folder cannot be written, or holds something that is no library.
        """
        _prepare(folder)
        with ExitStack() as closing:
            closing.enter_context(Lock(folder))
            leftovers.remove(folder)
            writer = cls(folder, closing, watch)
            writer._closing = closing.pop_all()
            return writer

    @property
    def is_full(self) -> bool:
        """Whether the batch has grown so large or so old that it should be committed."""
        return (
            self._waiting >= _BATCH_CABLES
            or self._waiting_bytes >= _BATCH_BYTES
            or time.monotonic() - self._began >= _BATCH_SECONDS
        )

    @property
    def lines(self) -> int:
        """How many lines the documents have, with those that are not committed yet."""
        return len(self._documents)

    def add(self, given: Line, made: CableEntry | None = None) -> Added:
        """Add a cable, or an edition of one that is held under the same reference id.

        If the text of a cable is held already, what its source knows beside the text is kept, even
        if that is only that this source has it, too.

        Args:
            given: The cable, or an addition to one that is held.
            made: What the library keeps of the cable, if that was worked out already.

        Raises:
            DocumentError: Its text is not Unicode, or it adds to a text that is not held.
            LibraryError: The disk is full or broken; the writer is closed.
        """
        reference_id = self._id_in_use(given)
        if reference_id != given.reference_id:
            given, made = with_id(given, reference_id), None
        line = made.line if made else _line_of(given)
        held = self._indexer.texts(given.reference_id)
        place = place_of(given, held)
        if place is not None:
            return self._add_copy(given, held[place], made)
        if isinstance(given, Addition):
            raise DocumentError(
                f"It adds to a text of {given.reference_id} that the library does not hold. "
                "Import the line with the text first."
            )
        completes = isinstance(given, Cable) and any(is_card(text.copies[0]) for text in held)
        if completes and isinstance(given, Cable):
            line = entry.line(given, completes=True)
        self._append(line, given, made, is_addition=completes)
        if completes:
            return Added.COMPLETED
        return Added.EDITION if held else Added.CABLE

    def commit(self, checkpoint: Checkpoint | None = None) -> None:
        """Write to disk what was added, and let readers see it.

        Args:
            checkpoint: How far the source was read with this, for a later run to go on there.

        Raises:
            LibraryError: The disk is full or broken; the writer is closed. What was committed
                before is safe.
        """
        if self._waiting:
            with self._closed_where_it_fails():
                self._documents.flush()
                self._custody.flush()
                self._indexer.commit()
            self._waiting = self._waiting_bytes = 0
        self._custody.note()
        self._began = time.monotonic()
        if checkpoint:
            self._log.keep_checkpoint(checkpoint)

    def checkpoint(self, source: str) -> Checkpoint | None:
        """Return how far a source was read by a run that did not finish."""
        return self._log.checkpoint(source)

    def record(self, entry: ImportRecord, done: Sequence[str] = ()) -> None:
        """Add a run of an import to the import log.

        Args:
            entry: The run.
            done: The sources it was given, as their checkpoints name them.

        Raises:
            LibraryError: The import log cannot be written.
        """
        self._log.record(entry, done)

    def close(self, *, at_once: bool = False) -> None:
        """Close the library; what was not committed is dropped.

        Args:
            at_once: Whether to leave work that only makes the index smaller to the next writer.
        """
        if not self._is_closed:
            self._is_closed = True
            self._index.close(at_once=at_once)
            self._custody.end()
        self._closing.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Commit if all went well, and close."""
        try:
            if kind is None:
                self.commit()
        finally:
            self.close()

    def _add_copy(self, given: Line, to: Text, made: CableEntry | None) -> Added:
        """Record what a source knows of a text that is held already, if that is anything new."""
        of = to.copies[0]
        is_same = isinstance(given, Addition) or (given.header, given.body) == (of.header, of.body)
        copy = given.particulars if isinstance(given, Addition) else given
        copy = replace(copy, header=of.header, body=of.body)
        if not to.learns_from(copy):
            return Added.HELD
        line = entry.addition_line(copy)
        made = made if is_same else None
        self._append(line, from_line(orjson.loads(line)), made, is_addition=True)
        return Added.COPY

    def _id_in_use(self, given: Line) -> str:
        """Return the id of a cable, as it is held if another collection spells it differently."""
        reference_id = given.reference_id
        others = other_spellings(reference_id)
        if not others or self._indexer.ordinals(reference_id):
            return reference_id
        return next(filter(self._indexer.ordinals, others), reference_id)

    def _append(
        self, line: bytes, holding: Line, made: CableEntry | None, *, is_addition: bool
    ) -> None:
        if len(self._documents) >= MOST_LINES:
            raise LibraryError(too_many())
        with self._closed_where_it_fails():
            ordinal = self._documents.append(line)
            self._custody.add(line, is_addition=is_addition)
            self._indexer.place(ordinal, holding, made.values if made else None)
        self._waiting += 1
        self._waiting_bytes += len(line)

    @contextmanager
    def _closed_where_it_fails(self) -> Iterator[None]:
        """Close on an error, so that no later commit can index lines that were cut off."""
        if self._is_closed:
            raise LibraryError("The library was closed; open it again to add to it.")
        try:
            yield
        except LibraryError:
            self.close()
            raise

    def _line(self, ordinal: int) -> Line:
        return from_line(self._documents.document(ordinal))


def reindex(folder: Path, watch: Watch | None = None) -> tuple[str, ...]:
    """Rebuild the offsets and the index of a library from its documents.

    Returns:
        What had to be put right in the documents, a sentence each.

    Raises:
        LibraryBusyError: A writer is at work.
        LibraryError: There is no library, or it cannot be written.
    """
    Documents.open(folder)
    with Lock(folder):
        leftovers.remove(folder)
        custody = Custody(folder)
        appending = DocumentAppender(folder, rebuild=True)
        appending.close()
        damage = build(folder, Documents.open(folder), watch)
        custody.log.keep_damage(damage, is_all=True)
        custody.log.keep_standing(Standing(0, 0))
        custody.take_over(goes_on=False)
        custody.note()
        custody.end()
        passed_over = (f"{one.reason} The line is passed over." for one in damage)
        return (*appending.repairs, *passed_over, *custody.repairs)


def _line_of(given: Line) -> bytes:
    """Return the line of a cable, or of the cable that an addition would make."""
    return entry.line(given.particulars if isinstance(given, Addition) else given)


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        strangers = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        raise LibraryError(
            f"{folder} cannot be made a library ({error.strerror}). "
            "Choose another folder with --library."
        ) from error
    if strangers and DOCUMENTS not in strangers and not _is_begun(strangers):
        raise LibraryError(
            f"{folder} is not a library: it holds {strangers[0]} and no {DOCUMENTS}. "
            "Choose an empty or a new folder with --library."
        )


def _is_begun(names: list[str]) -> bool:
    """Return whether an import made these files and was ended before the first document."""
    return bool({LOG, LOCK} & set(names))
