"""Print the cables that a query found: as rows, or each whole."""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from cabletui.cli.printing.cable_fields import NAMES, RowMaker, field_list, fields_of
from cabletui.cli.printing.output import UNLIMITED, columns, put, say
from cabletui.errors import CabletuiError
from cabletui.exporters.cable_exporters import WholeCable, cable_exporter
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.text.cells import filled, fitted, width

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.query import Query
    from cabletui.cable import Headline

_BETWEEN = "  "
_LEAST_CONTEXT = 30
_CONTEXT_OF_PIPE = 240
"""Cells of a context in a table that goes into a file or a pipe."""

_WIDTHS = {"reference_id": 18, "created": 16, "classification": 5, "origin": 20, "released": 16}


class FormatError(CabletuiError):
    """An option does not go with a format."""


def add_row_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is in a row."""
    parser.add_argument(
        "--fields",
        type=field_list,
        metavar="NAME,…",
        help=f"what a row has, of {', '.join(NAMES)}",
    )
    parser.add_argument(
        "--context",
        action="store_true",
        help="show the best match with the words around it; in a table in place of the subject",
    )


def put_cables(
    archive: "Archive",
    found: "Iterable[Headline]",
    options: argparse.Namespace,
    query: "Query | None" = None,
) -> int:
    """Print cables as they come, say which cannot be read, and return how many those are.

    Raises:
        FormatError: Fields are named for a format of whole cables.
        TemplateError: A template names a field that is not known.
    """
    damage: list[str] = []
    put(_printed(archive, noted(found, damage), options, query))
    if damage:
        say(f"{len(damage):,} of these cannot be read. {damage[0]}")
    return len(damage)


def whole_cables(archive: "Archive", found: "Iterable[Headline]") -> Iterator[WholeCable]:
    """Yield the cables of some headlines; damaged ones are passed over."""
    # The help of a verb loads this module, and no archive.
    from cabletui.archive.results import DamagedHeadline

    for headline in found:
        if not isinstance(headline, DamagedHeadline):
            editions = archive.editions(headline.reference_id)
            yield WholeCable(editions[0], editions, archive.is_sample, columns=columns())


def noted(found: "Iterable[Headline]", damage: list[str]) -> "Iterator[Headline]":
    """Yield headlines, and note what is wrong with damaged ones."""
    # As above.
    from cabletui.archive.results import DamagedHeadline

    for headline in found:
        if isinstance(headline, DamagedHeadline):
            damage.append(headline.subject)
        yield headline


def _printed(
    archive: "Archive",
    found: "Iterator[Headline]",
    options: argparse.Namespace,
    query: "Query | None",
) -> Iterable[str]:
    """Return what to print of the cables that were found."""
    if exporter := cable_exporter(options.format):
        if options.fields or options.context:
            raise FormatError(
                f"--fields and --context are for rows; --format {options.format} is a whole cable."
            )
        return map(exporter.write, whole_cables(archive, found))
    fields = fields_of(options.format, options.fields, with_context=options.context)
    room = columns() or UNLIMITED
    if options.format == "table":
        maker = RowMaker(
            archive, fields, query=query, is_for_reading=True, room=_last_room(fields, room)
        )
    else:
        maker = RowMaker(archive, fields, query=query)
    rows = Rows(fields, map(maker.row, found), lambda row: _line(row, fields, room))
    return row_exporter(options.format).write(rows)


def _last_room(fields: Sequence[str], room: int) -> int:
    """Return how many cells the last field of a row has at least."""
    if room == UNLIMITED:
        return _CONTEXT_OF_PIPE
    taken = sum(_WIDTHS.get(name, 0) + len(_BETWEEN) for name in fields[:-1])
    return max(_LEAST_CONTEXT, room - taken)


def _line(row: Row, fields: Sequence[str], room: int) -> str:
    cells = [
        _in_column(_cell(name, str(row[name])), name)
        if name != fields[-1]
        else _cell(name, str(row[name]))
        for name in fields
    ]
    return fitted(_BETWEEN.join(cells), room)


def _in_column(text: str, name: str) -> str:
    """Return a text in its column; an id is never cut."""
    columns = _WIDTHS.get(name, 0)
    if name == "origin" and width(text) > columns:
        text = _place(text)
    return filled(fitted(text, columns) if columns and name != "reference_id" else text, columns)


def _place(post: str) -> str:
    """Return the place of a post, which says more than the beginning of a long name."""
    # As below.
    from cabletui.cable.origin import origin

    return origin(post).place


def _cell(name: str, text: str) -> str:
    return _mark(text) if name == "classification" else " ".join(text.split("\n"))


def _mark(classification: str) -> str:
    # For tables alone.
    from cabletui.cable.classification import mark_of

    return mark_of(classification)
