"""`cabletui tags`, `origins`, `dates` and `classifications`: the indexes, with counts."""

import argparse
import string
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import UNLIMITED, columns, put, say
from cabletui.cli.questions import hits_of, query_text, say_remarks
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.text.cells import filled, fitted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.results import Count

EXAMPLES = (
    "cabletui tags --letter P",
    "cabletui origins --letter B --format csv",
    "cabletui dates",
    "cabletui classifications --format jsonl",
    "cabletui tags --query class:secret --sort count",
)
_MOST_VALUES = 100_000
"""More than any index has."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments they take."""
    parser.add_argument(
        "--letter",
        metavar="L",
        default="",
        help="only what begins so; # for what begins with no letter; origins go by their place",
    )
    parser.add_argument(
        "--query", metavar="QUERY", help="count only the cables that answer this query"
    )
    parser.add_argument(
        "--sort",
        choices=("name", "count"),
        default="name",
        help="the order of the index, or the most frequent first (default: name)",
    )


def run(options: argparse.Namespace) -> int:
    """Print an index; 1 if there is nothing in it.

    Raises:
        LibraryError: The library cannot be read.
        NotSavedError: There is no saved search with a name that was given.
    """
    fields, read, key = _INDEXES[options.verb]
    with open_archive(options) as archive:
        counts = _counts(archive, options)
    if counts is None:
        return 2
    rows = [row for row in read(counts) if _begins(str(row[key]), options.letter)]
    if options.sort == "count":
        rows.sort(key=lambda row: -int(row["count"]))
    width = columns() or UNLIMITED
    listed = Rows(fields, rows, lambda row: _line(row, options.verb, width))
    put(row_exporter(options.format).write(listed))
    if not rows:
        say(f"There are no {options.verb}{_said(options.letter)} in {_where(options.query)}.")
    return 0 if rows else 1


def _counts(archive: "Archive", options: argparse.Namespace) -> "Sequence[Count] | None":
    """Return the values of an index in order, for all cables or for those that a query finds."""
    if options.query is None:
        index: dict[str, Callable[[], Sequence[Count]]] = {
            "tags": archive.tags,
            "origins": archive.origins,
            "dates": archive.months,
            "classifications": archive.classifications,
        }
        return index[options.verb]()
    # The help of the verbs does without the archive.
    from cabletui.archive.fields import CLASS, MONTH, ORIGIN, TAG

    hits = hits_of(archive, query_text([options.query]))
    if hits is None:
        return None
    say_remarks(archive, hits)
    field = {"tags": TAG.index, "origins": ORIGIN.index, "dates": MONTH}.get(options.verb)
    found = hits.facets(field or CLASS.index, _MOST_VALUES)
    return sorted(found, key=lambda count: count.name)


def _tags(counts: "Sequence[Count]") -> Iterator[Row]:
    # Each index loads the facts of its own values alone.
    from cabletui.cable.tag import tag

    for count in counts:
        known = tag(count.name)
        yield {
            "name": count.name,
            "count": count.count,
            "kind": known.kind,
            "meaning": known.explained if known.may_stand_for else known.meaning,
        }


def _origins(counts: "Sequence[Count]") -> list[Row]:
    # As above.
    from cabletui.cable.origin import origin

    rows: list[Row] = []
    for count in counts:
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


def _dates(counts: "Sequence[Count]") -> Iterator[Row]:
    return ({"name": count.name, "count": count.count} for count in counts)


def _classifications(counts: "Sequence[Count]") -> list[Row]:
    # As above.
    from cabletui.cable.classification import in_order

    order = in_order(count.name for count in counts)
    ranked = sorted(counts, key=lambda count: order.index(count.name))
    return [{"name": count.name, "count": count.count} for count in ranked]


_Read = Callable[["Sequence[Count]"], "Iterator[Row] | list[Row]"]
_INDEXES: dict[str, tuple[tuple[str, ...], _Read, str]] = {
    "tags": (("name", "count", "kind", "meaning"), _tags, "name"),
    "origins": (("name", "count", "place", "country"), _origins, "place"),
    "dates": (("name", "count"), _dates, "name"),
    "classifications": (("name", "count"), _classifications, "name"),
}
"""For each verb: the fields of its rows, what reads these, and the field that letters select by."""


def _begins(name: str, letters: str) -> bool:
    if letters == "#":
        return name[:1].upper() not in string.ascii_uppercase
    return name.casefold().startswith(letters.casefold())


def _where(query: str | None) -> str:
    return "this library" if query is None else "what this query finds"


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
