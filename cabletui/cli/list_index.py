"""`cabletui tags`, `origins`, `dates` and `classifications`: the indexes, with counts."""

import argparse
import string
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from cabletui.cli.library import open_archive
from cabletui.cli.output import columns, put, say
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.text.cells import filled, fitted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

EXAMPLES = (
    "cabletui tags --letter P",
    "cabletui origins --letter B --format csv",
    "cabletui dates",
    "cabletui classifications --format jsonl",
)
_NO_WIDTH = 1 << 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments they take."""
    parser.add_argument(
        "--letter",
        metavar="L",
        default="",
        help="only what begins so; # for what begins with no letter; origins go by their place",
    )


def run(options: argparse.Namespace) -> int:
    """Print an index; 1 if there is nothing in it.

    Raises:
        LibraryError: The library cannot be read.
    """
    fields, read, key = _INDEXES[options.verb]
    with open_archive(options) as archive:
        rows = [row for row in read(archive) if _begins(str(row[key]), options.letter)]
    width = columns() or _NO_WIDTH
    listed = Rows(fields, rows, lambda row: _line(row, options.verb, width))
    put(row_exporter(options.format).write(listed))
    if not rows:
        say(f"There are no {options.verb}{_said(options.letter)} in this library.")
    return 0 if rows else 1


def _tags(archive: "Archive") -> Iterator[Row]:
    from cabletui.cable.tag import tag

    for count in archive.tags():
        known = tag(count.name)
        yield {
            "name": count.name,
            "count": count.count,
            "kind": known.kind,
            "meaning": known.meaning,
        }


def _origins(archive: "Archive") -> list[Row]:
    from cabletui.cable.origin import origin

    rows: list[Row] = []
    for count in archive.origins():
        known = origin(count.name)
        rows.append(
            {
                "name": count.name,
                "count": count.count,
                "place": known.place,
                "country": known.country,
            }
        )
    return sorted(rows, key=lambda row: (str(row["place"]).casefold(), row["name"]))


def _dates(archive: "Archive") -> Iterator[Row]:
    return ({"name": count.name, "count": count.count} for count in archive.months())


def _classifications(archive: "Archive") -> list[Row]:
    from cabletui.cable import Classification

    order = [str(classification) for classification in Classification]
    counts = sorted(
        archive.classifications(),
        key=lambda count: order.index(count.name) if count.name in order else len(order),
    )
    return [{"name": count.name, "count": count.count} for count in counts]


_Read = Callable[["Archive"], "Iterator[Row] | list[Row]"]
_INDEXES: dict[str, tuple[tuple[str, ...], _Read, str]] = {
    "tags": (("name", "count", "kind", "meaning"), _tags, "name"),
    "origins": (("name", "count", "place", "country"), _origins, "place"),
    "dates": (("name", "count"), _dates, "name"),
    "classifications": (("name", "count"), _classifications, "name"),
}
"""Of each verb: the fields of its rows, what reads them, and the field that letters go by."""


def _begins(name: str, letters: str) -> bool:
    if letters == "#":
        return name[:1].upper() not in string.ascii_uppercase
    return name.casefold().startswith(letters.casefold())


def _said(letters: str) -> str:
    return f" under {letters}" if letters else ""


def _line(row: Row, verb: str, width: int) -> str:
    texts = [str(row["name"]), f"{row['count']:>9,}"]
    texts += [str(value) for field, value in row.items() if field not in {"name", "count"}]
    widths = _WIDTHS[verb]
    line = "  ".join(filled(text, room) for text, room in zip(texts, widths, strict=True))
    return fitted(line.rstrip(), width)


_WIDTHS = {
    "tags": (12, 9, 12, 0),
    "origins": (32, 9, 20, 0),
    "dates": (7, 9),
    "classifications": (36, 9),
}
