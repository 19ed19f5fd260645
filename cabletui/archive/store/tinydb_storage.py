"""The documents as a TinyDB storage.

`TinyDB(folder, storage=JsonLinesStorage).table("cables")` is TinyDB's own table over a mapping
that reads a line when it is asked for one: `get(doc_id=…)`, `contains(doc_id=…)` and `len` cost
the same in a library of any size. A condition reads every line and is for scripts.
"""

from collections.abc import ItemsView, Iterator, Mapping
from pathlib import Path
from typing import Any

from cabletui.archive.store.documents import DamagedLineError, Documents
from cabletui.errors import LibraryError

TABLE = "cables"


class JsonLinesStorage:
    """What TinyDB asks of a storage: read, write, close."""

    def __init__(self, folder: str | Path) -> None:
        self._folder = Path(folder)
        self._documents: Documents | None = None
        self._stays = False

    @property
    def documents(self) -> Documents:
        """The documents, with what was appended since the last call.

        Raises:
            LibraryError: There are none, or they cannot be read.
        """
        documents = self._documents
        if documents is None:
            documents = self._documents = Documents.open(self._folder)
        elif not documents.is_current(self._folder):
            documents = self._documents = self._fresh(documents)
        return documents

    def stay(self) -> None:
        """Keep reading the file that is open, even if it is replaced."""
        self._stays = True

    def _fresh(self, documents: Documents) -> Documents:
        if not self._stays:
            return Documents.open(self._folder)
        if documents.is_elsewhere(self._folder):
            return documents
        try:
            return Documents.open(self._folder)
        except LibraryError:  # it may no longer be opened, but it is open
            return documents

    def read(self) -> Mapping[str, Mapping[str, dict[str, Any]]]:
        """Return the one table, by its name."""
        return {TABLE: DocumentTable(self.documents)}

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Refuse to write: TinyDB would write every document again.

        Raises:
            LibraryError: Always.
        """
        raise LibraryError(
            "The documents of a library are only ever added to, by cabletui import; "
            "nothing was written."
        )

    def close(self) -> None:
        """Close the file."""
        self._documents = None


class DocumentTable(Mapping[str, dict[str, Any]]):
    """Documents by ordinal; the keys are texts, as TinyDB writes ids.

    A line that holds no document is not in the mapping, though `len` counts it.
    """

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def __getitem__(self, key: str) -> dict[str, Any]:
        try:
            return self._documents.document(int(key))
        except (ValueError, DamagedLineError):
            raise KeyError(key) from None

    def __len__(self) -> int:
        return len(self._documents)

    def __iter__(self) -> Iterator[str]:
        return map(str, range(1, len(self._documents) + 1))

    def items(self) -> ItemsView[str, dict[str, Any]]:
        """Return ordinals and documents, without the lines that hold none."""
        return _Sound(self)


class _Sound(ItemsView[str, dict[str, Any]]):
    """The items of a table that can be read."""

    def __init__(self, table: DocumentTable) -> None:
        super().__init__(table)
        self._table = table

    def __iter__(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for key in self._table:
            document = self._table.get(key)
            if document is not None:
                yield key, document
