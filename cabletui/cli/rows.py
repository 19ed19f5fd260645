"""Print rows in the format that was asked for."""

import argparse
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from cabletui.cli.output import put

_UNSEEN = r"\x00-\x1f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_EQUALS = r"=+@\uff1d\uff0b\uff20\ufe66\ufe62\ufe6b"
_MINUS = r"\-\uff0d\ufe63\u2212"
_FORMULA = re.compile(
    rf"""(^[\s{_UNSEEN}"'“”‘’,;|]*|["\t\r\n,;|][{_UNSEEN}]{{0,9}})([{_EQUALS}{_MINUS}]|^[\t\r\n])"""
    rf"""|(["\t\r\n,;|][\s{_UNSEEN}]{{1,9}})([{_EQUALS}])"""
)
"""Takes the sign in `=1+1`, `" @x`, `;=1+1`, `; =1`; not in `1+1`, `A = B` or `A, - B`.

Marks that are not seen may stand before it: a spreadsheet may pass over them.
"""

_LINE_END = "\r\n"

Row = Mapping[str, str | int]
Line = Callable[[Row], str]


def add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    """Let a verb take `--format`, the first of these being the default."""
    parser.add_argument(
        "--format",
        choices=formats,
        default=formats[0],
        help=f"how to print it (default: {formats[0]})",
    )


def put_rows(rows: Iterable[Row], fields: Sequence[str], format: str, line: Line) -> None:
    """Print rows.

    Args:
        rows: Each has all of the fields.
        fields: Their names in order; the first one alone is what the format `ids` prints.
        format: `table`, `ids`, `jsonl` or `csv`.
        line: Makes a line of a table.
    """
    match format:
        case "ids":
            put(str(row[fields[0]]) for row in rows)
        case "jsonl":
            put(_json_lines(rows))
        case "csv":
            put(_csv_lines(rows, fields))
        case _:
            put(map(line, rows))


def _json_lines(rows: Iterable[Row]) -> Iterator[str]:
    import orjson  # noqa: PLC0415

    return (orjson.dumps(row).decode() for row in rows)


def _csv_lines(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[str]:
    import csv  # noqa: PLC0415

    line = _Line()
    writer = csv.writer(line, lineterminator=_LINE_END)  # what it quotes depends on this
    writer.writerow(fields)
    yield line.text
    for row in rows:
        writer.writerow([inert(row[field]) for field in fields])
        yield line.text


def inert(value: str | int) -> str | int:
    """Return the value of a cell that a spreadsheet shows and never runs.

    A sign that would make a formula gets an apostrophe before it, at the beginning of a cell
    and behind what a spreadsheet may take for the end of one.
    """
    return _FORMULA.sub(_told_as_text, value) if isinstance(value, str) else value


def _told_as_text(found: re.Match[str]) -> str:
    return f"{found[1] or found[3] or ''}'{found[2] or found[4]}"


class _Line:
    """Takes what a CSV writer writes, a row at a time."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text.removesuffix(_LINE_END)
