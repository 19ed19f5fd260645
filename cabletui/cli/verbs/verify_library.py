"""`cabletui verify`: read all of a library, and say what is wrong with it."""

import argparse
import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cabletui.cli.library import folder_to_read, folder_to_write
from cabletui.cli.printing.meter import Meter
from cabletui.cli.printing.output import is_terminal, put, say
from cabletui.errors import LibraryError
from cabletui.settings import load
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.upkeep.verification import Verification

EXAMPLES = ("cabletui verify", "cabletui verify --quiet    # from cron")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "--quiet", action="store_true", help="print nothing unless something is wrong"
    )
    parser.add_argument(
        "--accept",
        action="store_true",
        help="vouch for the documents as they are, where a change of them was meant",
    )


def run(options: argparse.Namespace) -> int:
    """Read all of a library; 1 if something is not as it was written.

    Raises:
        LibraryError: There is no library, or its documents cannot be read.
    """
    # The help of the verb does without the search engine.
    from cabletui.archive.index import mapping_faults
    from cabletui.archive.upkeep.custody import accept, keep_verified
    from cabletui.archive.upkeep.verification import verify

    gc.enable()
    if options.accept:
        accept(folder_to_write(options))
    folder = folder_to_read(options, load(os.environ))
    mapping_faults.outlive()
    with Meter(sys.stderr, is_terminal=is_terminal(sys.stderr), quiet=options.quiet) as meter:
        found = verify(
            folder, lambda done, total: meter.show(folder.name, done, total, "bytes", "")
        )
    if found.troubles or not options.quiet:
        put(_lines(folder, found))
    try:
        if not options.read_only:
            keep_verified(folder, len(found.troubles))
    except LibraryError as error:
        if not options.quiet:
            say(f"That it was verified is not noted: {error}")
    return 1 if found.troubles else 0


def _lines(folder: Path, found: "Verification") -> Iterator[str]:
    yield f"Library    {folder}"
    lines = counted(found.lines, "line")
    yield f"Read       {lines}, {found.vouched:,} of which a checksum vouches for"
    if not found.vouched:
        yield "           No checksums are kept here; the next import makes them."
    for trouble in found.troubles:
        yield f"Wrong      {trouble}"
    if not found.troubles:
        yield "Health     all is as it was written"
