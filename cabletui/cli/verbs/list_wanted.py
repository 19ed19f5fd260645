"""`cabletui wanted`: what is cited and not held, and the numbers of a post that are not held."""

import argparse
from typing import TYPE_CHECKING

from cabletui.cli.command_line import from_zero
from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import columns, put, say
from cabletui.cli.questions import hits_of, query_text, say_remarks
from cabletui.errors import CabletuiError
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.text.cells import fitted, padded
from cabletui.text.sanitise import safe

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.relations.number_gaps import NumberGap
    from cabletui.archive.relations.wanted import WantedCable
    from cabletui.cable import Reference

EXAMPLES = (
    "cabletui wanted",
    "cabletui wanted origin:tripoli date:2009 --limit 0 --format csv > wanted.csv",
    "cabletui wanted origin:tripoli --request",
    "cabletui wanted --gaps Tripoli 2009",
)
_FIELDS = (
    *("reference_id", "cited_by", "post", "number", "first_day", "last_day", "subject"),
    *("citing", "sentences", "may_be"),
)
_FIELDS_OF_GAPS = ("first", "last", "count", "first_day", "last_day", "cited")
_LIMIT = 50
_NO_WIDTH = 160


class NoSuchPostError(CabletuiError):
    """There is no such post, or no such year."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "query",
        nargs="*",
        metavar="QUERY",
        help="only what is cited by the cables that answer it (default: by all)",
    )
    parser.add_argument(
        "--limit",
        type=from_zero,
        default=_LIMIT,
        metavar="N",
        help=f"how many at most; 0 for all (default: {_LIMIT})",
    )
    parser.add_argument(
        "--request", action="store_true", help="of each, a text by which it can be asked for"
    )
    parser.add_argument(
        "--gaps",
        nargs=2,
        metavar=("POST", "YEAR"),
        help="the numbers of a post and year that are not held, with their days",
    )


def run(options: argparse.Namespace) -> int:
    """Print what is wanted; 1 if nothing is.

    Raises:
        LibraryError: The library cannot be read.
        NoSuchPostError: There is no such post, or no such year.
        NotSavedError: There is no saved search with a name that was given.
    """
    with open_archive(options) as archive:
        if options.gaps:
            return _put_gaps(archive, options)
        # The numbers of a post, and the help, do without it.
        from cabletui.archive.relations.wanted import Wanted

        counts = None
        if options.query:
            hits = hits_of(archive, query_text(options.query))
            if hits is None:
                return 2
            say_remarks(archive, hits)
            counts = hits.cited()
        wanted = Wanted(archive, counts)
        found = wanted.read(options.limit or len(wanted))
        _put_wanted(archive, found, options)
    if not found:
        say("Nothing is cited that this library does not hold.")
    elif options.limit and not wanted.is_whole:
        say(f"The first {len(found):,}; --limit 0 prints all.")
    return 0 if found else 1


def _put_wanted(
    archive: "Archive", found: "list[WantedCable]", options: argparse.Namespace
) -> None:
    # As above.
    from cabletui.archive.relations.wanted import said_of

    if options.request:
        # For `--request` alone.
        from cabletui.presenters.cable_request import cable_request

        put(f"{cable_request(one, said_of(archive, one))}\n" for one in found)
        return
    width = columns() or _NO_WIDTH
    rows = Rows(_FIELDS, (_row(archive, one) for one in found), lambda row: _line(row, width))
    put(row_exporter(options.format).write(rows))


def _row(archive: "Archive", wanted: "WantedCable") -> Row:
    # Only for the rows that are printed.
    from cabletui.archive.relations.wanted import said_of
    from cabletui.cable.origin import post_of

    said = said_of(archive, wanted)
    return {
        "reference_id": wanted.reference_id,
        "cited_by": len(wanted.citing),
        "post": post_of(wanted.reference.station),
        "number": wanted.reference.serial,
        "first_day": wanted.span.first.isoformat(),
        "last_day": wanted.span.last.isoformat(),
        "subject": said.subject,
        "citing": " ".join(one.reference_id for one in wanted.citing),
        "sentences": "\n".join(f"{one.reference_id}: {one.text}" for one in said.sentences),
        "may_be": said.probable.reference_id if said.probable else "",
    }


def _line(row: Row, width: int) -> str:
    says = str(row["subject"] or str(row["sentences"]).partition("\n")[0] or row["citing"])
    says = f"perhaps {row['may_be']}: {says}" if row["may_be"] else says
    days = _days(str(row["first_day"]), str(row["last_day"]))
    name = padded(str(row["reference_id"]), 20)
    return fitted(safe(f"{row['cited_by']:>4}  {name}  {days}  {says}"), width)


def _days(first: str, last: str) -> str:
    return padded(first if first == last else f"{first} to {last}", 24)


def _put_gaps(archive: "Archive", options: argparse.Namespace) -> int:
    # What is wanted of all posts does without it.
    from cabletui.archive.relations.number_gaps import number_gaps

    of = _post(archive, *options.gaps)
    found = list(number_gaps(archive, of.station, of.year))
    width = columns() or _NO_WIDTH
    rows = Rows(_FIELDS_OF_GAPS, map(_gap_row, found), lambda row: _gap_line(row, width))
    put(row_exporter(options.format).write(rows))
    missing = sum(gap.count for gap in found)
    say(f"{missing:,} numbers in {len(found):,} gaps, up to the last that is held or cited.")
    return 0 if found else 1


def _post(archive: "Archive", name: str, year: str) -> "Reference":
    """Return a reference of a post and year.

    Raises:
        NoSuchPostError: There is no such post.
    """
    # As above: only if a post is named.
    from cabletui.archive.alike.near_reference import stem_of
    from cabletui.cable import Reference
    from cabletui.cable.cable_errors import NotAReferenceError
    from cabletui.cable.reference import is_station

    try:
        found = Reference.parse(f"{year} {name} 1")
    except NotAReferenceError:
        found = None
    if found is None or not (is_station(found.station) or archive.ids_with(stem_of(found))):
        raise NoSuchPostError(
            f"There is no post “{name}” with a year “{year}”: write it as in a reference id, such "
            "as Tripoli 2009."
        )
    return found


def _gap_row(gap: "NumberGap") -> Row:
    return {
        "first": str(gap.first),
        "last": str(gap.last),
        "count": gap.count,
        "first_day": gap.span.first.isoformat(),
        "last_day": gap.span.last.isoformat(),
        "cited": " ".join(gap.cited),
    }


def _gap_line(row: Row, width: int) -> str:
    numbers = str(row["first"]) if row["count"] == 1 else f"{row['first']} to {row['last']}"
    days = _days(str(row["first_day"]), str(row["last_day"]))
    cited = f"cited: {row['cited']}" if row["cited"] else ""
    return fitted(f"{row['count']:>6,}  {padded(numbers, 34)}  {days}  {cited}".rstrip(), width)
