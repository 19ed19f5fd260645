"""Tables of cables: the file cables.csv, and what other programs made of it."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.errors import Refusal
from cabletui.importers.build import Particulars, build_cable, canonical_ids, without_repeats
from cabletui.importers.csv_rows import Row, rows
from cabletui.importers.decoding import decoded
from cabletui.importers.importer import FilePosition, Outcome, PassedOver, UnfitError
from cabletui.importers.table_form import has_row, is_table
from cabletui.importers.times import of_rows, printed_moment
from cabletui.importers.written_times import created_at, written_moment

_START = re.compile(
    rb"""["']?(?P<number>\d+)["']?([,;\t|])["']?[\d/.:T -]*["']?\2["']?(?P<id>[0-9A-Za-z-]+)?"""
)
"""The start of a broken row. Takes `"2","2/25/1972 9:30","72LIMA1164`; not `2, the second of
them,`."""

_ROWS_PER_MARK = 500
_USUAL = 8
_WORDS_SHOWN = 40


class CablesCsv:
    """The importer of cables.csv; it reads on from wherever the stream stands."""

    name = "csv"
    holds_one_cable = False

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file begins with a row number, a date and an id, or with a heading."""
        return is_table(head)

    def recognises_part(self, head: bytes, name: str) -> bool:
        """Return whether a file with another beginning has a row, or is a table with a hole."""
        is_hole = name.lower().endswith((".csv", ".tsv")) and not head.strip(b"\0")
        return has_row(head) or (is_hole and bool(head))

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the cables of a file row by row, and say now and then how far that is."""
        for count, row in enumerate(rows(stream, _position(stream)), start=1):
            yield self._outcome(row, name, source)
            if count % _ROWS_PER_MARK == 0 and row.end is not None:
                yield FilePosition(row.end)

    def _outcome(self, row: Row, name: str, source: str) -> Outcome:
        if row.is_heading:
            return PassedOver(f"{name or source}, first line", "the heading of the table")
        place = _place(row)
        try:
            if row.fault:
                raise UnfitError(row.fault)
            path = f"{name}, {place}" if name else place
            return _cable(row, Source(source, self.name, path))
        except UnfitError as error:
            return Refusal(f"{name or source}, {place}", str(error))


def _position(stream: BinaryIO) -> int:
    return stream.tell() if stream.seekable() else 0


def _place(row: Row) -> str:
    """Return how a reader can find a row: by the number it begins with, else by where it ends."""
    if row.fields:
        number, _, reference_id, *_ = row.fields
        return f"row {(number or reference_id)[:_WORDS_SHOWN].decode('utf-8', 'replace')}"
    if start := _START.match(row.start):
        identified = f" ({start['id'].decode()})" if start["id"] else ""
        return f"row {start['number'].decode()}{identified}"
    if row.end is not None:
        return f"what ends at byte {row.end}"
    words = " ".join(row.start.decode("utf-8", "replace").split())
    return f"what begins “{words[:_WORDS_SHOWN]}”"


def _cable(row: Row, source: Source) -> Cable:
    texts, notes = _texts(row.fields)
    _, created, reference_id, origin, classification, cited, header, body = texts[:_USUAL]
    released, title = texts[_USUAL:] or ("", "")
    particulars = Particulars(
        reference_id=reference_id.strip(),
        created=(
            printed_moment(created, "date of creation", of_rows)
            if row.is_usual
            else created_at(created, header)
        ),
        released=written_moment(released, "date of release") if released.strip() else None,
        classification=classification.strip(),
        origin=origin.strip(),
        title=title.strip(),
        references=canonical_ids(cited),
    )
    return build_cable(particulars, header, body, source, notes)


def _texts(fields: tuple[bytes, ...]) -> tuple[list[str], tuple[str, ...]]:
    if any(b"\0" in field for field in fields):
        raise UnfitError(
            "There are zeros where its text should be, so the file is damaged; fetch it again."
        )
    try:
        return [field.decode("utf-8") for field in fields], ()
    except UnicodeDecodeError:
        pairs = [decoded(field) for field in fields]
        return [text for text, _ in pairs], without_repeats(
            *(note for _, notes in pairs for note in notes)
        )
