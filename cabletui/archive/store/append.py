"""Adding lines to the documents without harming what is there."""

import errno
import os
from array import array
from contextlib import suppress
from pathlib import Path
from typing import Any

from cabletui.archive.layout import DOCUMENTS, OFFSETS
from cabletui.archive.store import documents, offsets
from cabletui.errors import LibraryError
from cabletui.text.counts import counted

_WRITE_AT = 1 << 20


class DocumentAppender:
    """The documents of a library, opened to be added to.

    Lines wait in memory, go to the file a megabyte at a time, and count once `flush` has made
    them outlast a loss of power. Whatever fails before that is cut off again.
    """

    def __init__(self, folder: Path, *, rebuild: bool = False) -> None:
        """Open the documents, making the file where there is none.

        A torn last line, which a crash can leave, is cut off; offsets that do not fit are
        rebuilt. `repairs` says in a sentence each what was done.

        Args:
            folder: The library.
            rebuild: Whether to rebuild the offsets whether they seem to fit or not.

        Raises:
            LibraryError: The folder cannot be written.
        """
        self._folder = folder
        self.repairs: tuple[str, ...] = ()
        self._ends: array[int] = array("Q")
        self._end = 0
        try:
            self._file = os.open(folder / DOCUMENTS, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise _unwritten(folder, error) from error
        try:
            self._repair(rebuild=rebuild)
        except OSError as error:
            os.close(self._file)
            raise _unwritten(folder, error) from error
        self._waiting: list[bytes] = []
        self._written = self._end
        self._waits_from = self._end

    def __len__(self) -> int:
        """How many lines there are, those that wait among them."""
        return len(self._ends)

    def append(self, line: bytes) -> int:
        """Add a line, with its newline, and return its ordinal.

        Raises:
            LibraryError: The disk is full or broken; what was not flushed is gone from the file.
        """
        self._waiting.append(line)
        self._waits_from += len(line)
        self._ends.append(self._waits_from)
        if self._waits_from - self._written >= _WRITE_AT:
            self._write()
        return len(self._ends)

    def document(self, ordinal: int) -> dict[str, Any]:
        """Return a document, whether it is in the file or still waiting.

        Raises:
            DamagedLineError: The line holds no JSON object.
            LibraryError: The disk is full or broken.
        """
        self._write()
        start = self._ends[ordinal - 2] if ordinal > 1 else 0
        line = os.pread(self._file, self._ends[ordinal - 1] - start, start)
        return documents.parsed(ordinal, line)

    def flush(self) -> None:
        """Write to disk what was added, then record where its lines end.

        Raises:
            LibraryError: The disk is full or broken; what was not flushed is gone from the file.
        """
        self._write()
        if self._written == self._end:
            return
        try:
            os.fsync(self._file)
            self._note_ends()
        except OSError as error:
            self._cut()
            raise _unwritten(self._folder, error) from error
        self._end = self._written
        self._noted = len(self._ends)

    def close(self) -> None:
        """Close the file; what was not flushed is cut off."""
        if self._file >= 0:
            self._cut()
            os.close(self._file)
            os.close(self._offsets)
            self._file = -1

    def _repair(self, *, rebuild: bool) -> None:
        try:
            if not rebuild:
                self._ends = offsets.proven(self._folder, self._file)
        except offsets.UnfitOffsetsError as error:
            if os.fstat(self._file).st_size:
                self.repairs += (f"{error} It was rebuilt.",)
        known = len(self._ends)
        self._ends += offsets.scan(
            self._file, self._ends[-1] if self._ends else 0, os.fstat(self._file).st_size
        )
        self._end = self._ends[-1] if self._ends else 0
        self._repair_last_line()
        if not known or known < len(self._ends):
            offsets.write(self._folder, self._ends)
        self._offsets = os.open(self._folder / OFFSETS, os.O_RDWR)
        self._noted = len(self._ends)

    def _repair_last_line(self) -> None:
        size = os.fstat(self._file).st_size
        torn = os.pread(self._file, size - self._end, self._end)
        if not torn:
            return
        if _is_whole(torn):
            os.pwrite(self._file, b"\n", size)
            self._end = size + 1
            self._ends.append(self._end)
            self.repairs += (f"The last line of {DOCUMENTS} had no end and was given one.",)
            return
        os.ftruncate(self._file, self._end)
        self.repairs += (
            f"The last line of {DOCUMENTS} was not whole ({counted(len(torn), 'byte')}) "
            "and was cut off; import its source again.",
        )

    def _write(self) -> None:
        data = b"".join(self._waiting)
        self._waiting.clear()
        try:
            _write_all(self._file, data, self._written)
        except OSError as error:
            self._cut()
            raise _unwritten(self._folder, error) from error
        self._written += len(data)

    def _note_ends(self) -> None:
        place = len(offsets.MAGIC) + self._noted * offsets.WIDTH
        _write_all(self._offsets, self._ends[self._noted :].tobytes(), place)
        os.fsync(self._offsets)

    def _cut(self) -> None:
        """Go back to the last flush."""
        self._waiting.clear()
        del self._ends[self._noted :]
        self._written = self._waits_from = self._end
        with suppress(OSError):  # the next opening cuts off what cannot be cut off now
            os.ftruncate(self._file, self._end)
            os.ftruncate(self._offsets, len(offsets.MAGIC) + self._noted * offsets.WIDTH)


def _write_all(file: int, data: bytes, place: int) -> None:
    rest = memoryview(data)
    while rest:
        count = os.pwrite(file, rest, place)
        rest, place = rest[count:], place + count


def _is_whole(line: bytes) -> bool:
    try:
        documents.parsed(0, line)
    except documents.DamagedLineError:
        return False
    return True


def _unwritten(folder: Path, error: OSError) -> LibraryError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return LibraryError(
            f"There is no room left on the disk of {folder}. What was added before is safe; "
            "make room and give the same command again."
        )
    return LibraryError(f"{folder} cannot be written ({error.strerror}).")
