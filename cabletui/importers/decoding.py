"""Bytes into text, saying so where the bytes were not what they should be."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import BinaryIO

from cabletui.importers.outcome import LIMIT, UnfitError

NOTE_WINDOWS = "The text was not UTF-8 and was read as Windows-1252."
NOTE_UTF16 = "The text was UTF-16."


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of some bytes, and what was odd about them, a sentence each.

    All known copies of the archive are UTF-8; copies that went through a database of the time
    can be Windows-1252.

    Raises:
        UnfitError: The bytes are no text, or hold NUL bytes.
    """
    text, notes = _decoded(data)
    if "\0" in text:
        raise UnfitError("It holds NUL bytes, so it is damaged; fetch the file again.")
    return text, notes


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    encoding, note = ("cp1252", NOTE_WINDOWS)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encoding, note = ("utf-16", NOTE_UTF16)
    try:
        return data.decode(encoding), (note,)
    except UnicodeDecodeError as error:
        raise UnfitError(
            f"It is neither UTF-8 nor Windows-1252: no text from byte {error.start} on."
        ) from None


def whole(stream: BinaryIO) -> bytes:
    """Return all of a file that holds one cable.

    Raises:
        UnfitError: It is longer than any cable.
    """
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise UnfitError(f"It is longer than {LIMIT // 2**20} MB, so it is no copy of a cable.")
    return data


def decoded_copy(stream: BinaryIO) -> tuple[str, tuple[str, ...]]:
    r"""Return the text of a plain text file, with `\n` for the line ends of other systems.

    Raises:
        UnfitError: It is too long, is no text, or holds NUL bytes.
    """
    text, notes = decoded(whole(stream))
    return text.replace("\r\n", "\n"), notes
