"""What was imported into a library, when, from where, and what was refused.

`library.json` is a TinyDB database. Its tables `library` (the version of the form on disk),
`documents` and `vouched` (how they stood at the last commit), `index` (its files when nobody
wrote any more), `verified` and `seal` have one document each; `imports`, `checkpoints`, `damage`
and `breaks` one for each entry.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tinydb import TinyDB, where
from tinydb.table import Document

from cabletui.archive.layout import LOG
from cabletui.archive.log.file_records import Files, Standing, Verified, Vouched
from cabletui.archive.log.import_record import (
    REFUSALS_KEPT,
    Checkpoint,
    ImportRecord,
    last_name,
    record_of,
    refusal_of,
)
from cabletui.archive.log.sealed_file import SealedFile, is_as_written
from cabletui.errors import LibraryError, Refusal

VERSION = 2
"""The version of a library's files: of the documents, the import log and how they fit together.

In a library of version 1 no line of the documents adds to another.
"""


class ImportLog:
    """The import log of a library: read by all, written by whoever holds the lock."""

    def __init__(self, folder: Path) -> None:
        """Open the import log.

        Raises:
            LibraryError: It cannot be read, or is of a later version of the program.
        """
        self._path = folder / LOG
        self._database = TinyDB(self._path, storage=SealedFile)
        about = self._database.table("library").all()
        version = about[0].get("version") if about else VERSION
        if not isinstance(version, int) or version > VERSION:
            raise LibraryError(
                f"{folder} was written by a later cabletui (its form is {version}, this one "
                f"knows {VERSION}). Install a newer cabletui."
            )

    def begin(self) -> None:
        """Write the version into an import log that has none or an earlier one.

        Raises:
            LibraryError: The import log cannot be written.
        """
        about = self._database.table("library")
        if self.is_plain:
            about.update({"version": VERSION})
        elif not len(about):
            about.insert({"version": VERSION})
        self._forget_paths()

    def _forget_paths(self) -> None:
        """Take out the absolute paths that earlier versions wrote for all readers to see."""
        for table, field in (("imports", "sources"), ("checkpoints", "source")):
            found = [one for one in self._database.table(table) if _has_path(one.get(field))]
            if found and table == "checkpoints":
                self._database.table(table).remove(doc_ids=[one.doc_id for one in found])
            for one in found if table == "imports" else ():
                names = [last_name(str(source)) for source in one[field]]
                self._database.table(table).update({field: names}, doc_ids=[one.doc_id])

    def record(self, entry: ImportRecord, done: Sequence[str] = ()) -> None:
        """Add a run of an import; the checkpoints of a finished one are no longer needed.

        Args:
            entry: The run.
            done: The sources it was given, as their checkpoints name them.

        Raises:
            LibraryError: The import log cannot be written.
        """
        document = asdict(entry)
        for kept in ("refusals", "others"):
            document[kept] = document[kept][:REFUSALS_KEPT]
        self._database.table("imports").insert(document)
        if entry.finished:
            self._database.table("checkpoints").remove(where("source").one_of(list(done)))

    @property
    def is_sound(self) -> bool:
        """Whether the file is as it was last written; unknown in a library of version 1."""
        return self.is_plain or is_as_written(self._path)

    def imports(self) -> tuple[ImportRecord, ...]:
        """Return the runs, oldest first."""
        return tuple(record_of(document) for document in self._database.table("imports"))

    def checkpoint(self, source: str) -> Checkpoint | None:
        """Return how far a source was read by a run that did not finish."""
        found = self._database.table("checkpoints").search(where("source") == source)
        return Checkpoint(source, found[0]["mark"], found[0]["done"]) if found else None

    def keep_checkpoint(self, checkpoint: Checkpoint) -> None:
        """Note how far a source was read.

        Raises:
            LibraryError: The import log cannot be written.
        """
        table = self._database.table("checkpoints")
        table.upsert(asdict(checkpoint), where("source") == checkpoint.source)

    def standing(self) -> Standing | None:
        """Return how the documents stood at the last commit; None if that was not noted."""
        found = self._database.table("documents").all()
        if not found:
            return None
        return Standing(found[0]["lines"], found[0]["additions"])

    @property
    def is_plain(self) -> bool:
        """Whether no line of the documents can add to another: they are of version 1."""
        return [about.get("version") for about in self._database.table("library")] == [1]

    def keep_standing(self, standing: Standing) -> None:
        """Note how the documents stand.

        Raises:
            LibraryError: The import log cannot be written.
        """
        if standing != self.standing():
            self._keep("documents", asdict(standing))

    def vouched(self) -> Vouched | None:
        """Return what the documents were at the last commit; None if that was not noted."""
        found = self._database.table("vouched").all()
        if not found:
            return None
        noted = found[0]
        return Vouched(noted["lines"], noted["length"], bytes.fromhex(noted["running"]))

    def keep_vouched(self, vouched: Vouched) -> None:
        """Note what the documents are.

        Raises:
            LibraryError: The import log cannot be written.
        """
        if vouched != self.vouched():
            self._keep("vouched", asdict(vouched) | {"running": vouched.running.hex()})

    def index_files(self) -> Files | None:
        """Return the files of the index as they were when the last writer was done.

        None if that was not noted: an import is at work, or was killed.
        """
        found = self._database.table("index").all()
        return dict(found[0]) if found else None

    def keep_index_files(self, files: Files | None) -> None:
        """Note the files of the index; None when they are about to change.

        Raises:
            LibraryError: The import log cannot be written.
        """
        if files is not None:
            self._keep("index", files)
        elif len(self._database.table("index")):
            self._database.table("index").truncate()

    def verified(self) -> Verified | None:
        """Return when all of the library was last read; None if it never was."""
        found = self._database.table("verified").all()
        if not found:
            return None
        return Verified(found[0]["at"], found[0]["troubles"])

    def keep_verified(self, verified: Verified) -> None:
        """Note that all of the library was read.

        Raises:
            LibraryError: The import log cannot be written.
        """
        self._keep("verified", asdict(verified))

    def forget_troubles(self) -> None:
        """Forget when all was last read if something was wrong then, as it has been repaired.

        Raises:
            LibraryError: The import log cannot be written.
        """
        verified = self.verified()
        if verified and verified.troubles:
            self._database.table("verified").truncate()

    def breaks(self) -> tuple[Refusal, ...]:
        """Return the damage that was found in the documents, each with the time it was found."""
        return tuple(refusal_of(document) for document in self._database.table("breaks"))

    def keep_breaks(self, breaks: Sequence[Refusal]) -> None:
        """Record more damage; it stays on record until the documents are accepted.

        Raises:
            LibraryError: The import log cannot be written.
        """
        if breaks:
            self._database.table("breaks").insert_multiple(map(asdict, breaks))

    def forget_breaks(self) -> None:
        """Accept the documents as they are.

        Raises:
            LibraryError: The import log cannot be written.
        """
        if len(self._database.table("breaks")):
            self._database.table("breaks").truncate()

    def _keep(self, table: str, document: Mapping[str, Any]) -> None:
        """Make a document the only one of a table, in place of what is there."""
        self._database.drop_table(table)
        self._database.table(table).insert(Document(document, doc_id=1))

    def damage(self) -> tuple[Refusal, ...]:
        """Return the lines of the documents that the last reindex or recovery passed over."""
        return tuple(refusal_of(document) for document in self._database.table("damage"))

    def accepted(self) -> frozenset[str]:
        """Return the names of the lines without a cable that were accepted."""
        found = self._database.table("accepted").all()
        return frozenset(found[0]["lines"]) if found else frozenset()

    def keep_accepted(self, lines: Iterable[str]) -> None:
        """Record which lines are accepted without a cable.

        Raises:
            LibraryError: The import log cannot be written.
        """
        self._keep("accepted", {"lines": sorted(lines)})

    def keep_damage(self, damage: Sequence[Refusal], *, is_all: bool) -> None:
        """Note lines that were passed over.

        Args:
            damage: The lines.
            is_all: Whether all lines were looked at, so that these replace those noted before.

        Raises:
            LibraryError: The import log cannot be written.
        """
        table = self._database.table("damage")
        if is_all and len(table):
            table.truncate()
        known = {refusal.name for refusal in self.damage()}
        fresh = [asdict(refusal) for refusal in damage if refusal.name not in known]
        if fresh:
            table.insert_multiple(fresh)


def _has_path(value: object) -> bool:
    names = value if isinstance(value, list) else [value]
    return any(isinstance(name, str) and "/" in name for name in names)
