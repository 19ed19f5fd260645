"""The formats that take rows: of a list of cables, of an index, of the keys."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

_LINE_END = "\r\n"

Row = Mapping[str, str | int]


class Rows(NamedTuple):
    """Rows on their way out of the program."""

    fields: Sequence[str]
    """The names of the fields in order; each row has all of them."""

    values: Iterable[Row]
    """The rows, which are read once."""

    line: Callable[[Row], str]
    """Lays a row out in columns for reading."""


class RowExporter(NamedTuple):
    """A format for rows."""

    name: str
    """What `--format` calls it."""

    about: str
    """What one gets, as part of a list."""

    write: Callable[[Rows], Iterable[str]]
    """Returns the lines, without their ends."""


def _table(rows: Rows) -> Iterator[str]:
    return map(rows.line, rows.values)


def _first_field(rows: Rows) -> Iterator[str]:
    return (str(row[rows.fields[0]]) for row in rows.values)


def _json_lines(rows: Rows) -> Iterator[str]:
    import orjson  # noqa: PLC0415 (the table, which is the usual one, needs none of these)

    return (orjson.dumps(row).decode() for row in rows.values)


def _csv_lines(rows: Rows) -> Iterator[str]:
    import csv  # noqa: PLC0415 (as above)

    from cabletui.exporters.spreadsheet import inert  # noqa: PLC0415 (as above)

    line = _Line()
    writer = csv.writer(line, lineterminator=_LINE_END)  # what it quotes depends on this
    writer.writerow(rows.fields)
    yield line.text
    for row in rows.values:
        writer.writerow([inert(row[field]) for field in rows.fields])
        yield line.text


class _Line:
    """Takes what a CSV writer writes, a row at a time."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text.removesuffix(_LINE_END)


ROW_EXPORTERS = (
    RowExporter("table", "columns for reading, cut at the edge of a terminal", _table),
    RowExporter("ids", "the first column alone, such as the reference ids", _first_field),
    RowExporter("jsonl", "a JSON object per row", _json_lines),
    RowExporter(
        "csv", "a heading and rows for a spreadsheet, which runs no cell of it", _csv_lines
    ),
)
"""Every format of rows; the first is what lists are printed in by default."""


def row_exporter(name: str) -> RowExporter:
    """Return the exporter of a name that is known to be in the table."""
    return next(one for one in ROW_EXPORTERS if one.name == name)
