"""The JSON objects of a stream: one a line, over several lines, or in one array of any length."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

import orjson

from cabletui.importers.decoding import Recoded, encoding_of
from cabletui.importers.importer import LIMIT

_PART = 1 << 20
_DEEPEST = 64
_BETWEEN = re.compile(rb"(?:\xef\xbb\xbf|[\s,\[\]\x1e])*+")
"""Takes what may stand between two objects: blanks, commas, brackets, marks, as in `},⏎  {`."""

_TOKEN = re.compile(rb'"(?:[^"\\\r\n]++|\\.)*+"|[{}"]')
r"""A whole string, a brace, or the quote of a string that does not end where it should. Takes `"a
\" b"`, `{` and `"fog⏎`; not `fog, 12`."""

_OPENING = re.compile(rb"\n[ \t]*[,\[]?[ \t]*(?={)")
"""Takes the line end of `⏎  {` and of `⏎,{`; not `⏎"fog"`."""

_BEHIND = b" \t\r,]"

_TOO_LONG = f"The line is longer than {LIMIT // 2**20} MB, so it is no cable."
_CUT = "The object does not end; fetch the file again."


@dataclass(frozen=True, slots=True)
class JsonObject:
    """An object, or something broken in place of one."""

    line: int
    """The number of the line it begins in, from 1."""

    value: dict[str, Any] | None
    """The object; None if it is not one."""

    fault: str = ""
    """A sentence on what is wrong if it is not one."""


def objects(stream: BinaryIO) -> Iterator[JsonObject]:
    """Read objects from a stream, which need not be seekable; a broken object costs no other."""
    reading = _ObjectReader(stream)
    while found := reading.next():
        yield found


def end_of(part: bytes, place: int) -> int | None:
    """Return where the object that begins at a place ends.

    None if its end is not in the bytes; 0 if it can have no end, as a string runs over the end of a
    line or objects are nested too deeply.
    """
    depth = 0
    for token in _TOKEN.finditer(part, place):
        if token[0] == b"{":
            depth += 1
        elif token[0] == b"}":
            depth -= 1
        elif token[0] == b'"':
            return 0 if b"\n" in part[token.end() :] else None
        if depth == 0:
            return token.end()
        if depth > _DEEPEST:
            return 0
    return None


def _loaded(part: bytes) -> object:
    """Return the value of a text, even if it has NaN in it or is Windows-1252 in place of UTF-8.

    Raises:
        ValueError: It is no JSON; the message is about the text as it stands.
    """
    try:
        return orjson.loads(part)
    except orjson.JSONDecodeError as error:
        try:
            return json.loads(_decoded(part), parse_constant=lambda _: None)
        except (ValueError, RecursionError):
            raise error from None


def _decoded(part: bytes) -> str:
    try:
        return part.decode()
    except UnicodeDecodeError:
        return part.decode("cp1252", "replace")


class _ObjectReader:
    """Reads objects from the part of a stream that is in memory, and reads on as it needs to."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream: BinaryIO | Recoded = stream
        self._part = b""
        self._place = 0
        self._line = 1
        self._at_end = False
        self._by_line = True
        self._read_on()
        if encoding_of(self._part) != "utf-8":
            self._stream, self._part = Recoded(self._part, stream), b""
            self._read_on()

    def next(self) -> JsonObject | None:
        """Return the next object, whole or broken; None at the end."""
        while self._passed_between():
            found = self._object()
            if found:
                return found
            self._read_on()
        return None

    def _object(self) -> JsonObject | None:
        """Return the object at the current place; None if more must be read first."""
        ways = (self._line_end, self._object_end)
        fault, is_open = "", False
        for way in ways if self._by_line else ways[::-1]:
            end = way()
            is_open |= end is None
            if end is None and not self._at_end and len(self._part) - self._place <= LIMIT:
                return None
            if not end:
                continue
            try:
                value = _loaded(self._part[self._place : end].rstrip(_BEHIND))
            except ValueError as error:
                fault = fault or f"The line is no JSON: {error}."
                continue
            self._by_line = way == self._line_end
            if isinstance(value, dict):
                return JsonObject(self._passed(end), value)
            fault = "The line is no JSON object."
        return self._broken(fault or (_CUT if self._at_end else _TOO_LONG), is_open=is_open)

    def _line_end(self) -> int | None:
        end = self._part.find(b"\n", self._place)
        if end < 0:
            return len(self._part) if self._at_end else None
        return end

    def _object_end(self) -> int | None:
        if not self._part.startswith(b"{", self._place):
            return 0
        return end_of(self._part, self._place)

    def _broken(self, fault: str, *, is_open: bool) -> JsonObject:
        """Pass over a broken object: its line, or everything before the next object."""
        line = self._line
        while True:
            next_line = self._part.find(b"\n", self._place) + 1
            opening = _OPENING.search(self._part, self._place)
            end = next_line if self._by_line else opening.end() if opening else 0
            if end or self._at_end:
                break
            self._passed(len(self._part))
            self._read_on()
        self._passed(end or len(self._part))
        too_long = is_open and not self._at_end
        return JsonObject(line, None, _TOO_LONG if too_long else fault)

    def _passed(self, end: int) -> int:
        """Go to a place, and return the number of the line that was left."""
        line = self._line
        self._line += self._part.count(b"\n", self._place, end)
        self._place = end
        return line

    def _passed_between(self) -> bool:
        """Go to where the next object begins; return False if none does."""
        while True:
            if between := _BETWEEN.match(self._part, self._place):
                self._passed(between.end())
            if self._place < len(self._part):
                return True
            if self._at_end:
                return False
            self._read_on()

    def _read_on(self) -> None:
        """Drop what was read, and take up what follows."""
        rest = self._part[self._place :]
        more = self._stream.read(max(_PART, len(rest)))
        self._at_end = not more
        self._part, self._place = rest + more, 0
