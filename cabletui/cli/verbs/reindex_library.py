"""`cabletui reindex`: rebuild all that is derived from the documents."""

import argparse
import gc
import sys

from cabletui.cli.library import folder_to_write
from cabletui.cli.printing.meter import Meter
from cabletui.cli.printing.output import is_terminal, say

EXAMPLES = ("cabletui reindex",)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("--quiet", action="store_true", help="print no progress")


def run(options: argparse.Namespace) -> int:
    """Rebuild the offsets and the index of the library.

    Raises:
        LibraryError: There is no library, it cannot be written, or it is being written.
    """
    # The help of the verb does without the search engine.
    from cabletui.archive.writer import reindex

    gc.enable()
    folder = folder_to_write(options)
    with Meter(sys.stderr, is_terminal=is_terminal(sys.stderr), quiet=options.quiet) as meter:
        repairs = reindex(
            folder, lambda done, total: meter.show("documents", done, total, "documents", "")
        )
    said = [] if options.quiet else [f"The index of {folder} was rebuilt."]
    if lines := [*repairs, *said]:
        say("\n".join(lines))
    return 0
