"""`cabletui refs`: the thread of a cable, in which each stands under the latest that it cites."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.cli.command_line import from_one
from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import columns, put, say
from cabletui.exporters.graph_exporters import GraphNode, graph_exporter
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.text.cells import fitted
from cabletui.text.sanitise import safe

if TYPE_CHECKING:
    from cabletui.presenters.thread_rows import ThreadRows

EXAMPLES = (
    "cabletui refs 09TRIPOLI941",
    "cabletui refs 09TRIPOLI941 --depth 4 --format jsonl",
    "cabletui refs 09TRIPOLI941 --format dot | dot -Tsvg > thread.svg",
)
_FIELDS = (
    *("reference_id", "level", "under", "held", "created", "classification", "origin"),
    *("subject", "cites", "cited_by"),
)
_NO_WIDTH = 140


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "reference", metavar="REFERENCE", help="a reference id, in any spelling, held or not"
    )
    parser.add_argument(
        "--depth",
        type=from_one,
        default=2,
        metavar="N",
        help="how many steps from it either way; the more, the broader (default: 2)",
    )


def run(options: argparse.Namespace) -> int:
    """Print the thread; 1 if the cable is alone in it.

    Raises:
        LibraryError: The library cannot be read.
    """
    # The help of the verb does without the archive.
    from cabletui.presenters.thread_rows import thread_rows

    with open_archive(options) as archive:
        found = thread_rows(archive, options.reference, options.depth)
    if graph := graph_exporter(options.format):
        put(graph.write(_nodes(found)))
    else:
        width = columns() or _NO_WIDTH
        rows = Rows(_FIELDS, _rows(found), lambda row: _line(found, row, width))
        put(row_exporter(options.format).write(rows))
    say(found.counter + ".")
    if found.beyond:
        say(f"{found.led_on}: --depth {options.depth + 1} goes further.")
    return 0 if len(found) > 1 else 1


def _rows(found: "ThreadRows") -> Iterator[Row]:
    over: list[str] = []
    for row in found.rows:
        headline, cable = row.headline, found.thread.cables[row.headline.reference_id]
        over[row.level :] = [headline.reference_id]
        yield {
            "reference_id": headline.reference_id,
            "level": row.level,
            "under": over[row.level - 1] if row.level else "",
            "held": int(row.is_held),
            "created": str(headline.created) if row.is_held else "",
            "classification": headline.classification,
            "origin": headline.origin,
            "subject": headline.subject,
            "cites": " ".join(cable.cites),
            "cited_by": " ".join(cable.cited_by),
        }


def _line(found: "ThreadRows", row: Row, width: int) -> str:
    # For the table alone.
    from cabletui.cable.classification import mark_of

    name = str(row["reference_id"])
    placed = found.by_id[name]
    day = str(row["created"])[:10] if row["held"] else "(not held)"
    mark = mark_of(str(row["classification"])) if row["held"] else ""
    place = f"{placed.tree} {name}" if placed.tree else name
    before = f"{day}  {mark:5}  {place:28}  "
    said = str(row["subject"]) if row["held"] else placed.said(width - len(before))
    return fitted(safe(before + said), width)


def _nodes(found: "ThreadRows") -> Iterator[GraphNode]:
    for row in found.rows:
        headline = row.headline
        name = headline.reference_id
        day, subject = headline.created.display[:10], headline.subject
        label = "\n".join(filter(None, (name, day, subject))) if row.is_held else name
        yield GraphNode(name, label, row.is_held, found.thread.cables[name].cites)
