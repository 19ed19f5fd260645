"""Opening a library for reading: its documents, and an index that is theirs."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.table import Table

from cabletui.archive import lock
from cabletui.archive.copies import Line
from cabletui.archive.documents import DamagedLineError, Documents
from cabletui.archive.index import Index, IndexUnusableError
from cabletui.archive.recovery import catch_up, is_in_step
from cabletui.archive.storage import TABLE, JsonLinesStorage
from cabletui.cable import Headline, Moment
from cabletui.cable.addition import from_line
from cabletui.errors import DocumentError, LibraryError

INDEX = "index"
"""The folder of the index in a library."""

_TRIES = 10
_PAUSE = 0.05

INDEXED_IN_MEMORY = 2_000
"""A library of this many documents can do without an index on disk: it takes under a second."""


@dataclass(frozen=True)
class Shelf:
    """The documents of a library and their index, opened together."""

    folder: Path
    storage: JsonLinesStorage
    table: Table
    index: Index
    identity: tuple[int, ...]
    """What changes where another index was put in the place of this one."""

    def line(self, reference_id: str, ordinal: int) -> Line:
        """Return an edition of a cable, or what adds to one, by its line.

        Raises:
            LibraryError: The line holds something else: the documents were changed by hand.
        """
        try:
            line = from_line(self._document(ordinal))
        except DocumentError as error:
            raise LibraryError(f"Line {ordinal} of the documents: {error}") from error
        if line.reference_id != reference_id:
            raise _changed(ordinal, self.folder)
        return line

    def headlines(self, ordinals: Sequence[int]) -> tuple[Headline, ...]:
        """Return what a list shows of the cables of some lines, in this order.

        Raises:
            LibraryError: A line holds no cable: the documents were changed by hand.
        """
        documents = self.storage.documents
        return tuple(self._headline(documents, ordinal) for ordinal in ordinals)

    def _headline(self, documents: Documents, ordinal: int) -> Headline:
        try:
            document = documents.opening(ordinal, b"header")
            return Headline(
                document["reference_id"],
                Moment.parse(document["created"]),
                document.get("classification") or "",
                document.get("origin") or "",
                document.get("subject") or "",
            )
        except (DamagedLineError, KeyError, TypeError, ValueError):
            raise _changed(ordinal, self.folder) from None

    def _document(self, ordinal: int) -> dict[str, Any]:
        document = self.table.get(doc_id=ordinal)
        if not isinstance(document, dict):
            raise _changed(ordinal, self.folder)
        return document


def shelf(folder: Path) -> Shelf:
    """Open a library for reading; nothing is written.

    A small library without a usable index is indexed in memory.

    Raises:
        LibraryError: There is no library, or its index cannot be used and it is too large to do
            without; the message says what to do.
    """
    storage = JsonLinesStorage(folder)
    of_now = identity(folder)  # before the index: one put in its place meanwhile is then noticed
    index = _index(folder, storage)
    table = TinyDB(folder, storage=lambda _: storage).table(TABLE)
    return Shelf(folder, storage, table, index, of_now)


def identity(folder: Path) -> tuple[int, ...]:
    """Return what changes where another index or other documents are put into a library."""
    numbers: list[int] = []
    for name in (INDEX, "cables.jsonl"):
        try:
            status = (folder / name).stat()
        except OSError:
            continue
        numbers += (status.st_dev, status.st_ino)
    return tuple(numbers)


def _index(folder: Path, storage: JsonLinesStorage) -> Index:
    documents = storage.documents
    reason = "The index could not be read."
    for _ in range(_TRIES):
        try:
            index = Index.open(folder / INDEX)
        except IndexUnusableError as error:
            reason = str(error)
        else:
            documents = storage.documents  # after the index, as an import may just have committed
            if is_in_step(index, documents):
                return index
            reason = f"The index of {folder} is of other documents."
        if not lock.is_held(folder):
            break
        time.sleep(_PAUSE)  # a writer may be putting another in its place at this moment
    if len(documents) > INDEXED_IN_MEMORY:
        raise LibraryError(f"{reason} {_cure(folder, documents)}")
    index = Index.create(None)
    catch_up(index, documents)
    return index


def _cure(folder: Path, documents: Documents) -> str:
    if lock.is_held(folder):
        return "An import or reindex is at work on it; try again when it is done."
    return (
        "Run `cabletui reindex` to make it anew "
        f"from the {len(documents):,} documents; nothing is lost."
    )


def _changed(ordinal: int, folder: Path) -> LibraryError:
    return LibraryError(
        f"Line {ordinal} of the documents of {folder} is not what it was when it was indexed. "
        "Run `cabletui reindex`."
    )
