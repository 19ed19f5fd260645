"""The rows of a table of cables, such as cables.csv, whatever program wrote it.

The standard reader of CSV is not enough here: it holds a whole line in memory, however long, and
after a broken row it takes the rest of that row for new ones. This one reads by the megabyte,
gives up on a row that is too long, and finds the next row by what rows begin with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO

from cabletui.importers.columns import BEFORE_ROWS
from cabletui.importers.decoding import Recoded, encoding_of
from cabletui.importers.importer import LIMIT
from cabletui.importers.table_form import TableForm, form_of, refined, usual_form

_PART = 1 << 20
_LOOKED_AT = 1 << 18
_LONGEST_START = 64
"""How many bytes of a broken row are kept to identify it by."""

_LONGEST_OPENING = 1 << 10
"""The most bytes of a row up to its time and id."""

_ZERO_BYTES = re.compile(rb"\0+")
"""Takes `␀`, a hole of zeros however short; not `0`."""

_NOISE = re.compile(rb"[\x01-\x08\x0e-\x19]")
"""Takes `␁`, as programs and pictures have it; not `⏎` or the `␀` of a hole."""

_MOST_HOLES = 64
"""The most holes in a row after which another row is looked for; noise may have more."""

_NO_ROW = "It is no row of {} columns as the others are."
_IN_THE_MIDDLE = "The file begins in the middle of this row; look for the part before it."
_ZEROS = "There are zeros where its text should be, so the file is damaged; fetch it again."
_TOO_LONG = f"The row is longer than {LIMIT // 2**20} MB, so it is no cable."
_CUT = "The file stops in the middle of this row; fetch it again."


@dataclass(frozen=True, slots=True)
class Row:
    """A row, or something broken in place of one."""

    end: int | None
    """Where it ends in the file, in bytes; None in a file of UTF-16."""

    fields: tuple[bytes, ...]
    """The fields in the order of cables.csv, without quotes and escapes; none for a broken row."""

    start: bytes = b""
    """The first bytes of a broken row."""

    fault: str = ""
    """What is wrong with a broken row, in a sentence."""

    is_heading: bool = False
    """Whether it names the columns."""

    is_usual: bool = True
    """Whether it is written as cables.csv itself is."""


def rows(stream: BinaryIO, offset: int = 0) -> Iterator[Row]:
    """Read rows from where a stream stands; memory grows neither with the file nor with a row.

    Args:
        stream: The file. It need not be seekable if it is at its start.
        offset: How many bytes of the file lie before the stream.
    """
    form = None
    if offset:
        stream.seek(0)
        form = _RowReader(stream, 0).form
        stream.seek(offset)
    reading = _RowReader(stream, offset, form)
    while row := reading.next():
        yield row


class _RowReader:
    """Reads rows from the part of a file that is in memory, and reads on as it needs to."""

    def __init__(self, stream: BinaryIO, offset: int, form: TableForm | None = None) -> None:
        self._stream: BinaryIO | Recoded = stream
        self._offset = offset
        self._part = b""
        self._place = 0
        self._at_end = False
        self._is_recoded = False
        self._read_on(0)
        if encoding_of(self._part) != "utf-8":
            self._stream, self._is_recoded = Recoded(self._part, stream), True
            self._part, self._at_end = b"", False
            self._read_on(0)
        self.form = form or self._found_form()

    def next(self) -> Row | None:
        """Return the next row, whole or broken; None at the end."""
        while self._passed_empty_lines():
            form = self.form
            fields, end = form.dialect.row(self._part, self._place, form.columns.count)
            if fields is not None:
                return self._whole(fields, end)
            if self._at_end or end + 1 < len(self._part):
                return self._otherwise() or self._broken()
            if form.is_quoted and self._following()[0]:
                return self._broken()
            if len(self._part) - self._place > LIMIT:
                return self._broken(_TOO_LONG)
            self._read_on(self._place)
        return None

    def _found_form(self) -> TableForm:
        """Return the form of the table, reading as much of the file as it takes to see a row."""
        form = form_of(self._part[:_LOOKED_AT])
        if form:
            return form
        while not self._at_end and len(self._part) <= LIMIT:
            self._read_on(0)
        return form_of(self._part) or usual_form()

    def _passed_empty_lines(self) -> bool:
        """Go to where the next row begins; return False if none does."""
        while True:
            if blank := BEFORE_ROWS.match(self._part, self._place):
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
        begin = self._place
        if self._has_hole(begin, end):
            return self._broken(_ZEROS)
        self._place = end
        if end - begin > LIMIT:
            return Row(self._end(), (), self._part[begin : begin + _LONGEST_START], _TOO_LONG)
        if not self.form.is_sure:
            self.form = refined(self.form, self._part[begin:end])
            again, _ = self.form.dialect.row(self._part, begin, self.form.columns.count)
            fields = again or fields
        return self._read(fields)

    def _has_hole(self, begin: int, end: int) -> bool:
        """Return whether zeros lie in what looks like one row, with another row after them."""
        form, part = self.form, self._part
        hole = part.find(b"\0", begin, end)
        if hole < 0:
            return False
        if not form.must_be_whole:
            following = form.begins.search(part, hole, end)
            if following is None or part[following.start()]:
                return False
            count = form.columns.count
            fields, stop = form.dialect.row(part, following.end(), count)
            # The rest of this very row after its zeros may look like the beginning of another.
            return fields is not None or stop + 1 >= len(part)
        holes = islice(_ZERO_BYTES.finditer(part, hole, end), _MOST_HOLES)
        places = (zeros.end() for zeros in holes)
        after = (form.dialect.row(part, place, form.columns.count)[0] for place in places)
        return any(fields and form.columns.holds(fields) for fields in after)

    def _otherwise(self) -> Row | None:
        """Return a row that another program wrote into this file; None if there is none."""
        form, place = self.form, self._place
        for dialect in form.ways():
            fields, end = dialect.row(self._part, place, form.columns.count)
            if fields is None or not form.columns.holds(fields):
                continue
            if self._part.find(b"\0", place, end) < 0 and not form.begins.search(
                self._part, place, end
            ):
                self.form = form if form.is_sure else replace(form, dialect=dialect, is_sure=True)
                self._place = end
                return self._read(fields, is_usual=False)
        return None

    def _broken(self, fault: str = "") -> Row:
        """Skip what is no row, up to where the next row begins."""
        is_first = self._offset + self._place == 0
        opening = self._part[self._place : self._place + _LONGEST_OPENING]
        begins = self.form.begins.match(b"\n" + opening) is not None
        is_remark = self._is_remark()
        while True:
            found, keep = self._following()
            if found or self._at_end:
                break
            self._read_on(max(self._place, keep))
        end = found or len(self._part)
        has_zeros = b"\0" in opening or self._part.find(b"\0", self._place, end) >= 0
        is_noise = _NOISE.search(opening) is not None
        self._place = end
        if not fault:
            fault = _NO_ROW.format(self.form.columns.count)
            if has_zeros and not is_noise:
                fault = _ZEROS
            elif begins and not found:
                fault = _CUT
            elif is_first and not begins and found and not is_remark:
                fault = _IN_THE_MIDDLE
        return Row(self._end(), (), opening[:_LONGEST_START], fault)

    def _is_remark(self) -> bool:
        """Return whether a line stands here that has no quote, and a row after it."""
        end = self._part.find(b"\n", self._place)
        line = self._part[self._place : end]
        row = self.form.begins.match(self._part, end)
        return self.form.is_quoted and row is not None and self.form.dialect.quote not in line

    def _following(self) -> tuple[int | None, int]:
        """Return where in the part the next row begins, and from where on the part must be kept."""
        form, part = self.form, self._part
        keep = len(part) - _LONGEST_OPENING
        for found in form.begins.finditer(part, self._place):
            if not form.must_be_whole:
                return found.end(), keep
            fields, end = form.dialect.row(part, found.end(), form.columns.count)
            if fields and form.columns.holds(fields) and not self._has_hole(found.end(), end):
                return found.end(), keep
            is_open = fields is None and end + 1 >= len(part) and not self._at_end
            if is_open and len(part) - found.end() <= LIMIT:
                return None, found.start()
        return None, keep

    def _read(self, fields: tuple[bytes, ...], *, is_usual: bool = True) -> Row:
        columns = self.form.columns
        if self.form.is_usual and is_usual:
            return Row(self._end(), fields)
        is_heading = fields == columns.heading
        return Row(self._end(), columns.arranged(fields), is_heading=is_heading, is_usual=False)

    def _end(self) -> int | None:
        return None if self._is_recoded else self._offset + self._place
