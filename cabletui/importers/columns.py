"""Which column of a table holds what, by its heading or by its first rows."""

import re
from dataclasses import dataclass

from cabletui.importers.dialect import Dialect
from cabletui.importers.field_names import fields_named

ORDER = (
    *("number", "created", "reference_id", "origin", "classification", "references"),
    *("header", "body", "released", "subject"),
)
"""The fields of a row in the order in which they are passed on; cables.csv has the first eight."""

USUAL = 8
_LONGEST_HEADING = 4096
_FEWEST = 3
"""Columns that a table of cables has at least: an id, a body, and a time or a header."""

_TIME = (
    rb"(?:\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\d{1,2}[ -]?[A-Za-z]{3}[ -]?\d{4})"
    rb"(?:[T :]\d{1,2}:\d\d(?::\d\d[.\d]*)?"
    rb"(?: ?[AP]M|Z|[+-]\d\d:?\d\d)?)?"
)
_ID = rb"\d\d[0-9A-Za-z-]*[A-Za-z][0-9A-Za-z-]*"
_TIME_FIELD = re.compile(rb"\s*" + _TIME + rb"\s*")
"""Takes `2/25/1972 9:30`, `2006-12-05T07:28:00Z` and `5 Dec 2006`; not `9:30` or `12/5`."""

_ID_FIELD = re.compile(rb"\s*" + _ID + rb"\s*")
"""Takes `06BEIJING24302`; not `24302` or `BEIJING24302`."""

BEFORE_ROWS = re.compile(rb"(?:\xef\xbb\xbf|[\r\n\x1a]|sep=[,;\t|]\r?\n|\\\.(?=[\r\n]))*+")
r"""What may stand where a row begins. Takes a byte order mark, empty lines, the `sep=;⏎` of Excel,
and the end marks of tables: control-Z of DOS, a line of `\.⏎` of PostgreSQL."""

FIRST_COLUMNS = re.compile(
    rb"""(?P<quote>["']?)"""
    + _TIME.replace(rb"([-/.])", rb"(?P<mark>[-/.])").replace(rb"\1", rb"(?P=mark)")
    + rb"""(?P=quote)(?P<delimiter>[,;\t|])[ ]?["']?"""
    + _ID
    + rb"""["']?(?P=delimiter)"""
)
"""The time and the id of a row, in whatever dialect. Takes `"12/5/2006 7:28","06BEIJING24302",`
and `2006-12-05 07:28:00;06BEIJING24302;`; not `12/5/2006 7:28, as 06BEIJING24302 says`."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row each field stands."""

    count: int = USUAL
    """How many columns a row has."""

    places: tuple[int | None, ...] = (*range(USUAL), None, None)
    """The column of each field in `ORDER`; None if there is none."""

    heading: tuple[bytes, ...] = ()
    """The names of the columns, where the file has a line of them."""

    def arranged(self, fields: tuple[bytes, ...]) -> tuple[bytes, ...]:
        """Return the fields of a row in the order of `ORDER`; one without a column is empty."""
        if self.places is _AS_THEY_ARE:
            return fields
        return tuple(b"" if place is None else fields[place] for place in self.places)

    def holds(self, fields: tuple[bytes, ...]) -> bool:
        """Return whether fields are those of a row: a time and an id stand where they should."""
        if len(fields) != self.count:
            return False
        _, created, reference_id, *_ = self.arranged(fields)
        time_is_fit = self.places[1] is None or _TIME_FIELD.fullmatch(created) is not None
        return time_is_fit and _ID_FIELD.fullmatch(reference_id) is not None

    def start(self, dialect: Dialect, *, is_quoted: bool) -> bytes | None:
        """Return a pattern of how rows begin, up to time and id; None if texts come before these.

        Args:
            dialect: How the rows are written.
            is_quoted: Whether all fields stand in quotes. Quotes within a field are escaped, so a
                row that is quoted in a cable can be told from one of the file.
        """
        created, reference_id = self.places[1:3]
        texts = [place for place in self.places[5:] if place is not None]
        last = max(place for place in (created, reference_id) if place is not None)
        if any(place < last for place in texts) or created is None:
            return None
        quote = re.escape(dialect.quote) + (b"" if is_quoted else b"?")
        delimiter = re.escape(dialect.delimiter)
        short = rb"[^\r\n\0" + re.escape(dialect.quote) + delimiter + rb"]{0,60}"
        kinds = {created: _TIME.replace(b"([-/.])", b"[-/.]").replace(b"\\1", b"[-/.]")}
        kinds[reference_id or 0] = _ID
        columns = [quote + kinds.get(place, short) + quote for place in range(last + 1)]
        return (delimiter + b" ?").join(columns) + delimiter


_AS_THEY_ARE = Columns.__dataclass_fields__["places"].default


def columns_of_heading(fields: tuple[bytes, ...]) -> Columns | None:
    """Return the columns that a heading names; None if it is not that of a table of cables.

    Numbers in place of names, as after reading a table without a heading, stand for the columns in
    the order of cables.csv.
    """
    names = [field.decode("utf-8", "replace").strip() for field in fields]
    places: dict[str, int] = fields_named(names)
    numbers = {name: place for place, name in enumerate(names) if name.isdecimal()}
    if all(str(number) in numbers for number in range(USUAL)):
        places = {field: numbers[str(at)] for at, field in enumerate(ORDER[:USUAL])}
    if not {"reference_id", "body"} <= places.keys() or not {"created", "header"} & places.keys():
        return None
    return Columns(len(fields), tuple(places.get(field) for field in ORDER), fields)


def columns_from(created: int, count: int) -> Columns | None:
    """Return the columns in the order of cables.csv; None if there are too few.

    Args:
        created: Which column holds the time; other programs may have put an index before it.
        count: How many columns there are.
    """
    places = [created - 1 + at for at in range(USUAL)]
    if places[-1] >= count:
        return None
    if places[0] == 0 and count == USUAL:
        return Columns()
    return Columns(count, (*(place if place >= 0 else None for place in places), None, None))


def heading_of(head: bytes, dialect: Dialect) -> Columns | None:
    """Return the columns that the first line of a file names."""
    before = BEFORE_ROWS.match(head)
    start = before.end() if before else 0
    fields, _ = dialect.row(head[: start + _LONGEST_HEADING] + b"\n", start)
    return columns_of_heading(fields) if fields and len(fields) >= _FEWEST else None
