"""Print every match of a query in the cables it found, a line each."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.cli.printing.output import columns, put
from cabletui.cli.printing.print_cables import FormatError
from cabletui.exporters.cable_exporters import cable_exporter
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.text.cells import fitted
from cabletui.text.sanitise import safe

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.hits import Hits

FIELDS = ("reference_id", "created", "paragraph", "before", "match", "after")
_PAGE = 100
_NO_WIDTH = 160
_HEAD = 24
_BEFORE = (2, 5)
"""The words before a match have two fifths of the width that is left."""


def put_concordance(
    archive: "Archive", hits: "Hits", options: argparse.Namespace, limit: int
) -> None:
    """Print the matches in the first `limit` cables as they are found.

    Raises:
        FormatError: The format is one of whole cables, or fields are named.
        LibraryError: The library cannot be read.
    """
    if cable_exporter(options.format) or options.fields:
        raise FormatError(
            "--concordance prints rows of its own: leave out --fields and formats of whole cables."
        )
    room = columns() or _NO_WIDTH
    rows = Rows(FIELDS, _rows(archive, hits, limit), lambda row: _line(row, room))
    put(row_exporter(options.format).write(rows))


def _rows(archive: "Archive", hits: "Hits", limit: int) -> "Iterator[Row]":
    """Yield the matches cable by cable; only a few cables are read ahead."""
    # The help of a verb loads this module, and no archive.
    from cabletui.presenters.occurrences import matches_of

    for start in range(0, limit, _PAGE):
        page = hits.headlines(start, min(start + _PAGE, limit))
        for at, headline in enumerate(page, start):
            for found in matches_of(archive, hits, headline, at):
                yield {
                    "reference_id": found.reference_id,
                    "created": found.day,
                    "paragraph": found.paragraph,
                    "before": found.before,
                    "match": found.match,
                    "after": found.after,
                }


def _line(row: Row, room: int) -> str:
    """Return a row with the matches in one column."""
    before = safe(str(row["before"]))
    share, of = _BEFORE
    left = max(8, (room - _HEAD) * share // of)
    number = f"¶{row['paragraph']}" if row["paragraph"] else ""
    head = f"{safe(str(row['reference_id'])):18} {number:4} "
    match, after = safe(str(row["match"])), safe(str(row["after"]))
    return fitted(f"{head}{before[-left:]:>{left}}‹{match}›{after}", room)
