"""Overview tables of the central file, a year each: particulars of many records, without a text."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.cable.collection import OVERVIEW
from cabletui.errors import Refusal
from cabletui.importers.central_file import Record, cable_of_record, listed, tags_in
from cabletui.importers.columns import BEFORE_ROWS
from cabletui.importers.decoding import Recoded, encoding_of
from cabletui.importers.field_names import fields_named, plain_name
from cabletui.importers.importer import HEAD, Outcome, PassedOver, UnfitError

_NAMES = {
    plain_name(name): name
    for name in (
        *("URL", "Draft Date", "Document Number", "Film Number", "From", "Subject", "TAGS", "To"),
        *("Path", "AAD filename"),
    )
}
_DELIMITERS = (",", ";", "\t", "|")
_MARK = "\ufeff"
_GLUE = f'{_MARK}"'
_LETTERS = "ument"
"""Letters that every heading has, of `Document Number`; looking for them first is quick."""

_LINE_END = re.compile(rb"[\r\n]")
"""Takes `⏎` and `␍`; not `fog`."""

_NUMBER, _DATE, _PATH = "Document Number", "Draft Date", "Path"


class OverviewCsv:
    """The importer of overview tables; the index of a crawl, a list of files, is passed over."""

    name = OVERVIEW
    holds_one_cable = False

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file begins with the heading of such a table."""
        before = BEFORE_ROWS.match(head)
        first = _LINE_END.split(head[before.end() if before else 0 :], maxsplit=1)[0]
        if _LETTERS.encode() not in first.lower():
            return False
        columns = _columns(first.decode("utf-8", "replace"))
        names = _names(columns)
        return _is_heading(names) and "body" not in fields_named(columns)

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the records of a table, a row each."""
        text = io.TextIOWrapper(
            io.BufferedReader(_Unclosed(stream)), "utf-8-sig", "surrogateescape", newline=""
        )
        yield from _Table(text, name, source).outcomes()


class _Table:
    """The rows of a table, or of several that were put one after another with their headings."""

    def __init__(self, text: io.TextIOWrapper, name: str, source: str) -> None:
        heading = next((line for line in text if _LETTERS in line.lower()), "")
        self._rows = csv.reader(chain([heading], text), delimiter=_delimiter(heading))
        self._heading: list[str] = []
        self._names: list[str] = []
        self._name, self._source = name, source
        self._has_index = False

    def outcomes(self) -> Iterator[Outcome]:
        """Yield the records, what is refused, and once that an index was passed over."""
        while True:
            try:
                row = next(self._rows)
            except StopIteration:
                return
            except csv.Error as error:
                place = f"{self._name or self._source}, line {self._rows.line_num}"
                yield Refusal(place, f"It is no row of a table: {error}.")
                continue
            yield from self._outcomes(row)

    def _outcomes(self, row: list[str]) -> Iterator[Outcome]:
        row, heading = _parted(row, self._heading)
        if _DATE in self._names and any(row):
            fields = dict(zip(self._names, map(_as_text, row), strict=False))
            yield _outcome(fields, self._rows.line_num, self._name, self._source)
        if heading:
            self._heading, self._names = heading, _names(heading)
            if _DATE not in self._names and not self._has_index:
                self._has_index = True
                yield PassedOver(self._name or self._source, "the index of a crawl")


class _Unclosed(io.RawIOBase):
    """A file as UTF-8 that stays open when the wrapper that reads it as text is closed."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        head = stream.read(HEAD)
        is_wide = encoding_of(head) != "utf-8"
        self._read = Recoded(head, stream).read if is_wide else stream.read
        self._left = b"" if is_wide else head

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._left or self._read(len(buffer))
        part, self._left = data[: len(buffer)], data[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


def _parted(row: list[str], last: list[str]) -> tuple[list[str], list[str]]:
    """Return a row without a heading, and the heading that it is or ends with.

    Tables that were joined have a heading each. If the last row of one has no line end, the heading
    of the next is glued to it.

    Args:
        row: The fields of a line.
        last: The heading that was read last.
    """
    if not any(_LETTERS in field.lower() for field in row):
        return row, []
    at = len(row) - len(last)
    if last and at > 0 and row[at + 1 :] == last[1:]:
        own = row[at].rstrip(_GLUE).removesuffix(last[0])
        return [*row[:at], own.rstrip(_GLUE)], last
    return ([], row) if _is_heading(_names(row)) else (row, [])


def _is_heading(names: list[str]) -> bool:
    return _NUMBER in names and bool({_DATE, _PATH} & set(names))


def _columns(line: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=_delimiter(line)), [])
    except csv.Error:
        return []


def _delimiter(heading: str) -> str:
    """Return what separates the names of a heading; in some countries that is a semicolon."""
    return max(_DELIMITERS, key=heading.count)


def _as_text(field: str) -> str:
    """Return a field, decoded as Windows-1252 if it is not UTF-8."""
    try:
        field.encode()
    except UnicodeEncodeError:
        return field.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return field


def _names(columns: list[str]) -> list[str]:
    return [_NAMES.get(plain_name(column.lstrip(_MARK)), column) for column in columns]


def _outcome(row: dict[str, str], line: int, name: str, source: str) -> Outcome:
    number = row.get(_NUMBER, "").strip()
    place = f"row {number}" if number else f"line {line}"
    try:
        return _cable(row, Source(source, OVERVIEW, f"{name}, {place}" if name else place))
    except UnfitError as error:
        return Refusal(f"{name or source}, {place}", str(error))


def _cable(row: dict[str, str], source: Source) -> Cable:
    record = Record(
        row | {"To": listed(row.get("To", "").split("\n"))},
        "",
        row.get(_DATE, ""),
        row.get(_NUMBER, ""),
        row.get("Subject", ""),
        tags_in(row.get("TAGS", "")),
    )
    return cable_of_record(record, source)
