"""Turn bytes into text, and say what was wrong with the bytes."""

import codecs
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import BinaryIO

from cabletui.importers.importer import LIMIT, UnfitError

NOTE_WINDOWS = "The text was not UTF-8 and was read as Windows-1252."
NOTE_UTF16 = "The text was UTF-16."
TOO_LONG = f"It is longer than {LIMIT // 2**20} MB, so it is no copy of a cable."

_SAMPLE = 1 << 10
_SHORTEST = 16
_MOST = 0.7
_FEW = 0.1
_PART = 1 << 20

_LINE_END = re.compile(r"\r+\n|\r")
"""The line ends of other systems. Takes `␍` and `␍⏎`; not `⏎`, and not U+2028 or U+0085: cables
have the first within their lines."""


def with_line_ends(text: str) -> str:
    r"""Return a text with `\n` for the line ends of other systems, and with no other change."""
    return _LINE_END.sub("\n", text) if "\r" in text else text


def encoding_of(head: bytes) -> str:
    """Return the encoding of a file: UTF-8 or one kind of UTF-16, with a byte order mark or not.

    Args:
        head: Its first bytes. UTF-16 without a mark, as in the second part of a file that was
            split, is known by its zeros, which are nearly every other byte.
    """
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    sample = head[:_SAMPLE] if len(head) >= _SHORTEST else b""
    if b"\0" not in sample:
        return "utf-8"
    pairs = [pair for pair in zip(sample[::2], sample[1::2], strict=False) if any(pair)]
    even = sum(not first for first, _ in pairs) / max(1, len(pairs))
    odd = sum(not second for _, second in pairs) / max(1, len(pairs))
    if odd > _MOST and even < _FEW:
        return "utf-16-le"
    if even > _MOST and odd < _FEW:
        return "utf-16-be"
    return "utf-8"


class Recoded:
    """A stream of UTF-16, read as UTF-8; it needs no seeking."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        """Begin to read.

        Args:
            head: The first bytes, which were read from the stream already.
            stream: What follows them.
        """
        self._head = head
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding_of(head))("replace")

    def read(self, size: int = _PART) -> bytes:
        """Return the next bytes, about as many as asked for; none only at the end."""
        while True:
            data = self._head or self._stream.read(size)
            self._head = b""
            text = self._decoder.decode(data)  # half a letter at the end is left out
            if text or not data:
                return text.encode("utf-8", "replace")


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    r"""Return the text of some bytes, and what was odd about them, a sentence each.

    All known copies of the archive are UTF-8; copies that went through a database of the time
    can be Windows-1252. Line ends of other systems come back as `\n`.

    Raises:
        UnfitError: The bytes are no text, or hold NUL bytes.
    """
    text, notes = _decoded(data)
    if "\0" in text:
        raise UnfitError("It holds NUL bytes, so it is damaged; fetch the file again.")
    return with_line_ends(text), notes


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    encoding, note = encoding_of(data), NOTE_UTF16
    try:
        if encoding == "utf-8":
            return data.removeprefix(BOM_UTF8).decode("utf-8"), ()
    except UnicodeDecodeError:
        encoding, note = "cp1252", NOTE_WINDOWS
    try:
        return data.decode(encoding), (note,)
    except UnicodeDecodeError as error:
        raise UnfitError(
            f"It is neither UTF-8 nor Windows-1252: no text from byte {error.start} on."
        ) from None


def read_whole(stream: BinaryIO) -> bytes:
    """Return all of a file that holds one cable.

    Raises:
        UnfitError: It is longer than any cable.
    """
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise UnfitError(TOO_LONG)
    return data


def read_decoded(stream: BinaryIO) -> tuple[str, tuple[str, ...]]:
    r"""Return the text of a plain text file, with `\n` for the line ends of other systems.

    Raises:
        UnfitError: It is too long, is no text, or holds NUL bytes.
    """
    return decoded(read_whole(stream))
