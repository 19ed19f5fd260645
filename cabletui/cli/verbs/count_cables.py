"""`cabletui count`: how many cables answer a query, or each of many."""

import argparse
from typing import TYPE_CHECKING

from cabletui.cli.library import open_archive
from cabletui.cli.piped_words import PIPE, piped
from cabletui.cli.printing.output import put
from cabletui.cli.questions import hits_of, query_text, say_remarks

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

EXAMPLES = (
    "cabletui count 'tag:PTER date:2006'",
    "cabletui count - < queries.txt",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help="what to look for; - for the queries that come through a pipe, one a line",
    )


def run(options: argparse.Namespace) -> int:
    """Print how many cables answer a query; 1 if there is none, or a query was refused.

    Queries that come through a pipe get a line each: the number, a tab, the query.

    Raises:
        LibraryError: The library cannot be read.
        NotSavedError: There is no saved search with a name that was given.
        PipeError: The queries come through a pipe that cannot be read.
    """
    with open_archive(options) as archive:
        if options.query == [PIPE]:
            return _each(archive)
        number = _number(archive, query_text(options.query))
    if number is None:
        return 2
    put([str(number)])
    return 0 if number else 1


def _each(archive: "Archive") -> int:
    is_any, is_refused = False, False
    for line in piped():
        number = _number(archive, query_text([line]))
        if number is None:
            is_refused = True
        else:
            is_any |= number > 0
            put([f"{number}\t{line}"])
    return 0 if is_any and not is_refused else 1


def _number(archive: "Archive", text: str) -> int | None:
    """Return how many cables answer a query; if it cannot be read, say so and return None."""
    hits = hits_of(archive, text)
    if hits is None:
        return None
    say_remarks(archive, hits)
    return len(hits)
