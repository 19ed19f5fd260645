"""`cabletui search`: the cables that answer a query."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cabletui.cli.command_line import from_zero
from cabletui.cli.library import open_archive
from cabletui.cli.output import columns, is_terminal, put, say
from cabletui.errors import QuerySyntaxError
from cabletui.exporters.cable_exporters import WholeCable, cable_exporter
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.text.cells import filled, fitted, width
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.hits import Hits
    from cabletui.cable import Headline

EXAMPLES = (
    "cabletui search iran enrichment",
    "cabletui search 'tag:PTER origin:beijing date:2006' --sort oldest",
    "cabletui search 'ref:06BEIJING24302' --limit 0 --format ids",
    "cabletui search '*' --limit 0 --format csv > everything.csv",
    "cabletui search 'tag:KIRF date:2009' --limit 0 --format json > cables.jsonl",
    "cabletui search iran -asean",
)
_FIELDS = ("reference_id", "created", "classification", "origin", "subject")
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
        if is_terminal(sys.stderr):
            for line in _forms(archive, hits):
                say(line)
        limit = min(options.limit or len(hits), len(hits))
        damage: list[str] = []
        put(_printed(archive, _headlines(hits, limit, damage), options.format))
        if limit < len(hits) and options.format == "table":
            say(f"{limit:,} of {counted(len(hits), 'cable')}; --limit 0 prints all.")
    if not limit and is_terminal(sys.stderr):
        say("No cable answers this query.")
    if damage:
        say(f"{len(damage):,} of these cannot be read. {damage[0]}")
    return 0 if limit and not damage else 1


def _hits(archive: "Archive", text: str, sort: str) -> "Hits | None":
    """Return what a query finds, or say what is wrong with it."""
    from cabletui.archive.query import parse
    from cabletui.archive.results import Order

    try:
        return archive.search(parse(text), Order(sort))
    except QuerySyntaxError as error:
        say(f"{error}\n  {text}\n  {_pointer(text, error)}")
        return None


def _remarks(archive: "Archive", hits: "Hits") -> "Iterator[str]":
    """Yield how the query was read, and which ids of a list are not held."""
    from cabletui.archive.remarks import counted_ids, remarks

    yield from (note.text for note in remarks(archive, hits))
    counted, missing = counted_ids(archive, hits, sys.maxsize)
    if missing:
        yield f"{counted}. {missing}"


def _forms(archive: "Archive", hits: "Hits") -> "Iterator[str]":
    """Yield in which forms the words of the query were looked for."""
    from cabletui.archive.understood import understood, understood_line

    yield from filter(None, map(understood_line, understood(archive, hits)))


def _headlines(hits: "Hits", limit: int, damage: list[str]) -> "Iterator[Headline]":
    """Yield the headlines of the first so many hits, and note what is wrong with damaged ones."""
    from cabletui.archive.results import DamagedHeadline

    for start in range(0, limit, _PAGE):
        for headline in hits.headlines(start, min(start + _PAGE, limit)):
            if isinstance(headline, DamagedHeadline):
                damage.append(headline.subject)
            yield headline


def _printed(archive: "Archive", found: "Iterator[Headline]", format: str) -> Iterable[str]:
    """Return what to print of the cables that were found."""
    if exporter := cable_exporter(format):
        return map(exporter.write, _whole(archive, found))
    room = columns() or _NO_WIDTH
    rows = Rows(_FIELDS, map(_row, found), lambda row: _line(row, room))
    return row_exporter(format).write(rows)


def _whole(archive: "Archive", found: "Iterator[Headline]") -> Iterator[WholeCable]:
    from cabletui.archive.results import DamagedHeadline

    for headline in found:
        if not isinstance(headline, DamagedHeadline):
            editions = archive.editions(headline.reference_id)
            yield WholeCable(editions[0], editions, archive.is_sample, columns=columns())


def _row(headline: "Headline") -> Row:
    return {
        "reference_id": headline.reference_id,
        "created": str(headline.created),
        "classification": headline.classification,
        "origin": headline.origin,
        "subject": headline.subject,
    }


def _line(row: Row, room: int) -> str:
    created = str(row["created"]).replace("T", " ").rstrip("Z")
    line = "  ".join(
        (
            filled(str(row["reference_id"]), 18),
            filled(created, 16),
            filled(_mark(str(row["classification"])), 5),
            filled(str(row["origin"]), 20),
            " ".join(str(row["subject"]).split("\n")),
        )
    )
    return fitted(line, room)


def _mark(classification: str) -> str:
    from cabletui.cable import Classification

    known = classification in Classification.__members__.values()
    return Classification(classification).mark if known else classification


def _pointer(text: str, error: QuerySyntaxError) -> str:
    """Return what points at the trouble from the line below."""
    start, end = error.position, error.position + error.length
    return " " * width(text[:start]) + "^" * max(1, width(text[start:end]))
