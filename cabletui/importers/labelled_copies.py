"""Where one text copy of the National Archives ends and the next begins, in a file of many.

Such files are made by `cat *.txt`, of a folder or of a year. One copy at a time is held in memory.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from cabletui.importers.decoding import NOTE_UTF16, Recoded, encoding_of
from cabletui.importers.importer import LIMIT

_AT_ONCE = 1 << 20
_OVERLAP = 1 << 12
"""What begins within this many bytes of the end is looked at again with what follows."""

_LINE_START = rb"(?:\A|(?<=[\r\n\f]))[ \t\f]*"
_FIRST_PAGE = rb"PAGE 0?1[ \t]+[A-Z]"
_SIGN = re.compile(
    _LINE_START + rb"(?:(?P<attributes>(?i:Message Attributes)\b)"
    rb"|(?P<label>(?i:Message Text)[ \t]*:?[ \t]*(?=[\r\n]|\Z))"
    rb"(?P<headed>(?=(?:[^\r\n]{0,80}[\r\n]+){0,8}?[ \t\f]*" + _FIRST_PAGE + rb"))?"
    rb"|(?P<page>(?:[A-Z \t\f]{0,60}[\r\n]+){0,12}+[ \t\f]*+" + _FIRST_PAGE + rb"))"
)
"""What tells copies apart, each at the start of a line. Takes `Message Attributes`, the label
`Message Text⏎`, with what follows it where that is the first page of a telegram, and a first page
after lines in capitals, `SECRET⏎⏎PAGE 01  BRINOVA`; not `no Message Text⏎` or `PAGE 02  BRINOVA`.
"""


def labelled_copies(stream: BinaryIO) -> Iterator[tuple[bytes, tuple[str, ...]]]:
    """Yield the copies of a file, each with what is odd about its bytes, a sentence each.

    A copy begins with its label, which stands below the attributes of another copy or above the
    first page of a telegram. Without a label, it begins with the first page below attributes. A
    copy that is too long for any cable is empty.

    Raises:
        OSError: The file cannot be read on.
    """
    head = stream.read(_AT_ONCE)
    is_wide = encoding_of(head) != "utf-8"
    source = Recoded(head, stream) if is_wide else stream
    notes = (NOTE_UTF16,) if is_wide else ()
    for copy in _CopyCutter(source, b"" if is_wide else head):
        yield copy, notes


class _CopyCutter:
    """Walks through a file and cuts it into copies."""

    def __init__(self, stream: BinaryIO | Recoded, head: bytes) -> None:
        self._stream = stream
        self._buffer = head
        self._searched = 0
        self._has_attributes = False
        self._has_telegram = False
        self._is_too_long = False
        self._is_over = False

    def __iter__(self) -> Iterator[bytes]:
        while True:
            cut = self._cut()
            if cut:
                yield self._taken(cut)
            elif self._is_over:
                yield self._taken(len(self._buffer))
                return
            else:
                self._read_on()

    def _cut(self) -> int:
        """Return where the current copy ends; 0 if that has not been read yet."""
        for sign in _SIGN.finditer(self._buffer, self._searched):
            if len(self._buffer) - sign.end() < _OVERLAP and not self._is_over:
                self._searched = sign.start()
                return 0
            if sign.start() and self._begins_another(sign):
                return sign.start()
            self._has_attributes |= sign["attributes"] is not None
            self._has_telegram |= sign["page"] is not None or sign["headed"] is not None
        self._searched = max(self._searched, len(self._buffer) - _OVERLAP)
        return 0

    def _begins_another(self, sign: re.Match[bytes]) -> bool:
        if sign["attributes"]:
            return False
        return self._has_attributes or (sign["headed"] is not None and self._has_telegram)

    def _read_on(self) -> None:
        part = self._stream.read(_AT_ONCE)
        self._is_over = not part
        if len(self._buffer) > LIMIT:
            self._is_too_long = True
            dropped = min(self._searched, len(self._buffer) - _OVERLAP)
            self._buffer, self._searched = self._buffer[dropped:], self._searched - dropped
        self._buffer += part

    def _taken(self, cut: int) -> bytes:
        is_fit = not self._is_too_long and cut <= LIMIT
        data = self._buffer[:cut] if is_fit else b""
        self._buffer, self._searched = self._buffer[cut:], 0
        self._has_attributes = self._has_telegram = self._is_too_long = False
        return data
