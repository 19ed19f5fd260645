"""The body of an HTTP response, decoded from the forms in which it was sent."""

import io
import zlib
from email.message import Message

from cabletui.errors import CabletuiError
from cabletui.intake.sources.decompress import HEAD, DamagedError, guarded, is_bomb

_GZIP = b"\x1f\x8b"
_EITHER_HEAD = zlib.MAX_WBITS | 32
"""Tells zlib to find out itself whether gzip or zlib wrote the data."""

_LONGEST_SIZE = 1 << 10


class UnreadableError(CabletuiError):
    """An answer is in a form that is not read here; its text is the reason to refuse it."""


def content_of(stream: io.BufferedReader, head: Message) -> io.BufferedReader:
    """Return the page that an answer brought.

    Some harvesters undo an encoding that the head still names, so the content has the last word.

    Args:
        stream: The answer, after its head.
        head: The head.

    Raises:
        UnreadableError: It is compressed in a way that is not known here.
    """
    if "chunked" in head.get("Transfer-Encoding", "").lower() and _is_chunked(stream.peek()):
        stream = guarded(_Chunks(stream).read)
    coding = head.get("Content-Encoding", "").strip().lower()
    if coding in ("gzip", "x-gzip", "deflate"):
        is_plain = coding != "deflate" and not stream.peek().startswith(_GZIP)
        return stream if is_plain else guarded(_Inflated(stream).read)
    if coding not in ("", "identity", "none", "utf-8") and not stream.peek().lstrip()[:1] == b"<":
        raise UnreadableError(f"It is compressed as “{coding[:40]}”, which cannot be read.")
    return stream


def _is_chunked(head: bytes) -> bool:
    size = head.partition(b"\n")[0].partition(b";")[0].strip()
    return 0 < len(size) <= 16 and all(digit in b"0123456789abcdefABCDEF" for digit in size)


class _Chunks:
    """A text that a server sent in chunks, each after a line with its size."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._left = 0
        self._is_over = False

    def read(self, size: int) -> bytes:
        if not self._left and not self._is_over:
            self._begin_chunk()
        if self._is_over:
            return b""
        data = self._stream.read1(min(size, self._left))
        if not data:
            raise DamagedError("stops before its end")
        self._left -= len(data)
        return data

    def _begin_chunk(self) -> None:
        line = self._stream.readline(_LONGEST_SIZE)
        if not line.strip():  # the line end after the chunk before
            line = self._stream.readline(_LONGEST_SIZE)
        if not _is_chunked(line):
            raise DamagedError("stops before its end or is damaged")
        self._left = int(line.partition(b";")[0], 16)
        self._is_over = self._left == 0


class _Inflated:
    """A text that a server compressed on its way."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        is_bare = stream.peek()[:1] and stream.peek()[0] & 0x0F != 8 and stream.peek()[:2] != _GZIP
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS if is_bare else _EITHER_HEAD)
        self._taken = self._given = 0

    def read(self, size: int) -> bytes:
        data = b""
        while not data and not self._inflate.eof:
            packed = self._inflate.unconsumed_tail or self._stream.read1(HEAD)
            if not packed:
                raise DamagedError("stops before its end")
            self._taken += 0 if self._inflate.unconsumed_tail else len(packed)
            data = self._inflate.decompress(packed, size)
        self._given += len(data)
        if is_bomb(self._given, self._taken):
            raise DamagedError("expands more than five hundredfold, as no honest page does")
        return data
