"""`cabletui diff`: what one edition of a cable has and another lacks."""

import argparse
from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

from cabletui.cli.command_line import from_one
from cabletui.cli.held_cable import held_id
from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import columns, put, say
from cabletui.exporters.row_exporters import Row, Rows, row_exporter

if TYPE_CHECKING:
    from cabletui.cable.edition_changes import EditionChange

EXAMPLES = (
    "cabletui diff 06BEIJING24302",
    "cabletui diff 06BEIJING24302 --editions 1 3",
    "cabletui diff 06BEIJING24302 --format jsonl",
    "cabletui search has:editions --format ids",
)
_FIELDS = ("place", "kind", "first", "second", "before", "after")
_WIDEST, _NARROWEST = 100, 20
_INDENT = " " * 6


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("reference", metavar="REFERENCE", help="a reference id, in any spelling")
    parser.add_argument(
        "--editions",
        nargs=2,
        type=from_one,
        default=(1, 2),
        metavar="N",
        help="which two editions; 1 is the fullest (default: 1 2)",
    )


def run(options: argparse.Namespace) -> int:
    """Print the changes; 1 if there are none, no such cable, or fewer than two editions.

    Raises:
        LibraryError: The library cannot be read.
    """
    # The help of the verb does without the archive.
    from cabletui.presenters.compared_editions import OneEditionError, compared_editions

    first, second = (number - 1 for number in options.editions)
    with open_archive(options) as archive:
        name = held_id(archive, options.reference)
        if not name:
            return 1
        try:
            compared = compared_editions(archive, name, first, second)
        except OneEditionError as error:
            say(str(error))
            return 1
    say(f"- {compared.first}")
    say(f"+ {compared.second}")
    room = max(_NARROWEST, (columns() or _WIDEST) - len(_INDENT))
    rows = Rows(_FIELDS, map(_row, compared.changes), lambda row: "\n".join(_lines(row, room)))
    put(row_exporter(options.format).write(rows))
    if not compared.changes:
        say("They have the same text.")
    return 0 if compared.changes else 1


def _row(change: "EditionChange") -> Row:
    kind = "redaction" if change.is_redaction else "paragraph" if change.is_whole else "words"
    return {
        "place": change.place,
        "kind": kind,
        "first": change.first,
        "second": change.second,
        "before": change.before,
        "after": change.after,
    }


def _lines(row: Row, room: int) -> Iterator[str]:
    """Yield a change as lines: its place, what the first edition has, and the second."""
    yield f"{row['place']}  {row['kind']}"
    for sign, side in (("-", "first"), ("+", "second")):
        text = f"{row['before']} [{row[side]}] {row['after']}".strip()
        lines = wrap(text, room)
        yield f"  {sign}   {lines[0]}"
        yield from (f"{_INDENT}{line}" for line in lines[1:])
