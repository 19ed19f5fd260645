"""What was changed on the desk, so that each change can be taken back, and made again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cabletui.desk.desk_file import DeskFile, now

if TYPE_CHECKING:
    from tinydb import TinyDB
    from tinydb.table import Document, Table

LOG = "changes"
"""The table of the log."""

NAMED_BY = {"bookmarks": "reference_id", "notes": "reference_id", "searches": "name"}
"""The tables whose changes are logged, each with the field that identifies its documents."""

_MOST = 200


@dataclass(frozen=True, slots=True)
class Change:
    """Something was put on the desk, changed, or removed."""

    kind: str
    """`bookmarks`, `notes` or `searches`."""

    name: str
    """The reference id, or the name of the search."""

    before: dict[str, Any] | None
    """What was there; None for nothing."""

    after: dict[str, Any] | None
    """What is there since."""

    @property
    def reversed(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.kind, self.name, self.after, self.before)


class Changes:
    """The log of the last two hundred changes; it is kept in the file and outlasts a session."""

    def __init__(self, store: DeskFile) -> None:
        self._store = store
        self.version = 0
        """A counter of changes, by which a cache can tell that it is out of date."""

    def make(
        self, kind: str, name: str, change: Callable[[dict[str, Any] | None], dict[str, Any] | None]
    ) -> Change:
        """Change one thing of the desk, and log it.

        Args:
            kind: The table.
            name: The value that identifies it.
            change: From what is there to what shall be; None is nothing.

        Returns:
            What was changed; where before and after are equal, nothing was.

        Raises:
            DeskError: The desk cannot be written.
        """
        with self._store.changing_tables() as tables:
            place_notes_apart(tables)
            found = _found(tables.table(kind), kind, name)
            before = None if found is None else dict(found)
            made = Change(kind, name, before, change(before))
            if made.before != made.after:
                row = _put(tables.table(kind), made, found.doc_id if found else None)
                _log(tables.table(LOG), made, row)
        self.version += 1
        return made

    def undo(self) -> Change | None:
        """Take back the last change that was not taken back.

        What was changed since by other means is left as it is.

        Returns:
            What was done to take it back, or None where there is nothing to.

        Raises:
            DeskError: The desk cannot be written.
        """
        return self._go(is_back=True)

    def redo(self) -> Change | None:
        """Make again the change that was taken back last; the rest is as with `undo`."""
        return self._go(is_back=False)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back.

        Raises:
            DeskError: The desk cannot be read.
        """
        return any(_read(entry) and not entry.get("undone") for entry in self._entries())

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again.

        Raises:
            DeskError: The desk cannot be read.
        """
        return any(_read(entry) and entry.get("undone") for entry in self._entries())

    def _entries(self) -> list[dict[str, Any]]:
        return self._store.documents(LOG)

    def _go(self, *, is_back: bool) -> Change | None:
        with self._store.changing_tables() as tables:
            log = tables.table(LOG)
            made = next(_steps(tables, log, is_back=is_back), None)
        self.version += 1
        return made


def place_notes_apart(tables: "TinyDB") -> None:
    """Give notes a table of their own, where they once were a part of a bookmark."""
    bookmarks, notes = tables.table("bookmarks"), tables.table("notes")
    for bookmark in bookmarks.all():
        note = bookmark.pop("note", None)
        if note is None:
            continue
        bookmarks.remove(doc_ids=[bookmark.doc_id])
        bookmarks.insert(bookmark)
        name = bookmark.get("reference_id")
        if note and isinstance(name, str) and _found(notes, "notes", name) is None:
            notes.insert({"reference_id": name, "time": bookmark.get("time", now()), "note": note})


def _steps(tables: "TinyDB", log: "Table", *, is_back: bool) -> Iterator[Change]:
    """Yield the steps that could be taken, the wanted one first; each is taken when asked for."""
    for entry in sorted(log.all(), key=lambda entry: entry.doc_id, reverse=is_back):
        logged = _read(entry)
        if logged is None or bool(entry.get("undone")) is is_back:
            continue
        step = logged.reversed if is_back else logged
        table = tables.table(step.kind)
        found = _found(table, step.kind, step.name)
        if (None if found is None else dict(found)) != step.before:
            log.remove(doc_ids=[entry.doc_id])
            continue
        row = _put(table, step, found.doc_id if found else entry.get("row"))
        log.update({"undone": is_back, "row": row}, doc_ids=[entry.doc_id])
        yield step


def _log(log: "Table", made: Change, row: int | None) -> None:
    log.remove(doc_ids=[entry.doc_id for entry in log if entry.get("undone")])
    log.insert(
        {
            "time": now(),
            "kind": made.kind,
            "name": made.name,
            "before": made.before,
            "after": made.after,
            "row": row,
            "undone": False,
        }
    )
    log.remove(doc_ids=sorted(entry.doc_id for entry in log)[:-_MOST])


def _read(entry: dict[str, Any]) -> Change | None:
    """Return the change that an entry of the log records; None if it has another shape."""
    kind, name = entry.get("kind"), entry.get("name")
    before, after = entry.get("before"), entry.get("after")
    if not isinstance(kind, str) or not isinstance(name, str) or kind not in NAMED_BY:
        return None
    if not all(state is None or isinstance(state, dict) for state in (before, after)):
        return None
    return Change(kind, name, before, after)


def _found(table: "Table", kind: str, name: str) -> "Document | None":
    field = NAMED_BY[kind]
    return next((document for document in table if document.get(field) == name), None)


def _put(table: "Table", made: Change, row: int | None) -> int | None:
    """Apply a change at the row of the table where the thing was, and return the row."""
    from tinydb.table import Document  # noqa: PLC0415 (the first frame only reads)

    if row is not None and table.contains(doc_id=row) and made.before is not None:
        table.remove(doc_ids=[row])
    if made.after is None:
        return row
    if not isinstance(row, int) or table.contains(doc_id=row):
        return table.insert(made.after)
    return table.insert(Document(made.after, doc_id=row))
