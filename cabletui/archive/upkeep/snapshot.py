"""Opening a library for reading: its documents, and the index that belongs to them."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cabletui.archive.index.engine import IndexUnusableError
from cabletui.archive.index.index import Index
from cabletui.archive.index.schema import day_of
from cabletui.archive.layout import DOCUMENTS, INDEX
from cabletui.archive.results import DamagedHeadline
from cabletui.archive.store import lock
from cabletui.archive.store.documents import DamagedLineError, Documents
from cabletui.archive.store.tinydb_storage import TABLE, JsonLinesStorage
from cabletui.archive.upkeep.prefix_check import is_in_step
from cabletui.cable import Cable, Headline, Moment
from cabletui.cable.addition import (
    CARD_MARK,
    FIELD,
    Addition,
    Line,
    from_line,
    is_addition,
    text_mark,
)
from cabletui.cable.cable_errors import DocumentError
from cabletui.cable.one_line import one_line
from cabletui.errors import LibraryError
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from tinydb.table import Table

_TRIES = 10
_PAUSE = 0.05

_CHANGED = "The documents were changed while they were open; go back, and come here again."

INDEXED_IN_MEMORY = 2_000
"""A library of this many documents can do without an index on disk: it takes under a second."""


@dataclass(frozen=True)
class Snapshot:
    """The documents of a library and their index, opened together."""

    folder: Path
    storage: JsonLinesStorage
    index: Index
    identity: tuple[int, ...]
    """A value that changes when the index or the documents are replaced by others."""

    trouble: str = ""
    """A sentence on what is wrong with an index that lies there and is not used; else empty."""

    _seen: list[tuple[int, int]] = field(default_factory=list)
    """The size and time of the documents when the index last fitted them."""

    @cached_property
    def table(self) -> "Table":
        """The documents as a table of TinyDB, for whoever reads a cable whole."""
        from tinydb import TinyDB  # noqa: PLC0415 (a list of headlines needs none)

        return TinyDB(self.folder, storage=lambda _: self.storage).table(TABLE)

    def is_current(self) -> bool:
        """Return whether these are still the documents and the index that lie in the folder."""
        is_same = identity(self.folder) == self.identity and not self.index.is_doubtful
        return is_same and self._fits()

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

    def body(self, ordinal: int) -> tuple[str, str]:
        """Return the reference id and the body of the cable on a line; empty for a damaged one."""
        try:
            document = self.storage.documents.document(ordinal)
            reference_id = _text(document["reference_id"])
            is_bare = is_addition(document) or not document["body"]
            body = self._text_of(document) if is_bare else document["body"]
            return reference_id, body if isinstance(body, str) else ""
        except (DamagedLineError, DocumentError, KeyError, TypeError):
            return f"line {ordinal}", ""

    def cable(self, ordinal: int) -> Cable | None:
        """Return the cable of a line, as that line tells of it; None of a damaged one."""
        try:
            line = from_line(self.storage.documents.document(ordinal))
        except (DamagedLineError, DocumentError):
            return None
        cable = line.particulars if isinstance(line, Addition) else line
        return cable if cable.body else replace(cable, body=self.body(ordinal)[1])

    def headlines(self, ordinals: Sequence[int]) -> tuple[Headline, ...]:
        """Return what a list shows of the cables of some lines, in this order.

        A line that holds no cable becomes a DamagedHeadline; so do all lines if the documents are
        no longer those that were indexed.
        """
        documents = self.storage.documents
        if self._fits():
            return tuple(self._headline(documents, ordinal) for ordinal in ordinals)
        return tuple(self._damaged(ordinal, _CHANGED) for ordinal in ordinals)

    def _text_of(self, addition: dict[str, Any]) -> str:
        """Return the body to which a document adds; empty if that is not held."""
        mark = addition.get(FIELD, CARD_MARK)
        for ordinal in self.index.editions(addition["reference_id"]):
            line = from_line(self._document(ordinal))
            if not isinstance(line, Cable) or not line.has_text:
                continue
            if mark in (CARD_MARK, text_mark(line)):
                return line.body
        return ""

    def _headline(self, documents: Documents, ordinal: int) -> Headline:
        try:
            document = documents.head(ordinal, b"header")
            return Headline(
                _text(document["reference_id"]),
                Moment.parse(document["created"]),
                _text(document.get("classification") or ""),
                _text(document.get("origin") or ""),
                _text(document.get("subject") or ""),
            )
        except DamagedLineError as error:
            return self._damaged(ordinal, str(error))
        except (KeyError, TypeError, ValueError):
            return self._damaged(ordinal, f"Line {ordinal} of {DOCUMENTS} holds no cable.")

    def _damaged(self, ordinal: int, why: str) -> Headline:
        try:
            reference_id, created = self.index.cable_of(ordinal)
        except IndexUnusableError:
            reference_id, created = f"line {ordinal}", day_of(0)
        return DamagedHeadline(reference_id, created, "", "", why)

    def _fits(self) -> bool:
        """Return whether the index belongs to the documents as they are, if they were touched."""
        state = self.storage.documents.state()
        if state in self._seen:
            return True
        try:
            is_in_step_still = is_in_step(self.index, self.storage.documents)
        except IndexUnusableError:
            return False
        if not is_in_step_still:
            return False
        self._seen[:] = [state]
        return True

    def _document(self, ordinal: int) -> dict[str, Any]:
        document = self.table.get(doc_id=ordinal)
        if not isinstance(document, dict):
            raise _changed(ordinal, self.folder)
        return document


def open_snapshot(folder: Path) -> Snapshot:
    """Open a library for reading; nothing is written.

    A small library without a usable index is indexed in memory.

    Raises:
        LibraryError: There is no library, or its index cannot be used and it is too large to do
            without; the message says what to do.
    """
    storage = JsonLinesStorage(folder)
    of_now = identity(folder)  # before the index, so that one that replaces it meanwhile is noticed
    index, trouble = _index(folder, storage)
    storage.stay()
    return Snapshot(folder, storage, index, of_now, trouble)


def identity(folder: Path) -> tuple[int, ...]:
    """Return a value that changes when the index or the documents of a library are replaced."""
    numbers: list[int] = []
    for name in (INDEX, DOCUMENTS):
        try:
            status = (folder / name).stat()
        except OSError:
            continue
        numbers += (status.st_dev, status.st_ino)
    return tuple(numbers)


def usable_index(folder: Path, documents: Callable[[], Documents]) -> Index:
    """Open the index of a library, if it belongs to its documents.

    If a writer may be replacing it at this moment, it is waited for.

    Args:
        folder: The library.
        documents: Gives its documents, with all that was committed when it is asked.

    Raises:
        IndexUnusableError: There is none, or it cannot be read, or is of other documents.
    """
    is_last = False
    for _ in range(_TRIES):
        try:
            index = Index.open(folder / INDEX)
            # The documents after the index, as an import may just have committed.
            if is_in_step(index, documents()):
                return index
            trouble = IndexUnusableError(f"The index of {folder} is of other documents")
        except IndexUnusableError as error:
            trouble = error
        if is_last:
            break
        if lock.is_held(folder):
            time.sleep(_PAUSE)
        else:
            is_last = True  # but another may just have replaced it
    raise trouble


def _index(folder: Path, storage: JsonLinesStorage) -> tuple[Index, str]:
    """Return an index, and what is wrong with the one in the library if it is another one."""
    try:
        return usable_index(folder, lambda: storage.documents), ""
    except IndexUnusableError as trouble:
        documents = storage.documents
        if len(documents) > INDEXED_IN_MEMORY:
            raise _unusable(trouble, folder, documents) from trouble
        is_expected = (folder / INDEX).exists() and not lock.is_held(folder)
        remark = f"{trouble.reason}; `cabletui status` tells more." if is_expected else ""
    from cabletui.archive.upkeep.recovery import catch_up  # noqa: PLC0415 (for a library without index)

    index = Index.create(None)
    catch_up(index, documents)
    return index, remark


def _unusable(trouble: IndexUnusableError, folder: Path, documents: Documents) -> LibraryError:
    if lock.is_held(folder):
        return LibraryError(
            f"{trouble.reason}: an import or reindex is at work on it; try again when it is done."
        )
    if not trouble.can_be_rebuilt:
        return trouble
    return IndexUnusableError(
        trouble.reason,
        f"`cabletui reindex` rebuilds it from the {counted(len(documents), 'document')}, "
        "and nothing is lost.",
    )


def _text(value: object) -> str:
    """Return a value that is a text, in one line.

    Raises:
        TypeError: It is not one.
    """
    if not isinstance(value, str):
        raise TypeError("no text")
    return one_line(value)


def _changed(ordinal: int, folder: Path) -> LibraryError:
    return LibraryError(
        f"Line {ordinal} of the documents of {folder} is not what it was when it was indexed. "
        "Run `cabletui reindex`."
    )
