"""What was imported into a library, when, from where, and what was refused.

`library.json` is a TinyDB database of four tables: `library` (one document: the version of the
form on disk), `imports`, `checkpoints` and `damage`.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tinydb import TinyDB, where

from cabletui.errors import LibraryError, Refusal
from cabletui.files import JsonFile

NAME = "library.json"
VERSION = 1
"""The version of the form on disk: the documents, the register and how they hang together."""

_REFUSALS_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One run of an import."""

    began: str
    """ISO 8601 in UTC, to the second."""

    seconds: float
    sources: tuple[str, ...]
    """What was given to it, by the last names: where it lay concerns no other reader."""

    added: int
    editions: int
    held: int
    passed_over: int
    refused: int
    refusals: tuple[Refusal, ...]
    """The refusals, the first ten thousand of them."""

    finished: bool
    """Whether it came to the end of its sources."""

    others: tuple[Refusal, ...] = ()
    """What was passed over and what it is, the first ten thousand of them."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far an import came in one source, for the next run to go on there."""

    source: str
    """What tells the source from others and is not its path."""

    mark: str
    """What tells whether the source is still the same, such as its size and its time."""

    done: int
    """How much is done, in whatever the importer counts."""


class Register:
    """The register of a library: read by all, written by whoever holds the lock."""

    def __init__(self, folder: Path) -> None:
        """Open the register.

        Raises:
            LibraryError: It cannot be read, or is of a later version of the program.
        """
        self._path = folder / NAME
        self._database = TinyDB(self._path, storage=JsonFile)
        about = self._database.table("library").all()
        version = about[0].get("version") if about else VERSION
        if not isinstance(version, int) or version > VERSION:
            raise LibraryError(
                f"{folder} was written by a later cabletui (its form is {version}, this one "
                f"knows {VERSION}). Install a newer cabletui."
            )

    def begin(self) -> None:
        """Write the version into a register that has none.

        Raises:
            LibraryError: The register cannot be written.
        """
        about = self._database.table("library")
        if not len(about):
            about.insert({"version": VERSION})
        self._forget_paths()

    def _forget_paths(self) -> None:
        """Take out the absolute paths that earlier versions wrote for all readers to see."""
        for table, field in (("imports", "sources"), ("checkpoints", "source")):
            found = [one for one in self._database.table(table) if _has_path(one.get(field))]
            if found and table == "checkpoints":
                self._database.table(table).remove(doc_ids=[one.doc_id for one in found])
            for one in found if table == "imports" else ():
                names = [_last_name(str(source)) for source in one[field]]
                self._database.table(table).update({field: names}, doc_ids=[one.doc_id])

    def record(self, entry: ImportRecord, done: Sequence[str] = ()) -> None:
        """Add a run of an import; the checkpoints of a finished one are no longer needed.

        Args:
            entry: The run.
            done: The sources it was given, as their checkpoints name them.

        Raises:
            LibraryError: The register cannot be written.
        """
        document = asdict(entry)
        for kept in ("refusals", "others"):
            document[kept] = document[kept][:_REFUSALS_KEPT]
        self._database.table("imports").insert(document)
        if entry.finished:
            self._database.table("checkpoints").remove(where("source").one_of(list(done)))

    def imports(self) -> tuple[ImportRecord, ...]:
        """Return the runs, oldest first."""
        return tuple(_record(document) for document in self._database.table("imports"))

    def checkpoint(self, source: str) -> Checkpoint | None:
        """Return how far a source was read by a run that did not come to its end."""
        found = self._database.table("checkpoints").search(where("source") == source)
        return Checkpoint(source, found[0]["mark"], found[0]["done"]) if found else None

    def keep_checkpoint(self, checkpoint: Checkpoint) -> None:
        """Note how far a source was read.

        Raises:
            LibraryError: The register cannot be written.
        """
        table = self._database.table("checkpoints")
        table.upsert(asdict(checkpoint), where("source") == checkpoint.source)

    def damage(self) -> tuple[Refusal, ...]:
        """Return the lines of the documents that the last reindex or recovery passed over."""
        return tuple(_refusal(document) for document in self._database.table("damage"))

    def keep_damage(self, damage: Sequence[Refusal], *, anew: bool) -> None:
        """Note lines that were passed over; anew, where all lines were looked at.

        Raises:
            LibraryError: The register cannot be written.
        """
        table = self._database.table("damage")
        if anew and len(table):
            table.truncate()
        known = {refusal.name for refusal in self.damage()}
        fresh = [asdict(refusal) for refusal in damage if refusal.name not in known]
        if fresh:
            table.insert_multiple(fresh)


def _record(document: dict[str, Any]) -> ImportRecord:
    refusals = tuple(_refusal(refusal) for refusal in document.get("refusals", ()))
    counts = ("added", "editions", "held", "passed_over", "refused")
    return ImportRecord(
        began=str(document.get("began", "")),
        seconds=float(document.get("seconds", 0.0)),
        sources=tuple(_last_name(str(source)) for source in document.get("sources", ())),
        refusals=refusals,
        others=tuple(_refusal(other) for other in document.get("others", ())),
        finished=bool(document.get("finished", True)),
        **{count: int(document.get(count, 0)) for count in counts},
    )


def _has_path(value: object) -> bool:
    names = value if isinstance(value, list) else [value]
    return any(isinstance(name, str) and "/" in name for name in names)


def _last_name(source: str) -> str:
    return source.rstrip("/").rpartition("/")[2] or source


def _refusal(document: dict[str, Any]) -> Refusal:
    count = document.get("count", 1)
    return Refusal(
        str(document.get("name", "")),
        str(document.get("reason", "")),
        count if isinstance(count, int) else 1,
    )
