"""The file of the desk: a TinyDB database with a table for each kind of thing."""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cabletui.errors import DeskError
from cabletui.files import CURE, JsonFile, sweep

if TYPE_CHECKING:
    from tinydb import TinyDB
    from tinydb.table import Table

NAME = "desk.json"
_LOCK = "desk.lock"
_MODE = 0o600
"""Only the owner may read the file: what somebody reads is nobody else's business."""

_PATIENCE = 1.5
"""Seconds to wait for another session that is writing the desk, which takes it 0.01 s."""

_LOOK = 0.02


class DeskFile:
    """Reads and changes `desk.json`; may be used by any number of threads and processes."""

    def __init__(self, folder: Path) -> None:
        """Name the file; nothing is read or written before it is asked for."""
        self._folder = folder
        self._turn = threading.Lock()
        self._read: tuple[tuple[int, int, int] | None, dict[str, dict[str, Any]]] = (None, {})
        """The file as it was read last, and what it was then: inode, size and time."""

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._folder / NAME

    def documents(self, kind: str) -> list[dict[str, Any]]:
        """Return the documents of a table, the oldest first.

        Raises:
            DeskError: The file cannot be read, or is not as the desk writes it.
        """
        entries = self._all_tables().get(kind, {})
        ordered = sorted(entries.items(), key=lambda entry: int(entry[0]))
        return [document for _, document in ordered]

    def kinds(self) -> tuple[str, ...]:
        """Return the names of the tables.

        Raises:
            DeskError: The file cannot be read, or is not as the desk writes it.
        """
        return tuple(self._all_tables())

    def _all_tables(self) -> dict[str, dict[str, Any]]:
        """Return all tables; the file is read again if it has changed since."""
        state = self._state()
        known, tables = self._read
        if state is None or state != known:
            tables = _checked(_DeskFile(self.path).read(), self.path)
            self._read = (state, tables)
        return tables

    def _state(self) -> tuple[int, int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns

    @contextmanager
    def changing(self, kind: str) -> Iterator["Table"]:
        """Give a table to change, as `changing_tables` does.

        Raises:
            DeskError: The file cannot be read or written.
        """
        with self.changing_tables() as tables:
            yield tables.table(kind)

    @contextmanager
    def changing_tables(self) -> Iterator["TinyDB"]:
        """Give all tables to change; changes are written at once, at the end, or not at all.

        It may wait a second or two for another session: do not call it where keys are awaited.

        Raises:
            DeskError: The file cannot be read or written, is not as the desk writes it, or is
                held by another session.
        """
        from tinydb import TinyDB  # noqa: PLC0415 (the first frame only reads)

        with self._in_turn(), self._alone():
            sweep(self.path)
            draft = _Draft(self._all_tables())
            self._read = (None, {})  # until it is known how this ends
            yield TinyDB(storage=lambda: draft)
            if draft.is_changed:
                _DeskFile(self.path, _MODE).write(draft.tables)
            # What was written need not be read: nobody else writes before the lock is given back.
            self._read = (self._state(), draft.tables)

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        if not self._turn.acquire(timeout=_PATIENCE):
            raise self._held()
        try:
            yield
        finally:
            self._turn.release()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = os.open(self._folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise DeskError(
                f"{self._folder} cannot be written ({error.strerror}); nothing is kept."
            ) from error
        try:
            self._wait_for(lock)
            yield
        finally:
            os.close(lock)

    def _wait_for(self, lock: int) -> None:
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                if time.monotonic() >= end:
                    raise self._held() from error
                time.sleep(_LOOK)
            except OSError as error:
                raise DeskError(
                    f"{self.path} cannot be locked ({error.strerror}); nothing is kept."
                ) from error
            else:
                return

    def _held(self) -> DeskError:
        return DeskError(f"{self.path} is held by another session, so nothing was kept there.")


def _checked(tables: dict[str, Any] | None, path: Path) -> dict[str, dict[str, Any]]:
    """Return the tables of a desk, each of which maps numbers to documents.

    A table of another name is somebody else's, perhaps of a later version, and is kept; but one of
    another shape shows that the file is no desk, and nothing may be written over it.

    Raises:
        DeskError: One of them is of another shape.
    """
    for kind, entries in (tables or {}).items():
        if not isinstance(entries, dict):
            raise DeskError(f"{path} is damaged at “{kind:.12}”. {CURE}")
        for number, document in entries.items():
            if not _is_number(number) or not isinstance(document, dict):
                raise DeskError(f"{path} is damaged at “{kind:.12}”, {number:.5}. {CURE}")
    return tables or {}


def _is_number(text: str) -> bool:
    """Return whether a text is a number as TinyDB writes it: `12`, not `012`, `-1` or `x`."""
    return text.isascii() and text.isdigit() and len(text) < 19 and str(int(text)) == text


class _DeskFile(JsonFile):
    failure = DeskError
    no_json = DeskError
    options = 0
    """Without indentation: each note that is written writes thousands of others with it."""


class _Draft:
    """A storage for TinyDB in memory: what the file is going to hold."""

    def __init__(self, tables: dict[str, dict[str, Any]]) -> None:
        self.tables = {kind: dict(entries) for kind, entries in tables.items()}
        self.is_changed = False

    def read(self) -> dict[str, dict[str, Any]]:
        return self.tables

    def write(self, tables: dict[str, dict[str, Any]]) -> None:
        self.tables = tables
        self.is_changed = True


def now() -> str:
    """Return the time as documents keep it: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
