"""`cabletui check`: whether what a draft quotes stands in the cables, and its ids exist."""

import argparse
import os
import sys
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import columns, put, say
from cabletui.errors import CabletuiError
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.files import read_bounded

if TYPE_CHECKING:
    from cabletui.quoting.check import Finding

EXAMPLES = (
    "cabletui check article.md",
    "cabletui check article.txt --wrong",
    "cabletui check - < article.txt",
    "cabletui check article.md --format csv > findings.csv",
)
_PIPE = "-"
_FIELDS = ("line", "verdict", "place", "text", "remark")
_SHOWN = 60
_NARROWEST, _WIDEST = 20, 100
_INDENT = " " * 7
_MOST = 64 << 20


class DraftError(CabletuiError):
    """A draft cannot be read."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "draft", metavar="DRAFT", help="a text file of any form; - for standard input"
    )
    parser.add_argument(
        "--wrong", action="store_true", help="only what is not verbatim, or not held"
    )


def run(options: argparse.Namespace) -> int:
    """Print what was found of each quotation and id; 1 if something is wrong.

    Raises:
        DraftError: The draft cannot be read.
        LibraryError: The library cannot be read.
    """
    # The help of the verb does without the archive.
    from cabletui.quoting.check import check

    draft = _text(options.draft)
    with open_archive(options) as archive:
        found = list(check(archive, draft))
    wrong = [one for one in found if not one.verdict.is_right]
    shown = wrong if options.wrong else found
    room = columns()
    rows = Rows(_FIELDS, map(_row, shown), lambda row: _lines(row, room))
    put(row_exporter(options.format).write(rows))
    if not found:
        say("The draft quotes nothing of six words or more, and names no reference id.")
    else:
        say(f"{len(found):,} quotations and ids, {len(wrong):,} to look at.")
    return 1 if wrong or not found else 0


def _text(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == _PIPE else read_bounded(Path(name), _MOST)
    except OSError as error:
        reason = error.strerror or os.strerror(error.errno or 0)
        raise DraftError(f"{name} cannot be read ({reason}).") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _row(one: "Finding") -> Row:
    return {
        "line": one.line,
        "verdict": str(one.verdict),
        "place": one.place,
        "text": one.text,
        "remark": one.remark,
    }


def _lines(row: Row, room: int | None) -> str:
    """Return a finding as a line, and its remark as lines of their own below it."""
    # Only what is printed for reading is broken to a width.
    from cabletui.text.cells import fitted

    text = fitted(str(row["text"]), _SHOWN)
    head = f"{row['line']:>5}  {row['verdict']:<9}  {row['place'] or '—':<24}  {text}"
    lines = wrap(str(row["remark"]), max(_NARROWEST, (room or _WIDEST) - len(_INDENT)))
    return "\n".join((fitted(head, room or len(head)), *(f"{_INDENT}{line}" for line in lines)))
