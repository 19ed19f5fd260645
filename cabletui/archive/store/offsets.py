"""Where each line of the documents ends: derived, and rebuilt whenever it does not fit.

The file is 16 bytes that name the format and the byte order, then one 64-bit number a line: the
offset just after its newline. Line 1 begins at 0, every other where the one before it ends.
"""

import mmap
import os
import sys
from array import array
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from cabletui.archive.layout import DOCUMENTS, OFFSETS
from cabletui.errors import LibraryError
from cabletui.files import make_way, opened, write_whole

MAGIC = b"line offsets 1 " + (b"<" if sys.byteorder == "little" else b">")
WIDTH = 8

_PROBES = 4
_CHUNK = 1 << 20
_READ_WHOLE = 32 << 20
_MOST = (1 << 63) - 1
"""The largest offset that the system takes."""

Ends = Sequence[int]


class UnfitOffsetsError(LibraryError):
    """The offsets are missing, malformed, or of other documents; they can be rebuilt."""


def stored(folder: Path, documents: int) -> Ends:
    """Return the ends of the lines, as the file has them, without reading it into memory.

    Args:
        folder: The library.
        documents: An open descriptor of its documents, to test the ends on: the last one and a
            few others must lie after a newline.

    Raises:
        UnfitOffsetsError: The file is missing or does not fit; the message says which.
    """
    ends = _mapped(folder / OFFSETS)
    size = os.fstat(documents).st_size
    if ends and ends[-1] > size:
        raise UnfitOffsetsError(f"{OFFSETS} knows of more than {DOCUMENTS} holds.")
    places = {len(ends) * part // _PROBES - 1 for part in range(1, _PROBES + 1)}
    if not all(_behind_newline(documents, ends[place]) for place in places if place >= 0):
        raise UnfitOffsetsError(f"{OFFSETS} does not fit {DOCUMENTS}, which was changed by hand.")
    return ends


def proven(folder: Path, documents: int) -> "array[int]":
    """Return the ends of the lines for a writer, tested more strictly than a reader needs.

    If the documents are small, all ends are tested; otherwise only that each is beyond the one
    before it, which takes a moment.

    Raises:
        UnfitOffsetsError: The file is missing or does not fit; the message says which.
    """
    ends = array("Q", stored(folder, documents))
    size = ends[-1] if ends else 0
    is_small = size <= _READ_WHOLE
    if ends != scan(documents, 0, size) if is_small else not _rise(ends):
        raise UnfitOffsetsError(f"{OFFSETS} does not say where the lines of {DOCUMENTS} end.")
    return ends


def _rise(ends: "array[int]") -> bool:
    return all(start < end for start, end in pairwise(ends))


def scan(documents: int, start: int, stop: int) -> "array[int]":
    """Return the ends of the whole lines of the documents between two offsets."""
    ends = array("Q")
    position = start
    while chunk := os.pread(documents, min(_CHUNK, stop - position), position):
        found = chunk.find(b"\n")
        while found >= 0:
            ends.append(position + found + 1)
            found = chunk.find(b"\n", found + 1)
        position += len(chunk)
    return ends


def write(folder: Path, ends: "array[int]") -> None:
    """Put the ends of all lines into the file, whole.

    Raises:
        OSError: The file cannot be written.
    """
    make_way(folder / OFFSETS)
    write_whole(folder / OFFSETS, MAGIC + ends.tobytes())


def _mapped(path: Path) -> Ends:
    try:
        descriptor = opened(path)
    except FileNotFoundError:
        raise UnfitOffsetsError(f"{path.name} is missing.") from None
    except OSError as error:
        raise UnfitOffsetsError(f"{path.name} cannot be read ({error.strerror}).") from error
    try:
        size = os.fstat(descriptor).st_size
        if os.pread(descriptor, len(MAGIC), 0) != MAGIC:
            raise UnfitOffsetsError(f"{path.name} is not a file of line offsets of this version.")
        whole = size - (size - len(MAGIC)) % WIDTH
        if whole == len(MAGIC):
            return ()
        mapped = mmap.mmap(descriptor, whole, access=mmap.ACCESS_READ)
    finally:
        os.close(descriptor)
    return memoryview(mapped)[len(MAGIC) :].cast("Q")


def _behind_newline(documents: int, end: int) -> bool:
    return 0 < end <= _MOST and os.pread(documents, 1, end - 1) == b"\n"
