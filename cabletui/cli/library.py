"""Which library a command is about."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from cabletui.cli.printing.output import say
from cabletui.errors import LibraryError
from cabletui.paths import own_library
from cabletui.settings import Settings, load

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

SAMPLE = (
    "This is the bundled sample, which is fiction. "
    "`cabletui import SOURCE…` makes a library of your own."
)


def folder_to_read(options: argparse.Namespace, settings: Settings) -> Path:
    """Return the library that was asked for, else the reader's own, else the bundled sample."""
    named = options.library or settings.library
    if named:
        return _home_found(named)
    # Only if no library is named.
    from cabletui.archive.layout import DOCUMENTS

    if is_there((own := own_library()) / DOCUMENTS):
        return own
    # For readers without a library.
    from cabletui import sample

    return sample.folder()


def folder_to_write(options: argparse.Namespace) -> Path:
    """Return the library that was asked for, else the reader's own, which need not exist.

    Raises:
        LibraryError: Nothing may be written.
        SettingsError: The settings cannot be understood.
    """
    if options.read_only:
        raise LibraryError(f"`cabletui {options.verb}` writes, which --read-only forbids.")
    named: Path | None = options.library or load(os.environ).library
    return _home_found(named) if named else own_library()


def is_there(path: Path) -> bool:
    """Return whether there is a file or folder at a path.

    Raises:
        LibraryError: This account may not look there.
    """
    try:
        return path.exists()
    except OSError as error:
        raise LibraryError(f"{path} cannot be read ({error.strerror}).") from error


def open_archive(options: argparse.Namespace) -> "Archive":
    """Open the library to read, and say so if it is the sample.

    Raises:
        LibraryError: It cannot be read.
        SettingsError: The settings cannot be understood.
    """
    # Some commands only ask which folder is meant, and this loads the search engine.
    from cabletui.archive.archive import Archive
    from cabletui.archive.index import mapping_faults

    mapping_faults.outlive()
    archive = Archive.open(folder_to_read(options, load(os.environ)))
    archive.marks = _marks
    if archive.is_sample:
        say(SAMPLE)
    if archive.trouble:
        say(archive.trouble)
    return archive


def _marks() -> dict[str, frozenset[str]]:
    """Return which cables the reader read, noted and bookmarked, for a query that asks for it."""
    # For the few queries that ask what the reader made of cables.
    from cabletui.desk import Desk
    from cabletui.desk.marked_cables import marked_cables

    return marked_cables(Desk.open())


def _home_found(path: Path) -> Path:
    """Return a path with the home folder in place of its `~`.

    Raises:
        LibraryError: There is no such home.
    """
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise LibraryError(f"There is no library {path}, for there is no such home.") from error
