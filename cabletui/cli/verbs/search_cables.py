"""`cabletui search`: the cables that answer a query."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.cli.command_line import from_zero
from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import is_terminal, say
from cabletui.cli.printing.print_cables import add_row_arguments, put_cables
from cabletui.cli.questions import hits_of, new_of, query_text, say_remarks
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.hits import Hits
    from cabletui.cable import Headline

EXAMPLES = (
    "cabletui search iran enrichment",
    "cabletui search 'tag:PTER origin:beijing date:2006' --sort oldest",
    "cabletui search 'ref:06BEIJING24302' --format ids",
    "cabletui search '*' --format csv > everything.csv",
    "cabletui search 'tag:KIRF date:2009' --format json > cables.jsonl",
    "cabletui search iran -asean",
    "cabletui search '\"color revolution\"' --context",
    "cabletui search corruption judge --concordance",
    "cabletui search --exact gaddafi",
    "cabletui search @mine --fields reference_id,created,tags --format csv",
    "cabletui search @mine --new",
    "cabletui search iran --format template='{reference_id}: {subject}'",
)
_PAGE_OF_TABLE = 50
_PAGE = 1_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help="what to look for; * is all, @NAME a list of yours or a saved search",
    )
    parser.add_argument(
        "--sort",
        choices=("newest", "oldest", "relevance"),
        default="newest",
        help="the order (default: newest)",
    )
    parser.add_argument(
        "--limit",
        type=from_zero,
        metavar="N",
        help=f"how many at most; 0 for all (default: all, but {_PAGE_OF_TABLE} of a table on a "
        "terminal)",
    )
    parser.add_argument(
        "--exact",
        action="store_true",
        help="the words as they are spelled, without other forms and spellings",
    )
    parser.add_argument(
        "--concordance",
        action="store_true",
        help="every match in the cables, a line each, with the words around it",
    )
    parser.add_argument(
        "--new",
        action="store_true",
        help="of one saved search: what imports brought since it was last opened",
    )
    add_row_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the cables that answer the query; 1 if there is none.

    Raises:
        FormatError: Fields are named for a format of whole cables.
        LibraryError: The library cannot be read.
        NotSavedError: There is no saved search with a name that was given, or `--new` has none.
    """
    text = query_text(options.query)
    with open_archive(options) as archive:
        hits = hits_of(archive, text, options.sort, is_exact=options.exact)
        if hits is None:
            return 2
        if options.new:
            hits = new_of(options.query, hits, archive.folder)
        say_remarks(archive, hits)
        if is_terminal(sys.stderr):
            for line in _forms(archive, hits):
                say(line)
        limit = min(_limit(options) or len(hits), len(hits))
        damaged = 0
        if options.concordance:
            # Only `--concordance` prints one.
            from cabletui.cli.printing.print_concordance import put_concordance

            put_concordance(archive, hits, options, limit)
        else:
            damaged = put_cables(archive, _headlines(hits, limit), options, hits.query)
        if limit < len(hits) and options.format == "table":
            say(f"{limit:,} of {counted(len(hits), 'cable')}; --limit 0 prints all.")
    if not limit and is_terminal(sys.stderr):
        say("No cable answers this query.")
    return 0 if limit and not damaged else 1


def _limit(options: argparse.Namespace) -> int:
    """Return how many cables to print at most, 0 for all: a pipe or a file gets everything."""
    if options.limit is not None:
        return int(options.limit)
    is_page = options.format == "table" and is_terminal(sys.stdout)
    return _PAGE_OF_TABLE if is_page else 0


def _forms(archive: "Archive", hits: "Hits") -> "Iterator[str]":
    """Yield the forms in which the words of the query were looked for."""
    # Only a terminal is told the forms.
    from cabletui.archive.advice.understood import understood, understood_line

    yield from filter(None, map(understood_line, understood(archive, hits)))


def _headlines(hits: "Hits", limit: int) -> "Iterator[Headline]":
    """Yield the headlines of the first `limit` hits."""
    for start in range(0, limit, _PAGE):
        yield from hits.headlines(start, min(start + _PAGE, limit))
