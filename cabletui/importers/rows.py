"""The rows of a file like cables.csv: quoted fields, backslash escapes, lines within fields.

The standard reader of CSV is not enough here: it holds a whole line in memory, however long, and
after a broken row it takes the rest of that row for new ones. This one reads by the megabyte,
gives up on a row that is too long, and finds the next row by its number and date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cabletui.importers.outcome import LIMIT

_PART = 1 << 20
_COLUMNS = 8
_BARE_FIELD = re.compile(rb'[^",\r\n]*+')
_LINE_END = re.compile(rb"\r?\n")
_START = re.compile(rb'"\d+","\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d","')
"""With its quotes, which are escaped within a field: some bodies hold rows of this very file."""

_NEXT_ROW = re.compile(rb"\n(?=" + _START.pattern + rb")")
_LONGEST_START = 64
"""No beginning of a row, up to its second comma, is longer in bytes."""

_BLANK = re.compile(rb"(?:\xef\xbb\xbf)?[\r\n]*+")
_ESCAPE = re.compile(rb"\\(.)", re.DOTALL)
_NULL = b"\\N"
_BACKSLASH = ord("\\")

_NO_ROW = "It is no row of eight columns, quoted and with backslash escapes."
_TOO_LONG = f"The row is longer than {LIMIT // 2**20} MB, so it is no cable."
_CUT = "The file stops in the middle of this row; fetch it again."


@dataclass(frozen=True, slots=True)
class Row:
    """A row, or what stands in the place of one."""

    end: int
    """Where it ends in the file, in bytes."""

    fields: tuple[bytes, ...]
    """The eight columns without quotes and escapes; none for a broken row."""

    start: bytes = b""
    """The first bytes of a broken row."""

    fault: str = ""
    """What is wrong with a broken row, in a sentence."""


def rows(stream: BinaryIO, offset: int = 0) -> Iterator[Row]:
    """Read rows from where a stream stands; memory grows neither with the file nor with a row.

    Args:
        stream: The file.
        offset: Where in the file the stream stands.
    """
    reading = _Reading(stream, offset)
    while row := reading.next():
        yield row


class _Reading:
    """A part of the file, and how far it is read."""

    def __init__(self, stream: BinaryIO, offset: int) -> None:
        self._stream = stream
        self._offset = offset
        self._part = b""
        self._place = 0
        self._at_end = False

    def next(self) -> Row | None:
        """Return the next row, whole or broken; None at the end."""
        while self._passed_empty_lines():
            found = _fields(self._part, self._place)
            if found:
                return self._whole(*found)
            following = _NEXT_ROW.search(self._part, self._place)
            if following:
                return self._broken(following.end(), _NO_ROW)
            if self._at_end:
                cut = _START.match(self._part, self._place)
                return self._broken(len(self._part), _CUT if cut else _NO_ROW)
            if len(self._part) - self._place > LIMIT:
                return self._too_long()
            self._read_on(self._place)
        return None

    def _passed_empty_lines(self) -> bool:
        """Go to where the next row begins; return False where none does."""
        while True:
            if blank := _BLANK.match(self._part, self._place):
                self._place = blank.end()
            if self._place < len(self._part):
                return True
            if self._at_end:
                return False
            self._read_on(self._place)

    def _read_on(self, place: int) -> None:
        """Drop what lies before a place, and take up what follows."""
        more = self._stream.read(max(_PART, len(self._part) - place))
        self._at_end = not more
        if self._at_end and not self._part.endswith(b"\n"):
            more = b"\n"
        self._part = self._part[place:] + more
        self._offset += place
        self._place = 0

    def _whole(self, fields: tuple[bytes, ...], end: int) -> Row:
        if end - self._place > LIMIT:
            return self._broken(end, _TOO_LONG)
        self._place = end
        return Row(self._offset + end, fields)

    def _broken(self, end: int, fault: str) -> Row:
        start = self._part[self._place : min(end, self._place + _LONGEST_START)]
        self._place = end
        return Row(self._offset + end, (), start, fault)

    def _too_long(self) -> Row:
        start = self._part[self._place : self._place + _LONGEST_START]
        while not (following := _NEXT_ROW.search(self._part, self._place)) and not self._at_end:
            self._read_on(max(self._place, len(self._part) - _LONGEST_START))
        self._place = following.end() if following else len(self._part)
        return Row(self._offset + self._place, (), start, _TOO_LONG)


def _fields(part: bytes, place: int) -> tuple[tuple[bytes, ...], int] | None:
    """Return the fields of a row and where it ends; None where there is no whole row."""
    fields: list[bytes] = []
    while True:
        if part.startswith(b'"', place):
            end = _closing_quote(part, place + 1)
            if end < 0:
                return None
            fields.append(_unescaped(part[place + 1 : end]))
            end += 1
        else:
            bare = _BARE_FIELD.match(part, place)
            end = bare.end() if bare else place
            fields.append(part[place:end].replace(_NULL, b""))
        if len(fields) == _COLUMNS or not part.startswith(b",", end):
            break
        place = end + 1
    line_end = _LINE_END.match(part, end) if len(fields) == _COLUMNS else None
    return (tuple(fields), line_end.end()) if line_end else None


def _closing_quote(part: bytes, start: int) -> int:
    """Return where the next quote is that no backslash escapes; -1 where there is none."""
    quote = part.find(b'"', start)
    while part[quote - 1] == _BACKSLASH and _is_escaped(part, start, quote):
        quote = part.find(b'"', quote + 1)
    return quote


def _is_escaped(part: bytes, start: int, place: int) -> bool:
    """Tell whether an odd number of backslashes stands before a place in a field."""
    before = place
    while before > start and part[before - 1] == _BACKSLASH:
        before -= 1
    return (place - before) % 2 == 1


def _unescaped(field: bytes) -> bytes:
    parts = field.split(b"\\")  # six times as fast as to substitute, and long fields have many
    is_plain = b"" not in parts[1:]
    return b"".join(parts) if is_plain else _ESCAPE.sub(rb"\1", field)
