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
_FIELD = rb'("[^"\\]*+(?:\\.[^"\\]*+)*+"|[^",\r\n]*+)'
_ROW = re.compile(b",".join([_FIELD] * 8) + rb"\r?\n", re.DOTALL)
_START = re.compile(rb'"?\d+"?,"?\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d"?,')
_NEXT_ROW = re.compile(rb"\n(?=" + _START.pattern + rb")")
_LONGEST_START = 64
"""No beginning of a row, up to its second comma, is longer in bytes."""

_ESCAPE = re.compile(rb"\\(.)", re.DOTALL)
_NULL = b"\\N"

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
            found = _ROW.match(self._part, self._place)
            if found:
                return self._whole(found)
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
            while self._part[self._place : self._place + 1] in (b"\r", b"\n"):
                self._place += 1
            if self._place < len(self._part):
                return True
            if self._at_end:
                return False
            self._read_on(self._place)

    def _read_on(self, place: int) -> None:
        """Drop what lies before a place, and take up what follows."""
        more = self._stream.read(_PART)
        self._at_end = not more
        if self._at_end and not self._part.endswith(b"\n"):
            more = b"\n"
        self._part = self._part[place:] + more
        self._offset += place
        self._place = 0

    def _whole(self, found: re.Match[bytes]) -> Row:
        if found.end() - self._place > LIMIT:
            return self._broken(found.end(), _TOO_LONG)
        self._place = found.end()
        return Row(self._offset + self._place, tuple(map(_plain, found.groups())))

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


def _plain(field: bytes) -> bytes:
    if field == _NULL:
        return b""
    if field.startswith(b'"'):
        field = field[1:-1]
        return _ESCAPE.sub(rb"\1", field) if b"\\" in field else field
    return field
