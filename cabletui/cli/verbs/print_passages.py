"""`cabletui passages`: the other cables in which paragraphs of a cable stand, the oldest first."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.cli.command_line import from_one
from cabletui.cli.held_cable import held_id
from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import UNLIMITED, columns, put, say
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.text.cells import filled, fitted
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.cable import Cable
    from cabletui.cable.reading.paragraphs import Paragraph
    from cabletui.quoting.shared_passages import SharedPassage

EXAMPLES = (
    "cabletui passages 06BEIJING24302",
    "cabletui passages 06BEIJING24302 --paragraph 3",
    "cabletui passages 06BEIJING24302 --format jsonl",
)
_FIELDS = ("reference_id", "paragraph", "mark", "created", "share", "place", "first")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("reference", metavar="REFERENCE", help="a reference id, in any spelling")
    parser.add_argument(
        "--paragraph",
        type=from_one,
        metavar="N",
        help="only the paragraph of this number (default: each that has six words or more)",
    )


def run(options: argparse.Namespace) -> int:
    """Print a row for each paragraph and each other cable that has it; 1 if there is none.

    Raises:
        LibraryError: The library cannot be read.
    """
    # The help of the verb does without the archive.
    from cabletui.cable import paragraphs

    with open_archive(options) as archive:
        if not (name := held_id(archive, options.reference)):
            return 1
        cable = archive.cable(name)
        every = paragraphs(cable.body)
        asked = [one for one in every if options.paragraph in {None, one.number}]
        if not asked:
            say(_no_paragraph(cable, options.paragraph, len(every)))
            return 1
        rows = [row for one in asked for row in _rows(archive, cable, one)]
    width = columns() or UNLIMITED
    put(row_exporter(options.format).write(Rows(_FIELDS, rows, lambda row: _line(row, width))))
    shared, others = ({row[name] for row in rows} for name in ("paragraph", "reference_id"))
    has = f"{len(shared)} of {counted(len(asked), 'paragraph')}"
    say(f"{has} of {cable.reference_id} in {counted(len(others), 'other cable')}.")
    return 0 if rows else 1


def _no_paragraph(cable: "Cable", number: int | None, count: int) -> str:
    if not count:
        return f"{cable.reference_id} has no numbered paragraphs."
    return f"{cable.reference_id} has no paragraph {number}; it has {count} in all."


def _rows(archive: "Archive", cable: "Cable", paragraph: "Paragraph") -> Iterator[Row]:
    # As above.
    from cabletui.quoting.shared_passages import shared_passages

    shared = shared_passages(archive, cable, paragraph)
    for one in shared.found:
        yield _row(paragraph, one)
    if shared.unread:
        more = counted(shared.unread, "more cable has", "more cables have")
        say(f"¶{paragraph.number}: {more} some of its rarest words and may have it, too.")


def _row(paragraph: "Paragraph", one: "SharedPassage") -> Row:
    return {
        "reference_id": one.headline.reference_id,
        "paragraph": paragraph.number,
        "mark": paragraph.mark or "",
        "created": one.headline.created.instant,
        "share": one.percent,
        "place": one.place,
        "first": one.is_first,
    }


def _line(row: Row, width: int) -> str:
    mark = f" ({row['mark']})" if row["mark"] else ""
    share = f"{row['share']:>3} %"
    pieces = [
        filled(f"¶{row['paragraph']}{mark}", 14),
        filled(str(row["reference_id"]), 20),
        str(row["created"])[:10],
        share,
        filled(str(row["place"]), 14),
        "first" if row["first"] else "",
    ]
    return fitted("  ".join(pieces).rstrip(), width)
