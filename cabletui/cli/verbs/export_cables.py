"""`cabletui export`: cables to take away, as a file, a folder of files, or into a pipe."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import is_terminal, put, say
from cabletui.cli.printing.print_cables import noted
from cabletui.cli.questions import hits_of, list_of, query_text, say_remarks
from cabletui.errors import CabletuiError
from cabletui.exporters.dossier import Dossier, DossierEntry
from cabletui.exporters.dossier_exporters import (
    DOSSIER_EXPORTERS,
    DossierExporter,
    dossier_exporter,
    exporter_of_file,
)
from cabletui.files import writing_whole
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.hits import Hits
    from cabletui.cable import Headline
    from cabletui.desk.notes import Notes

EXAMPLES = (
    "cabletui export 'tag:KCOR origin:tunis' -o tunis.md",
    "cabletui export @mine -o mine.bib",
    "cabletui export '@Tunis corruption' --notes -o tunis.md",
    "cabletui export 06BEIJING24302 07LIMA12 --format ris",
    "cabletui export 'origin:oslo date:2009' --format text -o oslo/",
)
_PAGE = 1_000
_OUTPUT = "-"
_NO_FILE = str.maketrans({"/": "-", "\0": "-"})


class ExportError(CabletuiError):
    """Cables cannot be written where they are wanted."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help="what to take: a query, reference ids, @NAME for a list of yours or a saved search",
    )
    parser.add_argument(
        "-o",
        "--output",
        default=_OUTPUT,
        metavar="PATH",
        help="a file, whose ending says the format; with / at the end, a folder with a file for "
        "each cable (default: standard output)",
    )
    parser.add_argument("--title", help="what stands above the whole (default: the query)")
    parser.add_argument(
        "--notes", action="store_true", help="with your notes, which are left out otherwise"
    )
    parser.add_argument(
        "--sort",
        choices=("newest", "oldest", "relevance"),
        default=None,
        help="the order (default: oldest; of a list, its own)",
    )
    parser.add_argument(
        "--force", action="store_true", help="write over a file that is there already"
    )


def run(options: argparse.Namespace) -> int:
    """Write the cables; 1 if there is none, or one cannot be read.

    Raises:
        DeskError: The reader's notes cannot be read.
        ExportError: The file cannot be written, or is there already.
        LibraryError: The library cannot be read.
        NotSavedError: There is no saved search with a name that was given.
    """
    # The help of the verb does without the archive.
    from cabletui.presenters.taken_cables import dossier_entries, headlines_of

    exporter = _exporter(options)
    _refuse_to_overwrite(options)
    notes = _notes()
    wanted = list_of(options.query) if options.sort is None else None
    with open_archive(options) as archive:
        hits = hits_of(archive, query_text(options.query), options.sort or "oldest")
        if hits is None:
            return 2
        say_remarks(archive, hits)
        if not len(hits):
            say("No cable answers this query; nothing is written.")
            return 1
        damage: list[str] = []
        found = headlines_of(archive, wanted.reference_ids) if wanted else _headlines(hits)
        entries = dossier_entries(archive, noted(found, damage), notes)
        if not options.notes:
            entries = (entry.without_notes for entry in entries)
        title = options.title or (wanted.name if wanted else " ".join(options.query))
        if wanted and (missing := len(wanted.reference_ids) - len(hits)):
            say(f"{counted(missing, 'cable')} of the list not held.")
        _write(exporter, Dossier(title, entries), options.output, may_replace=options.force)
    for line in damage[:1]:
        say(f"{len(damage):,} of these cannot be read. {line}")
    return 1 if damage else 0


def _exporter(options: argparse.Namespace) -> DossierExporter:
    """Return the exporter that is asked for by name, else by the ending of the file."""
    by_file = exporter_of_file(options.output)
    is_named = options.format != DOSSIER_EXPORTERS[0].name
    return by_file if by_file and not is_named else dossier_exporter(options.format)


def _refuse_to_overwrite(options: argparse.Namespace) -> None:
    path = Path(options.output)
    if options.output != _OUTPUT and path.is_file() and not options.force:
        raise ExportError(f"{path} is there already; --force writes over it.")


def _headlines(hits: "Hits") -> "Iterator[Headline]":
    for start in range(0, len(hits), _PAGE):
        yield from hits.headlines(start, start + _PAGE)


def _notes() -> "Notes":
    """Return the reader's notes, which are read once.

    Raises:
        DeskError: The desk cannot be read.
    """
    # The help of the verb does without the desk.
    from cabletui.desk import Desk

    notes = Desk.open().notes
    notes.all()
    return notes


def _write(exporter: DossierExporter, dossier: Dossier, output: str, *, may_replace: bool) -> None:
    """Write a dossier to where it is wanted, and say where it lies.

    Raises:
        ExportError: It cannot be written there, or a file of a cable is there already.
    """
    path = Path(output)
    if output == _OUTPUT or _is_terminal(path):
        put(exporter.write(dossier))
        return
    try:
        if output.endswith("/") or path.is_dir():
            count = _write_folder(exporter, dossier, path, may_replace=may_replace)
        else:
            count = _write_file(exporter, dossier, path)
    except OSError as error:
        raise ExportError(f"{output} cannot be written ({error.strerror}).") from error
    say(f"{counted(count, 'cable')} in {path}.")
    # Only if a file was written.
    from cabletui.terminal.fetching import scp_line

    if line := scp_line(path.absolute(), os.environ):
        say(f"From your own machine: {line}")


def _is_terminal(path: Path) -> bool:
    """Return whether a path is a terminal, as /dev/stdout may be."""
    if not is_terminal(sys.stdout) or not path.exists():
        return False
    return os.path.samestat(path.stat(), os.fstat(sys.stdout.fileno()))


def _write_folder(
    exporter: DossierExporter, dossier: Dossier, folder: Path, *, may_replace: bool
) -> int:
    """Write a file for each cable, named by its reference id, and return how many.

    Raises:
        ExportError: One of them is there already; those before it were written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written: set[Path] = set()
    for entry in dossier.entries:
        reference_id = entry.cable.reference_id
        path = folder / (reference_id.translate(_NO_FILE) + exporter.suffix)
        if path in written:  # two ids may differ only in a sign that no file name can have
            path = path.with_name(f"{path.stem}-{len(written)}{path.suffix}")
        if path.exists() and not may_replace:
            raise ExportError(f"{path} is there already; --force writes over it.")
        _write_file(exporter, Dossier(reference_id, [entry]), path)
        written.add(path)
    return len(written)


def _write_file(exporter: DossierExporter, dossier: Dossier, path: Path) -> int:
    """Write a file, and return how many cables are in it."""
    written: list[None] = []

    def entries() -> Iterator[DossierEntry]:
        for entry in dossier.entries:
            yield entry
            written.append(None)

    with writing_whole(path) as file:
        for text in exporter.write(dossier._replace(entries=entries())):
            file.write(f"{text}\n".encode("utf-8", "surrogatepass"))
    return len(written)
