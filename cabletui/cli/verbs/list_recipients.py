"""`cabletui recipients`: to which agencies, posts and collectives the hits of a query went."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import UNLIMITED, columns, put, say
from cabletui.cli.questions import hits_of, query_text, say_remarks
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.text.cells import filled, fitted

if TYPE_CHECKING:
    from cabletui.archive.hits import Hits

EXAMPLES = (
    "cabletui recipients 'origin:tripoli date:2009'",
    "cabletui recipients tag:PTER --kind agency",
    "cabletui recipients class:secret --format csv > recipients.csv",
)
_FIELDS = ("name", "to", "info", "kind", "members")
_KINDS = ("post", "agency", "collective")
_NAMES = 56
_MOST_VALUES = 100_000
"""More than any index has."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("query", nargs="+", metavar="QUERY", help="what to look for")
    parser.add_argument(
        "--kind", choices=_KINDS, help="only these; what is sent otherwise is of no known kind"
    )


def run(options: argparse.Namespace) -> int:
    """Print who received how many cables, for action and for information; 1 if nobody did.

    Raises:
        LibraryError: The library cannot be read.
        NotSavedError: There is no saved search with a name that was given.
    """
    with open_archive(options) as archive:
        hits = hits_of(archive, query_text(options.query))
        if hits is None:
            return 2
        say_remarks(archive, hits)
        rows = [row for row in _rows(hits) if options.kind in {None, row["kind"]}]
    width = columns() or UNLIMITED
    put(row_exporter(options.format).write(Rows(_FIELDS, rows, lambda row: _line(row, width))))
    if not rows:
        say("No header of these cables names such a recipient.")
    return 0 if rows else 1


def _rows(hits: "Hits") -> Iterator[Row]:
    """Yield a row for each recipient, those who received most first."""
    # The help of the verb does without the archive.
    from cabletui.archive.field_parts.people_fields import ACTION, INFO
    from cabletui.cable.addressee import kind_of, members_of

    to, info = (
        {count.name: count.count for count in hits.facets(field.index, _MOST_VALUES)}
        for field in (ACTION, INFO)
    )
    for name in sorted({*to, *info}, key=lambda name: (-to.get(name, 0) - info.get(name, 0), name)):
        yield {
            "name": name,
            "to": to.get(name, 0),
            "info": info.get(name, 0),
            "kind": kind_of(name),
            "members": members_of(name),
        }


def _line(row: Row, width: int) -> str:
    numbers = f"{row['to']:>9,} to  {row['info']:>9,} info"
    line = f"{filled(fitted(str(row['name']), _NAMES), _NAMES)}{numbers}  {row['members']}"
    return fitted(line.rstrip(), width)
