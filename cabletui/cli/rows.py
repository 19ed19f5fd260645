"""Print rows in the format that was asked for."""

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from cabletui.cli.output import put

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
    writer = csv.writer(line, lineterminator="")
    writer.writerow(fields)
    yield line.text
    for row in rows:
        writer.writerow([row[field] for field in fields])
        yield line.text


class _Line:
    """Takes what a CSV writer writes, a row at a time."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text
