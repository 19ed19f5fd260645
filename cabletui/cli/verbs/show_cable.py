"""`cabletui show`: a cable in its three boxes."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.cli.command_line import from_one
from cabletui.cli.held_cable import held_id
from cabletui.cli.library import open_archive
from cabletui.cli.piped_words import PIPE, piped
from cabletui.cli.printing.output import columns, say
from cabletui.cli.printing.pager import put_paged
from cabletui.exporters.boxed_text import PARTS, BoxOptions
from cabletui.exporters.cable_exporters import CABLE_EXPORTERS, WholeCable, cable_exporter

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.cable import Cable

EXAMPLES = (
    "cabletui show 06BEIJING24302",
    "cabletui show 'beijing 24302 2006' --format json",
    "cabletui show 06BEIJING24302 --format citation",
    "cabletui show 06BEIJING24302 --clean --width 72",
    "cabletui search lighthouse --format ids | cabletui show - --part body",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "reference",
        nargs="*",
        metavar="REFERENCE",
        help="a reference id, in any spelling; - for those that come through a pipe",
    )
    parser.add_argument(
        "-0",
        "--null",
        action="store_true",
        help="read ids from a pipe in which a NUL ends each, as from `find -print0`",
    )
    parser.add_argument(
        "--edition",
        type=from_one,
        default=1,
        metavar="N",
        help="which edition, where there are several; 1 is the fullest (default: 1)",
    )
    parser.add_argument(
        "--clean",
        action="store_true",
        help="the body without page lines and repeated captions, its paragraphs whole",
    )
    parser.add_argument(
        "--part",
        choices=PARTS,
        action="append",
        metavar="PART",
        help=f"only this, of {', '.join(PARTS)}; may be given again",
    )
    parser.add_argument(
        "--width",
        type=from_one,
        metavar="N",
        help="break lines at so many cells (default: as they were sent)",
    )


def run(options: argparse.Namespace) -> int:
    """Print cables; 1 if one of them is not held.

    Raises:
        LibraryError: The library cannot be read.
        PipeError: The ids come through a pipe that cannot be read.
    """
    if not (options.reference or options.null):
        say("Which cable? Give a reference id, or - to read ids from a pipe.")
        return 2
    boxes = BoxOptions(tuple(options.part or ()), options.clean, options.width)
    if boxes != BoxOptions() and options.format != CABLE_EXPORTERS[0].name:
        say(f"--clean, --part and --width are for text, not for --format {options.format}.")
        return 2
    missing: list[str] = []
    with open_archive(options) as archive:
        put_paged(_shown(archive, options, boxes, missing))
    return 1 if missing else 0


def _shown(
    archive: "Archive", options: argparse.Namespace, boxes: BoxOptions, missing: list[str]
) -> Iterator[str]:
    """Yield the cables that are wanted, and note which are not held."""
    exporter = cable_exporter(options.format) or CABLE_EXPORTERS[0]
    for text in _wanted(archive, options):
        if reference_id := held_id(archive, text):
            cable = archive.cable(reference_id, options.edition - 1)
            editions = archive.editions(reference_id)
            if options.clean:
                _say_left_out(cable)
            yield exporter.write(
                WholeCable(cable, editions, archive.is_sample, columns=columns(), boxes=boxes)
            )
        else:
            missing.append(text)


def _say_left_out(cable: "Cable") -> None:
    # Most bodies are printed as they are.
    from cabletui.page.left_out import left_out

    for one in left_out(cable.body):
        say(f"{cable.reference_id}: {one.what} left out; without --clean all is printed.")


def _wanted(archive: "Archive", options: argparse.Namespace) -> Iterator[str]:
    """Yield the ids that were given, and those of a pipe as they come.

    A reference id may be spelled as several words, so all words are tried as one id first, and then
    as a list of ids with commas.
    """
    words: list[str] = options.reference
    is_piped = options.null or PIPE in words
    if not is_piped and archive.find(together := " ".join(words)):
        yield together
        return
    yield from _listed([word for word in words if word != PIPE])
    if is_piped:
        for line in piped(is_null=options.null):
            yield from _listed([line])


def _listed(words: list[str]) -> list[str]:
    """Return the ids of a list, else the words as they were given."""
    # Only if the words are not one id.
    from cabletui.cable.id_list import only_ids

    together = " ".join(words)
    ids = only_ids(together) if set(together) & set(",;") else ()
    return list(ids) or words
