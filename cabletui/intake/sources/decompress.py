"""Decompression that can be trusted: one kind of error, and no decompression bombs."""

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD = 1 << 16
"""How many bytes of a stream can be looked at before it is read."""

_GZIP = b"\x1f\x8b"
_BZIP2 = b"BZh"
_XZ = b"\xfd7zXZ\x00"
_LZMA = b"\x5d\x00\x00"
"""The older form of xz has no sign of its own; this is its head as all programs write it."""

_TROUBLES = (EOFError, OSError, zlib.error, lzma.LZMAError)

_FREELY = 64 << 20
_TIMES = 500
"""What expands more is a bomb. The mirror of August 2011, whose pages repeat 185 KB each, expands
about a hundredfold."""


class DamagedError(OSError):
    """A file cannot be read on; its text is the rest of the sentence “It …”."""


def is_bomb(expanded: int, compressed: int) -> bool:
    """Return whether a stream expands far more than honest data does.

    Up to 64 MB nothing is suspect; beyond it, five hundredfold is.
    """
    return expanded > _FREELY and expanded > _TIMES * max(1, compressed)


def is_compressed(head: bytes) -> bool:
    """Return whether a file is compressed by gzip, bzip2, xz or lzma."""
    return head.startswith((_GZIP, _BZIP2, _XZ, _LZMA))


def decompressed(file: BinaryIO, head: bytes) -> io.BufferedReader:
    """Return what a compressed file holds, read as it is asked for.

    Reading raises `DamagedError` where the file is damaged, cut off, or expands so much that
    it can only have been made to do harm.

    Args:
        file: The compressed file, at its start; on disk, or a pipe.
        head: Its first bytes.
    """
    opened = _opened(file, head)
    count = 0

    def read(size: int) -> bytes:
        nonlocal count
        data = opened.read1(size)  # what there is before the damage
        count += len(data)
        if is_bomb(count, _taken(file)):
            raise DamagedError("expands more than five hundredfold, as no honest archive does")
        return data

    return guarded(read)


def _taken(file: BinaryIO) -> int:
    """Return how many bytes have been read of a compressed file, which may come from a pipe."""
    raw = getattr(file, "raw", None)
    return raw.count if isinstance(raw, GuardedStream) else file.tell()


def _opened(file: BinaryIO, head: bytes) -> gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile:
    if head.startswith(_GZIP):
        return gzip.GzipFile(fileobj=file)
    return bz2.BZ2File(file) if head.startswith(_BZIP2) else lzma.LZMAFile(file)


def guarded(read: Callable[[int], bytes], *troubles: type[Exception]) -> io.BufferedReader:
    """Return a stream over a function that reads, with its errors made one.

    Args:
        read: Returns at most so many bytes, none at the end.
        troubles: What it can raise beside the errors of the standard decompressors.
    """
    return _EagerReader(GuardedStream(read, (*_TROUBLES, *troubles)), HEAD)


class _EagerReader(io.BufferedReader):
    """A reader that returns what came before an error, even if more was asked for.

    The standard one drops it: of a table that was cut off, up to a megabyte of whole rows.
    """

    def read(self, size: int | None = -1, /) -> bytes:
        """Read so many bytes, or fewer before the end or trouble.

        Raises:
            DamagedError: There is trouble, and all before it has been read.
        """
        if size is None or size < 0:
            return super().read(size)
        parts: list[bytes] = []
        while size > 0:
            try:
                part = self.read1(size)
            except DamagedError:
                if parts:
                    break
                raise
            if not part:
                break
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


class GuardedStream(io.RawIOBase):
    """A raw stream over a function; it fills its buffer, so that a look ahead is complete."""

    def __init__(self, read: Callable[[int], bytes], troubles: tuple[type[Exception], ...]) -> None:
        """Read nothing yet.

        Args:
            read: Returns at most so many bytes, none at the end.
            troubles: What it can raise, to be raised as a `DamagedError`.
        """
        super().__init__()
        self.count = 0
        """How many bytes have been read."""

        self._more = read
        self._troubles = troubles
        self._trouble: DamagedError | None = None

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill a buffer, but for the end of the stream.

        Raises:
            DamagedError: There is trouble, and all before it has been read.
        """
        view = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(view) and (data := self._part(len(view) - filled)):
            view[filled : filled + len(data)] = data
            filled += len(data)
        if not filled and self._trouble is not None:
            raise self._trouble
        self.count += filled
        return filled

    def _part(self, size: int) -> bytes:
        """Return some bytes; none at the end, and where trouble comes after what is there."""
        if self._trouble is None:
            try:
                return self._more(size)
            except DamagedError as error:
                self._trouble = error
            except self._troubles as error:
                self._trouble = DamagedError(f"is damaged or cut off ({error})")
        return b""
