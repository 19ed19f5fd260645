"""Answering for a library while it is written: its import log, its checksums, its index's files."""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from cabletui.archive.index import index_files
from cabletui.archive.index.segment_footers import FooterError
from cabletui.archive.layout import INDEX, LOG
from cabletui.archive.log.file_records import Standing, Verified
from cabletui.archive.log.import_log import ImportLog
from cabletui.archive.store import documents
from cabletui.archive.store.append import DocumentAppender
from cabletui.archive.store.documents import Documents
from cabletui.archive.store.ledger import Ledger
from cabletui.archive.store.lock import Lock
from cabletui.archive.upkeep.recovery import additions
from cabletui.errors import LibraryError, NoJsonError, Refusal

_TOLD = 5


class Custody:
    """Keeps the records by which damage to a library can be noticed.

    A writer opens it first, has the documents looked at with `take_over`, adds every line, calls
    `flush` before the index is committed and `note` after, and `end` last of all.
    """

    def __init__(self, folder: Path) -> None:
        """Open the import log of a library. The lock must be held.

        Raises:
            LibraryError: It cannot be read or written, or is of a later version.
        """
        self._folder = folder
        self.repairs: tuple[str, ...] = ()
        """What was found to be wrong on opening, a sentence each."""

        self.log, aside = _opened(folder)
        is_sound = self.log.is_sound
        self.log.begin()
        self.log.keep_index_files(None)
        if not is_sound:
            self._break(f"{LOG} was changed by another program or is damaged.")
        if aside:
            self._break(f"{LOG} was damaged and has been moved to {aside}. A new log was started.")

    def take_over(self, *, goes_on: bool) -> None:
        """Look at the documents, and vouch for those that nobody vouched for yet.

        Args:
            goes_on: Whether to go on from documents that are not as they were, and note that.
                Otherwise all lines are compared, and the checksums stay those of what they were.

        Raises:
            LibraryError: The library cannot be written.
        """
        lines = Documents.open(self._folder)
        self._ledger = Ledger(self._folder, lines, self.log.vouched(), reads_all=not goes_on)
        self._lines, self._additions = len(lines), additions(self.log, lines)
        self._is_vouched = goes_on or not self._ledger.broken
        self.repairs += self._ledger.repairs
        if self._ledger.broken and goes_on:
            self._break(*self._ledger.broken)
        elif self._ledger.broken:
            self.repairs += _in_short(self._ledger.broken)
        if self._is_vouched:
            self.flush()
            self.log.keep_vouched(self._ledger.vouched)
        if self._is_vouched and not goes_on and not self.log.breaks():
            self.log.forget_troubles()

    def add(self, line: bytes, *, is_addition: bool) -> None:
        """Vouch for a line that was added."""
        self._ledger.add(line)
        self._lines += 1
        self._additions += is_addition

    def flush(self) -> None:
        """Write to disk the checksums of what was added.

        Raises:
            LibraryError: The disk is full or broken.
        """
        self._ledger.flush()

    def note(self) -> None:
        """Record the state of the documents at a commit.

        Raises:
            LibraryError: The import log cannot be written.
        """
        self.log.keep_standing(Standing(self._lines, self._additions))
        if self._is_vouched:
            self.flush()
            self.log.keep_vouched(self._ledger.vouched)

    def end(self) -> None:
        """Record the files of the index, which will not change any more.

        If there is no room for that on the disk, `verify` has less to go by.
        """
        with suppress(LibraryError, OSError, FooterError):
            self.log.keep_index_files(index_files.files(self._folder / INDEX))

    def _break(self, *sentences: str) -> None:
        now = _now()
        self.log.keep_breaks([Refusal(now, sentence) for sentence in sentences])
        self.repairs += _in_short(sentences)


def _without_cable(lines: Documents) -> Iterator[str]:
    """Yield the names of the lines that hold no cable."""
    for ordinal, line in enumerate(lines.lines(), 1):
        if documents.named(ordinal, line) is None:
            yield f"line {ordinal}"


def _opened(folder: Path) -> tuple[ImportLog, str]:
    """Open an import log; one that is no JSON is moved aside, and its new name is returned, too."""
    try:
        return ImportLog(folder), ""
    except NoJsonError:
        names = (f"{LOG}.damaged{number or ''}" for number in count())
        aside = next(name for name in names if not os.path.lexists(folder / name))
        try:
            (folder / LOG).rename(folder / aside)
        except OSError as error:
            raise LibraryError(
                f"{folder / LOG} is damaged and cannot be moved away ({error.strerror})."
            ) from error
        return ImportLog(folder), aside


def accept(folder: Path) -> None:
    """Vouch for the documents of a library as they are, and forget what they were.

    Raises:
        LibraryBusyError: A writer is at work.
        LibraryError: There is no library, or it cannot be written.
    """
    Documents.open(folder)
    with Lock(folder):
        custody = Custody(folder)
        DocumentAppender(folder).close()
        custody.log.keep_vouched(Ledger(folder, Documents.open(folder), None).rebuilt())
        damaged = {refusal.name for refusal in custody.log.damage()}
        custody.log.keep_accepted(damaged.union(_without_cable(Documents.open(folder))))
        custody.log.forget_breaks()
        custody.log.forget_troubles()
        custody.end()


def keep_verified(folder: Path, troubles: int) -> None:
    """Record that all of a library was read just now.

    Args:
        folder: The library.
        troubles: How much was found to be wrong.

    Raises:
        LibraryBusyError: A writer is at work.
        LibraryError: The library cannot be written, or its import log is damaged.
    """
    if not (folder / LOG).exists() or not ImportLog(folder).is_sound:
        raise LibraryError(f"{LOG} is missing or damaged.")
    if not os.access(folder, os.W_OK):
        raise LibraryError(f"{folder} is read-only for you.")
    with Lock(folder):
        ImportLog(folder).keep_verified(Verified(_now(), troubles))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _in_short(broken: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is wrong with documents, in as few sentences as possible."""
    more = (f"… and more; `cabletui verify` names {len(broken):,}.",)
    return broken[:_TOLD] + (more if len(broken) > _TOLD else ())
