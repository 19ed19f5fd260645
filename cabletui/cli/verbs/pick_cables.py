"""`cabletui random` and `on-this-day`: a few cables that were not looked for."""

import argparse
import random
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from cabletui.cli.command_line import from_one
from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import say
from cabletui.cli.printing.print_cables import add_row_arguments, put_cables
from cabletui.cli.questions import hits_of, query_text, say_remarks

if TYPE_CHECKING:
    from cabletui.archive.hits import Hits
    from cabletui.cable import Headline

EXAMPLES = (
    "cabletui random",
    "cabletui random tag:ECON --limit 3 --format ids",
    "cabletui on-this-day",
    "cabletui on-this-day origin:reykjavik --date 11-28",
)
_ANY_YEAR = 2000  # a leap year, so that 02-29 is a day


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments they take."""
    parser.add_argument(
        "query", nargs="*", metavar="QUERY", help="only of what answers this (default: all)"
    )
    parser.add_argument(
        "--limit",
        type=from_one,
        metavar="N",
        help="how many at most (default: 1 at random, every one of a day)",
    )
    parser.add_argument(
        "--date",
        type=month_and_day,
        metavar="MM-DD",
        help="the day of the year for on-this-day (default: today)",
    )
    add_row_arguments(parser)


def month_and_day(text: str) -> tuple[int, int]:
    """Return the month and the day that a text such as `11-28` names.

    Raises:
        ArgumentTypeError: There is no such day in any year.
    """
    month, _, day = text.partition("-")
    try:
        found = date(_ANY_YEAR, int(month), int(day))
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day such as 11-28") from None
    return found.month, found.day


def run(options: argparse.Namespace) -> int:
    """Print a few cables; 1 if there is none.

    Raises:
        LibraryError: The library cannot be read.
        NotSavedError: There is no saved search with a name that was given.
    """
    # The help of the verbs does without the archive.
    from cabletui.archive.relations.day_of_year import on_day

    is_random = options.verb == "random"
    text = query_text(options.query) if options.query else "*"
    with open_archive(options) as archive:
        if not is_random:
            today = date.today()
            text = f"({text}) {on_day(archive, *(options.date or (today.month, today.day)))}"
        hits = hits_of(archive, text, "oldest")
        if hits is None:
            return 2
        say_remarks(archive, hits)
        rows = _at_random(len(hits), options.limit or 1) if is_random else range(len(hits))
        found = _headlines(hits, rows if is_random else rows[: options.limit])
        damaged = put_cables(archive, found, options, hits.query)
    if not rows:
        say("There is no such cable.")
    return 0 if rows and not damaged else 1


def _at_random(number: int, limit: int) -> list[int]:
    return random.sample(range(number), min(limit, number))


def _headlines(hits: "Hits", rows: "range | list[int]") -> "Iterator[Headline]":
    for row in rows:
        yield from hits.headlines(row, row + 1)
