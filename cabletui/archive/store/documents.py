"""The documents of a library, one JSON document a line, read by their ordinals.

Lines are read with `pread` and not through a memory map: mapping a file that is then truncated
kills the process, and a line costs the same either way.
"""

import os
from array import array
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import orjson

from cabletui.archive.layout import DOCUMENTS, OFFSETS
from cabletui.archive.store import offsets
from cabletui.errors import LibraryError
from cabletui.files import opened

_OPENING = 2048
_CHUNK = 1 << 20
_MISLED = f"is not where {OFFSETS} says; `cabletui reindex` rebuilds it"


class DamagedLineError(LibraryError):
    """A line of the documents cannot be read as a document.

    Attributes:
        ordinal: The number of the line, from 1.
    """

    def __init__(self, ordinal: int, reason: str) -> None:
        super().__init__(f"Line {ordinal} of {DOCUMENTS} {reason}.")
        self.ordinal = ordinal


class Documents:
    """The whole lines of `cables.jsonl` as they were when it was opened.

    An ordinal is the number of a line, from 1. A torn last line, or one that an import is
    still writing, is not among them. May be used by any number of threads.
    """

    def __init__(self, descriptor: "Descriptor", ends: offsets.Ends, unfit: str) -> None:
        self._descriptor = descriptor
        self._ends = ends
        self._known = ends[-1] if ends else 0
        self._state = os.fstat(descriptor.number)
        self.unfit = unfit
        """Why the offsets had to be rebuilt in memory; empty if they fit."""

    @classmethod
    def open(cls, folder: Path) -> "Documents":
        """Open the documents of a library for reading.

        Offsets that are missing or do not fit are rebuilt in memory, which takes a second for
        the whole archive.

        Raises:
            LibraryError: There are no documents, or they cannot be read.
        """
        path = folder / DOCUMENTS
        try:
            descriptor = Descriptor(opened(path))
            return cls(descriptor, *_known_ends(folder, descriptor.number))
        except FileNotFoundError:
            raise LibraryError(
                f"There is no {DOCUMENTS} in {folder}: it is not a library; "
                f"`cabletui import --library DIR SOURCE…` makes one."
            ) from None
        except OSError as error:
            raise LibraryError(f"{path} cannot be read ({error.strerror}).") from error

    def __len__(self) -> int:
        return len(self._ends) + len(self._tail)

    def holds(self, ordinal: int) -> bool:
        """Return whether there is a line with an ordinal, which is quicker than counting them."""
        return 1 <= ordinal <= len(self._ends) or 1 <= ordinal <= len(self)

    @property
    def end(self) -> int:
        """The offset after the last whole line."""
        return self._tail[-1] if self._tail else self._known

    def is_current(self, folder: Path) -> bool:
        """Return whether the file is still the one that was opened, with nothing added."""
        try:
            return _identity((folder / DOCUMENTS).stat()) == _identity(self._state)
        except OSError:
            return True

    def is_elsewhere(self, folder: Path) -> bool:
        """Return whether the file that was opened has been replaced or removed."""
        try:
            return _identity((folder / DOCUMENTS).stat())[:2] != _identity(self._state)[:2]
        except OSError:
            return True

    def state(self) -> tuple[int, int]:
        """Return the size of the file now, in bytes, and when it was last written, in ns."""
        status = os.fstat(self._descriptor.number)
        return status.st_size, status.st_mtime_ns

    def line(self, ordinal: int) -> bytes:
        """Return a line, with its newline.

        Raises:
            DamagedLineError: There is no such line, or the file has become shorter.
        """
        start, stop = self._span(ordinal)
        line = os.pread(self._descriptor.number, stop - start, start)
        if len(line) < stop - start:
            raise DamagedLineError(ordinal, "is cut short: the file was changed by hand")
        return line

    def document(self, ordinal: int) -> dict[str, Any]:
        """Return a document.

        Raises:
            DamagedLineError: The line is missing or holds no JSON object.
        """
        return parsed(ordinal, self.line(ordinal))

    def lines(self) -> Iterator[bytes]:
        """Yield all lines as newlines divide them, whatever the offsets say.

        A last line without a newline is yielded as it is.
        """
        rest, start = b"", 0
        while chunk := os.pread(self._descriptor.number, _CHUNK, start):
            start += len(chunk)
            *whole, rest = (rest + chunk).split(b"\n")
            yield from (line + b"\n" for line in whole)
        if rest:
            yield rest

    def end_of(self, ordinal: int) -> int:
        """Return the offset after a line.

        Raises:
            DamagedLineError: There is no such line, or it cannot be where the offsets say.
        """
        return self._span(ordinal)[1]

    def head(self, ordinal: int, until: bytes) -> dict[str, Any]:
        """Return the fields of a document that come before a certain one.

        Long texts stand after the short ones in a document, so a list of many cables needs only a
        small part of each. If the field does not come early, the whole document is returned.

        Args:
            ordinal: The line.
            until: The name of the first field that is not wanted.

        Raises:
            DamagedLineError: The line is missing or holds no JSON object.
        """
        start, stop = self._span(ordinal)
        begin = os.pread(self._descriptor.number, min(stop - start, _OPENING), start)
        fields, found, _ = begin.partition(b',"%s":' % until)
        return parsed(ordinal, fields + b"}") if found else self.document(ordinal)

    def ends(self) -> "array[int]":
        """Return the ends of all lines, in memory."""
        return array("Q", self._ends) + self._tail

    @cached_property
    def _tail(self) -> "array[int]":
        """The ends of the lines after the last offset: there are many during an import."""
        return offsets.scan(self._descriptor.number, self._known, self._state.st_size)

    def _span(self, ordinal: int) -> tuple[int, int]:
        if not self.holds(ordinal):
            raise DamagedLineError(ordinal, f"is wanted, but there are {len(self):,}")
        start, stop = self._end_of(ordinal - 1), self._end_of(ordinal)
        if not start < stop <= self._state.st_size:
            raise DamagedLineError(ordinal, _MISLED)
        return start, stop

    def _end_of(self, ordinal: int) -> int:
        if ordinal == 0:
            return 0
        known = len(self._ends)
        return self._ends[ordinal - 1] if ordinal <= known else self._tail[ordinal - known - 1]


def _known_ends(folder: Path, descriptor: int) -> tuple[offsets.Ends, str]:
    try:
        return offsets.stored(folder, descriptor), ""
    except offsets.UnfitOffsetsError as error:
        return (), str(error)


def _identity(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_dev, status.st_ino, status.st_size


class Descriptor:
    """An open file that is closed once nothing refers to it any more, in whichever thread."""

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        self.number = number

    def __del__(self) -> None:
        os.close(self.number)


def parsed(ordinal: int, line: bytes) -> dict[str, Any]:
    """Return the document of a line.

    Raises:
        DamagedLineError: The line holds no JSON object.
    """
    try:
        document = orjson.loads(line)
    except orjson.JSONDecodeError:
        raise DamagedLineError(ordinal, "is no JSON") from None
    if not isinstance(document, dict):
        raise DamagedLineError(ordinal, "is no JSON object")
    return document


def named(ordinal: int, line: bytes) -> str | None:
    """Return the reference id in a line of the documents; None if it holds no cable."""
    try:
        name = parsed(ordinal, line).get("reference_id")
    except DamagedLineError:
        return None
    return name if isinstance(name, str) else None
