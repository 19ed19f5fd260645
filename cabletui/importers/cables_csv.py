"""The file cables.csv: all cables in one file, eight columns and no heading."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.cable.reference import Reference
from cabletui.errors import NotAReferenceError, Refusal
from cabletui.importers.composing import Particulars, composed, each_once
from cabletui.importers.decoding import decoded
from cabletui.importers.outcome import Outcome, Reached, UnfitError
from cabletui.importers.rows import Row, rows
from cabletui.importers.times import of_rows, printed

_HEAD = re.compile(rb'(?:\xef\xbb\xbf)?\s*"?\d+"?,"?\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d"?,"?\d\d')
_START = re.compile(rb'"?(\d+)"?,"?[^",]*"?,(?:"?([0-9A-Za-z-]+))?')
_ROWS_PER_MARK = 500


class CablesCsv:
    """The importer of cables.csv; it reads on from wherever the stream stands."""

    name = "csv"

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file begins with a row number, a date and an id."""
        return _HEAD.match(head) is not None

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the cables of a file row by row, and say now and then how far that is."""
        for count, row in enumerate(rows(stream, _position(stream)), start=1):
            yield self._outcome(row, name, source)
            if count % _ROWS_PER_MARK == 0:
                yield Reached(row.end)

    def _outcome(self, row: Row, name: str, source: str) -> Outcome:
        place = _place(row)
        try:
            if row.fault:
                raise UnfitError(row.fault)
            path = f"{name}, {place}" if name else place
            return _cable(row.fields, Source(source, self.name, path))
        except UnfitError as error:
            return Refusal(f"{name or source}, {place}", str(error))


def _position(stream: BinaryIO) -> int:
    return stream.tell() if stream.seekable() else 0


def _place(row: Row) -> str:
    """Return how a reader finds a row: by the number it begins with, else by where it ends."""
    if row.fields:
        return f"row {row.fields[0].decode('ascii', 'replace')}"
    start = _START.match(row.start)
    if start is None:
        return f"what ends at byte {row.end}"
    reference_id = f" ({start[2].decode()})" if start[2] else ""
    return f"row {start[1].decode()}{reference_id}"


def _cable(fields: tuple[bytes, ...], source: Source) -> Cable:
    texts, notes = _texts(fields)
    _, created, reference_id, origin, classification, cited, header, body = texts
    particulars = Particulars(
        reference_id=reference_id.strip(),
        created=printed(created, "date of creation", of_rows),
        released=None,
        classification=classification.strip(),
        origin=origin.strip(),
        references=_canonical(cited),
    )
    return composed(particulars, header, body, source, notes)


def _texts(fields: tuple[bytes, ...]) -> tuple[list[str], tuple[str, ...]]:
    try:
        return [field.decode("utf-8") for field in fields], ()
    except UnicodeDecodeError:
        pairs = [decoded(field) for field in fields]
        return [text for text, _ in pairs], each_once(
            *(note for _, notes in pairs for note in notes)
        )


def _canonical(listed: str) -> tuple[str, ...]:
    """Return the canonical ids of a list like `72LIMA1603|72QUITO1091`; oddities are left out."""
    ids = []
    for text in filter(None, listed.split("|")):
        try:
            ids.append(str(Reference.parse(text)))
        except NotAReferenceError:
            continue
    return tuple(ids)
