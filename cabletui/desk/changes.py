"""What was changed on the desk, so that each change can be undone and redone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from cabletui.desk.desk_file import DeskFile, now
from cabletui.desk.desk_tables import (
    NAMED_BY,
    documents,
    numbers_of,
    place_notes_apart,
    put,
)

if TYPE_CHECKING:
    from tinydb import TinyDB
    from tinydb.table import Table

LOG = "changes"
"""The table of the log."""

_MOST = 200


@dataclass(frozen=True, slots=True)
class Change:
    """Something was put on the desk, changed, or removed."""

    kind: str
    """`bookmarks`, `notes`, `searches` or `lists`; `preferences` with one of them alone."""

    name: str
    """What `name_of` calls it: the name of a search, or a reference id and what else it needs."""

    before: dict[str, Any] | None
    """What was there; None for nothing."""

    after: dict[str, Any] | None
    """What is there after it; None for nothing."""

    also: "tuple[Change, ...]" = ()
    """What was changed together with it."""

    @property
    def reversed(self) -> "Change":
        """The change that takes this one back."""
        also = tuple(one.reversed for one in self.also)
        return Change(self.kind, self.name, self.after, self.before, also)

    @property
    def is_order(self) -> bool:
        """Whether rows of a list were moved, and nothing else."""
        return self.kind == "bookmarks" and None not in (self.before, self.after)

    @property
    def renamed_to(self) -> str:
        """The new name of a list; empty if none was renamed."""
        added = [one.after for one in self.parts if one.after and one.before is None]
        is_gone = any(one.after is None for one in self.parts)
        return str(added[0].get("name") or added[0].get("list")) if added and is_gone else ""

    @property
    def parts(self) -> "tuple[Change, ...]":
        """The change itself, and those that were made together with it."""
        return replace(self, also=()), *self.also


Compose = Callable[[Callable[[str], list[dict[str, Any]]]], Sequence[Change]]
"""Takes a function that returns the documents of a table in order; returns the changes to make."""


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
            change: Takes what is there and returns what is to be there; None stands for nothing.

        Returns:
            What was changed; where before and after are equal, nothing was.

        Raises:
            DeskError: The desk cannot be written.
        """

        def compose(read: Callable[[str], list[dict[str, Any]]]) -> Sequence[Change]:
            there = dict(enumerate(read(kind)))
            before = _at(there, numbers_of(there, kind, {name}).get(name))
            return (Change(kind, name, before, change(before)),)

        made = self.make_all(compose)
        if made is None:
            raise AssertionError("one change is asked for")
        return made

    def make_all(self, compose: Compose) -> Change | None:
        """Change several things in one go, and log them as one change.

        Args:
            compose: Returns what to change, given the desk as it is; no other session can change
                it in between.

        Returns:
            The first of what was changed, with the rest in `also`; None if nothing was asked for.

        Raises:
            DeskError: The desk cannot be written.
        """
        with self._store.changing_tables() as tables:
            place_notes_apart(tables)
            wanted = compose(lambda kind: [dict(one) for one in documents(tables, kind).values()])
            made = [one for one in wanted if one.before != one.after]
            if made:
                rows = _put_all(tables, made, {})
                _log(tables.table(LOG), made, rows)
        self.version += 1
        kept = made or wanted[:1]
        return replace(kept[0], also=tuple(kept[1:])) if kept else None

    def undo(self) -> Change | None:
        """Take back the last change that was not taken back.

        Of what was changed again since in some other way, nothing is taken back.

        Returns:
            What was done to take it back; None if there is nothing to take back.

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


def _steps(tables: "TinyDB", log: "Table", *, is_back: bool) -> Iterator[Change]:
    """Yield the steps that could be taken, the wanted one first; asking for one takes it."""
    for entry in sorted(log.all(), key=lambda entry: entry.doc_id, reverse=is_back):
        logged = _read(entry)
        if logged is None or bool(entry.get("undone")) is is_back:
            continue
        step = logged.reversed if is_back else logged
        possible = list(_possible(tables, step))
        if not possible:
            log.remove(doc_ids=[entry.doc_id])
            continue
        rows = _put_all(tables, possible, _rows(entry))
        log.update(_entry(logged.parts, rows, undone=is_back), doc_ids=[entry.doc_id])
        yield replace(possible[0], also=tuple(possible[1:]))


def _possible(tables: "TinyDB", step: Change) -> Iterator[Change]:
    """Return the parts of a step, in order, that still find what they would change as it was."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for kind in {one.kind for one in step.parts}:
        there = documents(tables, kind)
        known = numbers_of(there, kind, {one.name for one in step.parts if one.kind == kind})
        found |= {(kind, name): there[number] for name, number in known.items()}
    return (one for one in step.parts if found.get((one.kind, one.name)) == one.before)


def _at(there: dict[int, dict[str, Any]], number: int | None) -> dict[str, Any] | None:
    return None if number is None else there[number]


def _log(log: "Table", made: Sequence[Change], rows: dict[tuple[str, str], int | None]) -> None:
    log.remove(doc_ids=[entry.doc_id for entry in log if entry.get("undone")])
    log.insert(_entry(made, rows, undone=False) | {"time": now()})
    log.remove(doc_ids=sorted(entry.doc_id for entry in log)[:-_MOST])


def _entry(
    made: Sequence[Change], rows: dict[tuple[str, str], int | None], *, undone: bool
) -> dict[str, Any]:
    first, *also = [_written(one) | {"row": rows.get((one.kind, one.name))} for one in made]
    return first | ({"also": also} if also else {}) | {"undone": undone}


def _written(made: Change) -> dict[str, Any]:
    return {"kind": made.kind, "name": made.name, "before": made.before, "after": made.after}


def _rows(entry: dict[str, Any]) -> dict[tuple[str, str], int | None]:
    parts = (entry, *(one for one in entry.get("also", ()) if isinstance(one, dict)))
    return {(str(one.get("kind")), str(one.get("name"))): one.get("row") for one in parts}


def _read(entry: dict[str, Any]) -> Change | None:
    """Return the change that an entry of the log records; None if it has another shape."""
    kind, name = entry.get("kind"), entry.get("name")
    before, after = entry.get("before"), entry.get("after")
    if not isinstance(kind, str) or not isinstance(name, str) or kind not in NAMED_BY:
        return None
    if not all(state is None or isinstance(state, dict) for state in (before, after)):
        return None
    also = entry.get("also", [])
    read = [_read(one) for one in also if isinstance(one, dict)] if isinstance(also, list) else []
    return Change(kind, name, before, after, tuple(one for one in read if one))


def _put_all(
    tables: "TinyDB", made: Sequence[Change], rows: dict[tuple[str, str], int | None]
) -> dict[tuple[str, str], int | None]:
    """Apply changes, each at the row of its table where the thing is or was; return the rows."""
    placed = dict(rows)
    for kind in dict.fromkeys(one.kind for one in made):
        after = {one.name: one.after for one in made if one.kind == kind}
        wanted = {name: placed.get((kind, name)) for name in after}
        placed |= {(kind, name): row for name, row in put(tables, kind, after, wanted).items()}
    return placed
