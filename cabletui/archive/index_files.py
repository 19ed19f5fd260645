"""The files of an index: what they were, and whether they still are.

The engine puts a footer behind each of its data files: a JSON object with the CRC-32 of all before
it, the length of that object, and a number that says that it is a footer. What has no footer is
small, and its checksum is that of the whole; of the others that of the footer is enough.
"""

import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import orjson

from cabletui.archive.record import Files

_DATA = frozenset({".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term", ".del"})
_MAGIC = 1337
_TRAILER = struct.Struct("<II")
_LONGEST_FOOTER = 50_000
_CHUNK = 1 << 20


class FooterError(Exception):
    """A file has no footer that can be read."""


def files(index: Path) -> Files:
    """Return the size and the checksum of each file of an index, locks left out.

    Raises:
        OSError: A file cannot be read.
        FooterError: A data file has no footer.
    """
    return {path.name: [path.stat().st_size, _mark(path)] for path in _paths(index)}


def changes(index: Path, noted: Files) -> Iterator[str]:
    """Yield how the files of an index are not what they were, a sentence each; quickly.

    What is changed within a data file is not seen, only that its length or its end is another.
    """
    here = {path.name: path for path in _paths(index)}
    for name in sorted(noted.keys() - here.keys()):
        yield f"The file {name} of the index is missing."
    for name in sorted(here.keys() - noted.keys()):
        yield f"The file {name} is none of the index."
    for name in sorted(here.keys() & noted.keys()):
        try:
            same = [here[name].stat().st_size, _mark(here[name])] == noted[name]
        except (OSError, FooterError):
            same = False
        if not same:
            yield f"The file {name} of the index is not what was written: it was changed or cut."


def damaged(index: Path) -> Iterator[str]:
    """Yield which data files are damaged by their own footers, a sentence each; reads all."""
    for path in _paths(index):
        if path.suffix not in _DATA:
            continue
        try:
            whole = _is_whole(path)
        except OSError as error:
            yield f"The file {path.name} of the index cannot be read ({error.strerror})."
        except FooterError:
            yield f"The file {path.name} of the index has no footer: it was cut or is damaged."
        else:
            if not whole:
                yield f"The file {path.name} of the index is damaged: its checksum is another."


def _paths(index: Path) -> list[Path]:
    try:
        return sorted(path for path in index.iterdir() if path.suffix != ".lock")
    except OSError:
        return []


def _mark(path: Path) -> int:
    if path.suffix not in _DATA:
        return zlib.crc32(path.read_bytes())
    descriptor = os.open(path, os.O_RDONLY)
    try:
        return zlib.crc32(_footer(descriptor)[1])
    finally:
        os.close(descriptor)


def _footer(descriptor: int) -> tuple[int, bytes]:
    """Return where the footer of a file begins, and all that follows from there."""
    size = os.fstat(descriptor).st_size
    trailer = os.pread(descriptor, _TRAILER.size, max(0, size - _TRAILER.size))
    if len(trailer) < _TRAILER.size:
        raise FooterError
    length, magic = _TRAILER.unpack(trailer)
    start = size - _TRAILER.size - length
    if magic != _MAGIC or length > _LONGEST_FOOTER or start < 0:
        raise FooterError
    return start, os.pread(descriptor, size - start, start)


def _is_whole(path: Path) -> bool:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        end, footer = _footer(descriptor)
        wanted = orjson.loads(footer[: -_TRAILER.size]).get("crc")
        found = start = 0
        while start < end:
            chunk = os.pread(descriptor, min(_CHUNK, end - start), start)
            if not chunk:
                return False
            found, start = zlib.crc32(chunk, found), start + len(chunk)
        return bool(found == wanted)
    except (orjson.JSONDecodeError, AttributeError):
        raise FooterError from None
    finally:
        os.close(descriptor)
