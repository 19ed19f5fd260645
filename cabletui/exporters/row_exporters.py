"""The formats that take rows: of a list of cables, of an index, of the keys."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from cabletui.errors import CabletuiError

_LINE_END = "\r\n"
_TEMPLATE = "template="

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
    """What it gives the reader, as part of a list."""

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


class TemplateError(CabletuiError):
    """A template names a field that does not exist."""

    def __init__(self, name: str, fields: Iterable[str]) -> None:
        """Make the error of a field among those that there are."""
        super().__init__(f"There is no field “{name}” here; the fields are {', '.join(fields)}.")


def _templated(template: str, rows: Rows) -> Iterator[str]:
    """Return a line of the reader's own a row; with no template, the fields with tabs between."""
    pieces = _pieces(template) or [("\t" if n else "", name) for n, name in enumerate(rows.fields)]
    if strange := next((name for _, name in pieces if name and name not in rows.fields), None):
        raise TemplateError(strange, rows.fields)
    return (
        "".join(text + (_one_line(row[name]) if name else "") for text, name in pieces)
        for row in rows.values
    )


def _pieces(template: str) -> list[tuple[str, str]]:
    """Return the texts of a template, each with the field after it, which may be empty.

    Raises:
        ValueError: Braces are not closed, or hold more than a name.
    """
    from string import Formatter  # noqa: PLC0415 (few ask for a template)

    pieces = []
    for text, name, form, conversion in Formatter().parse(template):
        if form or conversion or name == "":
            raise ValueError("between braces stands the name of a field alone")
        pieces.append((text.replace("\\t", "\t").replace("\\n", "\n"), name or ""))
    return pieces


def _one_line(value: str | int) -> str:
    return " ".join(str(value).split())


def template_fields(format: str) -> tuple[str, ...]:
    """Return the fields that a format such as `template={reference_id}` names; else none.

    >>> template_fields("template={subject} ({reference_id})"), template_fields("csv")
    (('subject', 'reference_id'), ())

    Raises:
        ValueError: The template cannot be understood; the message is the reason.
    """
    if not format.startswith(_TEMPLATE):
        return ()
    named = [name for _, name in _pieces(format.removeprefix(_TEMPLATE)) if name]
    if not named:
        raise ValueError("it names no field")
    return tuple(dict.fromkeys(named))


ROW_EXPORTERS = (
    RowExporter("table", "columns for reading, cut at the edge of a terminal", _table),
    RowExporter("ids", "the first column alone, such as the reference ids", _first_field),
    RowExporter("jsonl", "a JSON object per row", _json_lines),
    RowExporter(
        "csv", "a heading and rows for a spreadsheet, which runs no cell of it", _csv_lines
    ),
    RowExporter(
        "template",
        "fields with tabs between; or as `template='{reference_id}: {subject}'` says",
        partial(_templated, ""),
    ),
)
"""Every format of rows; the first is what lists are printed in by default."""


def row_exporter(name: str) -> RowExporter:
    """Return the exporter with a name that is known to be in the table, or that of a template."""
    if name.startswith(_TEMPLATE):
        template = name.removeprefix(_TEMPLATE)
        return ROW_EXPORTERS[-1]._replace(write=partial(_templated, template))
    return next(one for one in ROW_EXPORTERS if one.name == name)
