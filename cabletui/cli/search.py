"""`cabletui search`: the cables that answer a query."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.cli.arguments import from_zero
from cabletui.cli.cells import cells, cut, padded
from cabletui.cli.library import open_archive
from cabletui.cli.output import columns, is_terminal, say
from cabletui.cli.rows import Row, add_format, put_rows
from cabletui.errors import QuerySyntaxError

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.hits import Hits

EXAMPLES = (
    "cabletui search iran enrichment",
    "cabletui search 'tag:PTER origin:beijing date:2006' --sort oldest",
    "cabletui search 'ref:06BEIJING24302' --limit 0 --format ids",
    "cabletui search '*' --limit 0 --format csv > everything.csv",
    "cabletui search iran -asean",
)
_FIELDS = ("reference_id", "created", "classification", "origin", "subject")
TAKES_SIGNS = True
_LIMIT = 50
_PAGE = 1_000
_NO_WIDTH = 1 << 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("query", nargs="+", metavar="QUERY", help="what to look for; * is all")
    parser.add_argument(
        "--sort",
        choices=("newest", "oldest", "relevance"),
        default="newest",
        help="the order (default: newest)",
    )
    parser.add_argument(
        "--limit",
        type=from_zero,
        default=_LIMIT,
        metavar="N",
        help=f"how many at most; 0 for all (default: {_LIMIT})",
    )
    add_format(parser, "table", "ids", "jsonl", "csv")


def run(options: argparse.Namespace) -> int:
    """Print the cables that answer the query; 1 if there is none.

    Raises:
        LibraryError: The library cannot be read.
    """
    text = " ".join(options.query)
    with open_archive(options) as archive:
        hits = _hits(archive, text, options.sort)
        if hits is None:
            return 2
        for remark in _remarks(archive, hits):
            say(remark)
        limit = min(options.limit or len(hits), len(hits))
        width = columns(_NO_WIDTH)
        damage: list[str] = []
        rows = _rows(hits, limit, damage)
        put_rows(rows, _FIELDS, options.format, lambda row: _line(row, width))
        if limit < len(hits) and options.format == "table":
            say(f"{limit:,} of {len(hits):,} cables; --limit 0 prints all.")
    if not limit and is_terminal(sys.stderr):
        say("No cable answers this query.")
    if damage:
        say(f"{len(damage):,} of these cannot be read. {damage[0]}")
    return 0 if limit and not damage else 1


def _hits(archive: "Archive", text: str, sort: str) -> "Hits | None":
    """Return what a query finds, or say what is wrong with it."""
    from cabletui.archive.query import parse  # noqa: PLC0415
    from cabletui.archive.results import Order  # noqa: PLC0415

    try:
        return archive.search(parse(text), Order(sort))
    except QuerySyntaxError as error:
        say(f"{error}\n  {text}\n  {_pointer(text, error)}")
        return None


def _remarks(archive: "Archive", hits: "Hits") -> "Iterator[str]":
    """Yield how the query was read, and which ids of a list are not held."""
    from cabletui.archive.remarks import counted_ids, remarks  # noqa: PLC0415

    yield from (note.text for note in remarks(archive, hits))
    counted, missing = counted_ids(archive, hits, sys.maxsize)
    if missing:
        yield f"{counted}. {missing}"


def _rows(hits: "Hits", limit: int, damage: list[str]) -> Iterator[Row]:
    from cabletui.archive.results import DamagedHeadline  # noqa: PLC0415

    for start in range(0, limit, _PAGE):
        for headline in hits.headlines(start, min(start + _PAGE, limit)):
            if isinstance(headline, DamagedHeadline):
                damage.append(headline.subject)
            yield {
                "reference_id": headline.reference_id,
                "created": str(headline.created),
                "classification": headline.classification,
                "origin": headline.origin,
                "subject": headline.subject,
            }


def _line(row: Row, width: int) -> str:
    created = str(row["created"]).replace("T", " ").rstrip("Z")
    line = "  ".join(
        (
            padded(str(row["reference_id"]), 18),
            padded(created, 16),
            padded(_mark(str(row["classification"])), 5),
            padded(str(row["origin"]), 20),
            " ".join(str(row["subject"]).split("\n")),
        )
    )
    return cut(line, width)


def _mark(classification: str) -> str:
    from cabletui.cable import Classification  # noqa: PLC0415

    known = classification in Classification.__members__.values()
    return Classification(classification).mark if known else classification


def _pointer(text: str, error: QuerySyntaxError) -> str:
    """Return what points at the trouble from the line below."""
    start, end = error.position, error.position + error.length
    return " " * cells(text[:start]) + "^" * max(1, cells(text[start:end]))
