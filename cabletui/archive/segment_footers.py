"""Whether the files of an index are as the engine wrote them, by the footers it gave them.

Each file of a segment ends with a JSON object in which the CRC-32 of all before it stands, then
the length of that object and a number that is always the same, of four bytes each.
"""

import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import orjson

from cabletui.archive.engine import META

_TRAILER = struct.Struct("<II")
_MAGIC = 1337
_CHUNK = 1 << 20
_AFFORDABLE = 32_000_000
"""Bytes that can be read through while somebody waits for an index: some hundredths of a second."""

_STORE = ".store"
_SMALL = 1_000_000
"""A store of up to so many bytes is looked at each time: over a rotten one the engine may ask for
more memory than there is, which ends the process. It takes a thousandth of a second."""


def spoilt(index: Path, *, all_files: bool = False) -> str:
    """Return the name of a file of an index that is not as it was written; empty where none is.

    A file is written once, and before the state that names it. So, as there is no time to look at
    all, what was changed after that is looked at, small files first.

    Args:
        index: The folder of the index.
        all_files: Whether to take four times as long, and look at what seems untouched, too.

    Raises:
        OSError: The index cannot be read.
        ValueError: The state of the index is none.
    """
    written = (index / META).stat().st_mtime_ns
    affordable = 4 * _AFFORDABLE if all_files else _AFFORDABLE
    for size, path in sorted(_sizes(index, 0 if all_files else written)):
        affordable -= size
        if affordable < 0:
            break
        with suppress(FileNotFoundError):  # a writer has just put others in its place
            if not is_intact(path):
                return path.name
    return ""


def is_of_plain_files(index: Path) -> bool:
    """Tell whether nothing lies in an index but files; a pipe would be waited for without end.

    Raises:
        OSError: The folder cannot be read.
    """
    with os.scandir(index) as entries:
        return all(entry.is_file() or not _exists(entry) for entry in entries)


def _exists(entry: os.DirEntry[str]) -> bool:
    """Tell whether something is still there, which a writer may have just taken away."""
    try:
        entry.stat()
    except FileNotFoundError:
        return False
    return True


def _sizes(index: Path, since: int) -> Iterator[tuple[int, Path]]:
    """Yield the files that were changed since a time, in nanoseconds, with their sizes."""
    sizes: dict[str, int] = {}
    with os.scandir(index) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):
                status = entry.stat()
                is_small_store = entry.name.endswith(_STORE) and status.st_size <= _SMALL
                if status.st_mtime_ns > since or is_small_store:
                    sizes[entry.name] = status.st_size
    for path in named_files(index) if sizes else ():
        if path.name in sizes:
            yield sizes[path.name], path


def named_files(index: Path) -> Iterator[Path]:
    """Yield the files of the segments that the state of an index names, as far as there are any.

    Raises:
        OSError: The state of the index cannot be read.
        ValueError: The state of the index is none.
    """
    state = orjson.loads((index / META).read_bytes())
    names = {segment["segment_id"].replace("-", "") for segment in state["segments"]}
    deletes = [one["deletes"] for one in state["segments"] if one["deletes"]]
    removed = {str(one["opstamp"]) for one in deletes}
    with os.scandir(index) as entries:
        found = [entry.name for entry in entries]
    for name in found:
        segment, *ends = name.split(".")
        if segment in names and (ends[-1:] != ["del"] or ends[0] in removed):
            yield index / name


def is_intact(path: Path) -> bool:
    """Tell whether a file of a segment is as the engine wrote it.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        if size < _TRAILER.size:
            return False
        file.seek(size - _TRAILER.size)
        length, magic = _TRAILER.unpack(file.read(_TRAILER.size))
        end = size - _TRAILER.size - length
        if magic != _MAGIC or end < 0:
            return False
        file.seek(end)
        told = _told(file.read(length))
        file.seek(0)
        found = 0
        while end > 0:
            chunk = file.read(min(_CHUNK, end))
            if not chunk:
                return False
            found = zlib.crc32(chunk, found)
            end -= len(chunk)
        return found == told


def _told(footer: bytes) -> object:
    try:
        return orjson.loads(footer)["crc"]
    except (ValueError, LookupError, TypeError):
        return None
