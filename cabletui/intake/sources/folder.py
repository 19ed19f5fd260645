"""A source that is a folder: all files in it and below."""

import os
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path

from cabletui.archive.layout import DOCUMENTS, LOG
from cabletui.errors import CabletuiError, Refusal
from cabletui.intake.sources.source import Item, OpenedSource, printable, verdict_by_name


class Folder:
    """A folder of pages or of anything else that can be imported, archives among them.

    Links are followed, but no folder is entered twice, so that a loop comes to an end.
    """

    unit = "files"

    def __init__(
        self, path: Path, leave_out: Path, open_file: Callable[[Path], OpenedSource]
    ) -> None:
        """Look through the folder.

        Args:
            path: The folder.
            leave_out: A folder that is not entered: the library that is written.
            open_file: Opens a file of it.
        """
        self._path = path
        self._leave_out = leave_out
        self._open_file = open_file
        self.total = sum(isinstance(found, Path) for found in self._files())
        self.done = 0
        """How many files have been gone through."""

    def items(self) -> Generator[Item, None, None]:
        """Go through the files, each folder in the order of its names."""
        for found in self._files():
            if isinstance(found, Refusal):
                yield found
                continue
            name = printable(found.relative_to(self._path).as_posix())
            if verdict := verdict_by_name(name):
                yield verdict
            elif not found.is_file():
                yield _no_file(found, name)
            else:
                yield from self._parts_of(found, name)
            self.done += 1

    def close(self) -> None:
        """Nothing stays open."""

    def _parts_of(self, path: Path, name: str) -> Iterator[Item]:
        try:
            opened = self._open_file(path)
        except OSError as error:
            why = f"cannot be opened ({error.strerror})" if error.strerror else error
            yield Refusal(name, f"It {why}.")
            return
        except CabletuiError as error:
            yield Refusal(name, str(error))
            return
        try:
            for part in opened.items():
                inner = "" if part.name in ("", path.name) else f"/{part.name}"
                yield replace(part, name=name + inner)
        finally:
            opened.close()

    def _files(self) -> Iterator[Path | Refusal]:
        entered = {_identity(self._leave_out)} - {None}
        waiting = [self._path]
        while waiting:
            folder = waiting.pop()
            identity = _identity(folder)
            if identity in entered:
                continue
            entered.add(identity)
            try:
                entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            except OSError as error:
                name = printable(folder.relative_to(self._path).as_posix())
                yield Refusal(name, f"The folder cannot be read ({error.strerror}).")
                continue
            entries = _of_library(entries) or entries
            folders = {entry.path for entry in entries if _is_folder(entry)}
            yield from (Path(entry.path) for entry in entries if entry.path not in folders)
            waiting += map(Path, sorted(folders, reverse=True))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _of_library(entries: list[os.DirEntry[str]]) -> list[os.DirEntry[str]]:
    """Return the documents alone of a folder that is a library; what else it has is derived."""
    if not {DOCUMENTS, LOG} <= {entry.name for entry in entries}:
        return []
    return [entry for entry in entries if entry.name == DOCUMENTS]


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _no_file(path: Path, name: str) -> Refusal:
    if path.exists():
        return Refusal(name, "It is neither a file nor a folder.")
    if path.is_symlink():
        return Refusal(name, "It is a link that leads nowhere.")
    return Refusal(name, "It has been removed meanwhile.")
