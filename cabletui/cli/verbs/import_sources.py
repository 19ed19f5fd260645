"""`cabletui import`: take cables in."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cabletui.cli.command_line import from_one
from cabletui.cli.library import folder_to_write
from cabletui.cli.printing.meter import Meter
from cabletui.cli.printing.output import is_terminal, refused, say
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.intake import Progress, Report

EXAMPLES = (
    "cabletui import cables.csv",
    "cabletui import cablegate-201108300212.7z pages/ 06BEIJING24302.html",
    "cabletui import --library /srv/cables --quiet new/    # from cron",
    "xzcat cables.csv.xz | cabletui import -               # from a pipe",
)
_REFUSALS_SHOWN = 20
_MOST_PROCESSES = 4
"""One process writes the index, and three others are enough to feed it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("sources", nargs="+", type=_source, metavar="SOURCE")
    parser.add_argument(
        "--format",
        metavar="NAME",
        help="read everything as this format, in place of what the content tells",
    )
    parser.add_argument(
        "--quiet", action="store_true", help="print nothing unless something is refused"
    )
    parser.add_argument(
        "--processes",
        type=from_one,
        default=min(_MOST_PROCESSES, _processors()),
        metavar="N",
        help="how many processes a long import takes; here %(default)s if you do not say",
    )


def run(options: argparse.Namespace) -> int:
    """Import sources into the library; 1 if anything was refused, or it was stopped or in vain.

    Raises:
        SourceError: A source does not exist, or there is no such format.
        LibraryError: The library cannot be written, or another import is at work.
    """
    # The help of the verb does without importers and the search engine.
    from cabletui import intake
    from cabletui.intake.garbage import collect_seldom

    collect_seldom()
    folder = folder_to_write(options)
    with Meter(sys.stderr, is_terminal=is_terminal(sys.stderr), quiet=options.quiet) as meter:
        report = intake.run(
            options.sources,
            folder,
            format=options.format,
            processes=options.processes,
            watch=lambda progress: _show(meter, progress),
        )
    _tell(report, folder, options.sources, quiet=options.quiet)
    return 1 if report.refused or report.stopped or report.found_no_cables else 0


def _source(text: str) -> Path:
    """Return the source that a word names; `-` is standard input, and `./-` a file."""
    return Path("/dev/stdin") if text == "-" else Path(text)


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _show(meter: Meter, progress: "Progress") -> None:
    counts = f"{progress.added:,} added"
    counts += f", {counted(progress.editions, 'edition')}" if progress.editions else ""
    counts += f", {counted(progress.completed, 'card')} completed" if progress.completed else ""
    counts += f", {progress.held:,} held" if progress.held else ""
    counts += f", {progress.refused:,} refused" if progress.refused else ""
    meter.show(progress.source, progress.done, progress.total, progress.unit, counts)


def _tell(report: "Report", folder: Path, sources: Sequence[Path], *, quiet: bool) -> None:
    if quiet and report.repairs:
        say("\n".join(report.repairs))
    lines = [*report.repairs]
    lines += [f"{source}: went on where it was stopped before." for source in report.continued]
    lines.append(_counts(report, folder))
    if not quiet:
        say("\n".join(lines))
    if report.refusals:
        shown = report.refusals[:_REFUSALS_SHOWN]
        lines = [f"Refused {refused(refusal)}" for refusal in shown]
        more = report.refused - sum(refusal.count for refusal in shown)
        if more > 0:
            lines.append(f"… and {more:,} more; `cabletui status --all` lists them.")
        say("\n".join(lines))
    if not (quiet or report.came or report.refused):
        others = [f"Passed over {refused(other)}" for other in report.others[:_REFUSALS_SHOWN]]
        if others:
            say("\n".join(others))
    if report.stopped:
        starts_over = any(not (source.is_file() or source.is_dir()) for source in sources)
        goes_on = "begins with what comes first" if starts_over else "goes on from here"
        say(f"Stopped; all before is in the library. The same command {goes_on}.")


def _counts(report: "Report", folder: Path) -> str:
    cards = counted(report.completed, "card")
    completed = f"{cards} completed by a text, " if report.completed else ""
    return (
        f"{counted(report.added, 'cable')} and {counted(report.editions, 'edition')} added to "
        f"{folder}, {completed}"
        f"{report.held:,} held already, {report.passed_over:,} passed over, "
        f"{report.refused:,} refused, in {report.seconds:,.1f} s."
    )
