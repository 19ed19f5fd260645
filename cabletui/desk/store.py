"""The file of the desk: a TinyDB database with a table for each kind of thing."""

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cabletui.errors import LibraryError
from cabletui.files import JsonFile

if TYPE_CHECKING:
    from tinydb import TinyDB
    from tinydb.table import Table

NAME = "desk.json"
_LOCK = "desk.lock"


class Store:
    """Reads and changes `desk.json`; may be used by any number of threads and processes."""

    def __init__(self, folder: Path) -> None:
        """Make a store; nothing is read or written before it is asked for."""
        self._folder = folder
        self._turn = threading.Lock()

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._folder / NAME

    def documents(self, kind: str) -> list[dict[str, Any]]:
        """Return the documents of a table, the oldest first.

        Raises:
            LibraryError: The file cannot be read.
        """
        tables = JsonFile(self.path).read() or {}
        entries = tables.get(kind)
        if not isinstance(entries, dict):
            return []
        ordered = sorted(entries.items(), key=lambda entry: int(entry[0]))
        return [document for _, document in ordered if isinstance(document, dict)]

    @contextmanager
    def changing(self, kind: str) -> Iterator["Table"]:
        """Give a table to change, as `changing_tables` does.

        Raises:
            LibraryError: The file cannot be read or written.
        """
        with self.changing_tables() as tables:
            yield tables.table(kind)

    @contextmanager
    def changing_tables(self) -> Iterator["TinyDB"]:
        """Give all tables to change; changes are written at once, at the end, or not at all.

        Raises:
            LibraryError: The file cannot be read or written.
        """
        from tinydb import TinyDB  # noqa: PLC0415

        with self._turn, self._alone():
            draft = _Draft(JsonFile(self.path))
            yield TinyDB(storage=lambda: draft)
            draft.save()
            # What one reads is nobody else's business.
            self.path.chmod(0o600)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = os.open(self._folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise LibraryError(
                f"{self._folder} cannot be written ({error.strerror}), so nothing is kept there."
            ) from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)


class _Draft:
    """A storage, as TinyDB asks for one, that is read once and written once."""

    def __init__(self, file: JsonFile) -> None:
        self._file = file
        self._tables = file.read()

    def read(self) -> dict[str, dict[str, Any]] | None:
        return self._tables

    def write(self, tables: dict[str, dict[str, Any]]) -> None:
        self._tables = tables

    def save(self) -> None:
        self._file.write(self._tables or {})


def now() -> str:
    """Return the time as documents keep it: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
