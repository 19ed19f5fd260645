"""Whether the files of an index are as the engine wrote them, by their own footers.

Each file of a segment ends with a JSON object in which the CRC-32 of all before it stands, then
the length of that object and a number that is always the same, of four bytes each.
"""

import os
import struct
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import orjson

from cabletui.archive.layout import META
from cabletui.files import read_bounded

_TRAILER = struct.Struct("<II")
_MAGIC = 1337
_LONGEST_FOOTER = 50_000
_CHUNK = 1 << 20
_AFFORDABLE = 32_000_000
"""Bytes that can be read while a reader waits for the index: it takes hundredths of a second."""

_STORE = ".store"
_SMALL = 1_000_000
"""A store of up to this many bytes is checked each time, which takes a millisecond: a damaged one
may make the engine ask for more memory than there is, and that ends the process."""


class FooterError(Exception):
    """A file has no footer that can be read."""


def spoilt(index: Path, *, all_files: bool = False) -> str:
    """Return the name of a file of an index that is not as it was written; empty if all are.

    A file is written once, and before the state that names it. So, as there is no time to check
    all files, those that were changed after that state are checked, small ones first.

    Args:
        index: The folder of the index.
        all_files: Whether to take four times as long, and check what seems untouched, too.

    Raises:
        OSError: The index cannot be read.
        ValueError: The file that names the state of the index makes no sense.
    """
    since = 0 if all_files else (index / META).stat().st_mtime_ns
    looked_at, _ = _within(_sizes(index, since), 4 * _AFFORDABLE if all_files else _AFFORDABLE)
    for path in looked_at:
        with suppress(FileNotFoundError):  # a writer has just put others in its place
            if not is_intact(path):
                return path.name
    return ""


def unread(index: Path) -> int:
    """Return how many bytes of an index `spoilt` has no time for, of all its files.

    Raises:
        OSError: The index cannot be read.
        ValueError: The file that names the state of the index makes no sense.
    """
    return _within(_sizes(index, 0), 4 * _AFFORDABLE)[1]


def _within(sizes: Iterable[tuple[int, Path]], affordable: int) -> tuple[list[Path], int]:
    """Return the smallest files, together not more than is affordable, and the bytes of the rest.

    Args:
        sizes: The files with their sizes.
        affordable: In bytes.
    """
    inside: list[Path] = []
    left = 0
    for size, path in sorted(sizes):
        affordable -= size
        if affordable < 0:
            left += size
        else:
            inside.append(path)
    return inside, left


def is_of_plain_files(index: Path) -> bool:
    """Return whether nothing lies in an index but files; a pipe would be waited for without end.

    Raises:
        OSError: The folder cannot be read.
    """
    with os.scandir(index) as entries:
        return all(entry.is_file() or not _exists(entry) for entry in entries)


def _exists(entry: os.DirEntry[str]) -> bool:
    """Return whether something is still there, which a writer may have just taken away."""
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
        ValueError: The file that names the state of the index makes no sense.
    """
    state = orjson.loads(read_bounded(index / META))
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
    """Return whether a file of a segment is as the engine wrote it.

    Raises:
        OSError: It cannot be read.
    """
    try:
        return is_whole(path)
    except FooterError:
        return False


def is_whole(path: Path) -> bool:
    """Return whether what stands before the footer of a file has the checksum that it gives.

    Raises:
        OSError: It cannot be read.
        FooterError: It has no footer.
    """
    start, end_of_file = footer(path)
    expected, found = _checksum(end_of_file[: -_TRAILER.size]), 0
    with path.open("rb") as file:
        while start > 0:
            chunk = file.read(min(_CHUNK, start))
            if not chunk:
                return False
            found = zlib.crc32(chunk, found)
            start -= len(chunk)
    return found == expected


def footer(path: Path) -> tuple[int, bytes]:
    """Return where the footer of a file begins, and all that follows from there.

    Raises:
        OSError: It cannot be read.
        FooterError: It has no footer.
    """
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _TRAILER.size))
        trailer = file.read(_TRAILER.size)
        if len(trailer) < _TRAILER.size:
            raise FooterError
        length, magic = _TRAILER.unpack(trailer)
        start = size - _TRAILER.size - length
        if magic != _MAGIC or length > _LONGEST_FOOTER or start < 0:
            raise FooterError
        file.seek(start)
        return start, file.read(size - start)


def _checksum(words: bytes) -> object:
    try:
        return orjson.loads(words)["crc"]
    except (ValueError, LookupError, TypeError):
        raise FooterError from None
