"""`cabletui desk`: the reader's lists, notes and searches as one file, to take them elsewhere."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cabletui.cli.printing.output import put, say
from cabletui.errors import CabletuiError
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.desk import Desk

EXAMPLES = (
    "cabletui desk",
    "cabletui desk --export desk-of-june.json",
    "cabletui desk --import desk-of-june.json",
    "cabletui desk --rename june 'June, for the paper'",
)
_PIPE = "-"
_MOST = 256 << 20
_NAMES = {
    "bookmarks": "row of lists",
    "lists": "list",
    "notes": "note",
    "searches": "saved search",
    "read": "reading position",
    "queries": "past query",
}
_PLURALS = {
    "row of lists": "rows of lists",
    "saved search": "saved searches",
    "past query": "past queries",
}


class CarriedDeskError(CabletuiError):
    """The file of a desk cannot be read or written."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--export", metavar="FILE", help="write the whole desk to a file; - for standard output"
    )
    ways.add_argument(
        "--import",
        dest="brought",
        metavar="FILE",
        help="take over what a file has and the desk has not; nothing is lost",
    )
    ways.add_argument(
        "--rename", nargs=2, metavar=("LIST", "NAME"), help="give a list of yours another name"
    )
    parser.add_argument(
        "--force", action="store_true", help="write over a file that is there already"
    )


def run(options: argparse.Namespace) -> int:
    """Write the desk to a file, merge one into it, rename a list, or print what is on it.

    Raises:
        CarriedDeskError: The file cannot be read or written, or is there already.
        DeskError: The desk cannot be read or written, the file contains none, or a list cannot
            have that name.
    """
    # The help of the verb does without the desk.
    from cabletui.desk import Desk

    desk = Desk.open()
    if options.brought:
        _take_over(desk, options.brought)
    elif options.export:
        _write(desk, options.export, is_forced=options.force)
    elif options.rename:
        name, new_name = (words.strip().removeprefix("@") for words in options.rename)
        _rename(desk, name, new_name)
    else:
        put(_contents(desk))
    return 0


def _contents(desk: "Desk") -> list[str]:
    """Return the lists with their numbers of cables, and how much else there is."""
    lists = [f"@{one.name}: {counted(len(one.reference_ids), 'cable')}" for one in desk.lists.all()]
    notes, searches = desk.notes.all(), desk.searches.all()
    return [
        *lists,
        f"{counted(len(notes), 'note')}, {_number_of('searches', len(searches))}, in {desk.path}",
    ]


def _rename(desk: "Desk", name: str, new_name: str) -> None:
    if not new_name:
        raise CarriedDeskError("A list needs a name.")
    found = desk.lists.named(name)
    desk.lists.rename(found.name if found else name, new_name)
    say(f"The list is called “{new_name}”.")


def _write(desk: "Desk", name: str, *, is_forced: bool) -> None:
    # Most look at the desk, and write nothing.
    import orjson

    from cabletui.files import write_whole

    text = orjson.dumps(desk.whole.value(), option=orjson.OPT_INDENT_2).decode()
    if name == _PIPE:
        put([text])
        return
    path = Path(name)
    if path.exists() and not is_forced:
        raise CarriedDeskError(f"{path} is there already; --force writes over it.")
    try:
        write_whole(path, f"{text}\n".encode(), 0o600)
    except OSError as error:
        raise CarriedDeskError(f"{path} cannot be written ({error.strerror}).") from error
    say(f"The desk is in {path}. `cabletui desk --import {path.name}` takes it over elsewhere.")


def _take_over(desk: "Desk", name: str) -> None:
    # As above.
    import orjson

    from cabletui.files import read_bounded

    try:
        data = sys.stdin.buffer.read() if name == _PIPE else read_bounded(Path(name), _MOST)
        value = orjson.loads(data)
    except OSError as error:
        raise CarriedDeskError(f"{name} cannot be read ({error.strerror}).") from error
    except orjson.JSONDecodeError as error:
        raise CarriedDeskError(f"{name} is no JSON at line {error.lineno}.") from error
    taken = desk.whole.merge(value)
    carried = ", ".join(
        _number_of(kind, number) for kind, number in taken.items() if kind in _NAMES
    )
    say(f"Taken over: {carried}." if carried else "The desk has all of it already.")


def _number_of(kind: str, number: int) -> str:
    name = _NAMES[kind]
    return f"{number:,} {_PLURALS.get(name, f'{name}s') if number != 1 else name}"
