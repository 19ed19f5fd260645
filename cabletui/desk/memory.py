"""A desk that is forgotten at the end of the session."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from cabletui.desk.desk_file import DeskFile


class InMemoryDeskFile(DeskFile):
    """Keeps everything in memory alone, for a session that may write nothing."""

    def __init__(self) -> None:
        super().__init__(Path())
        self._tables = TinyDB(storage=MemoryStorage)
        self._one_at_a_time = Lock()

    def documents(self, kind: str) -> list[dict[str, Any]]:
        """Return the documents of a table, the oldest first."""
        rows = sorted(self._tables.table(kind), key=lambda document: document.doc_id)
        return [dict(document) for document in rows]

    def kinds(self) -> tuple[str, ...]:
        """Return the names of the tables."""
        return tuple(sorted(self._tables.tables()))

    @contextmanager
    def changing_tables(self) -> Iterator[TinyDB]:
        """Give all tables to change."""
        with self._one_at_a_time:
            yield self._tables
