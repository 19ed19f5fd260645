"""How much of a library there was when the reader last looked into each saved search."""

from pathlib import Path
from typing import Any

from cabletui.desk.desk_file import DeskFile

_KIND = "seen"
_MOST = 500


class SeenSearches:
    """The last line of the documents at that time, by search and library."""

    def __init__(self, store: DeskFile) -> None:
        self._store = store

    def line(self, search: str, library: Path) -> int | None:
        """Return the last line that there was; None if the reader has not looked yet.

        Args:
            search: The name of the saved search.
            library: The folder of the library: another one has other lines.

        Raises:
            DeskError: The desk cannot be read.
        """
        for document in reversed(self._store.documents(_KIND)):
            if _is_of(document, search, library) and isinstance(document.get("line"), int):
                return int(document["line"])
        return None

    def since(self, search: str, library: Path, now: int) -> int:
        """Return the last line that there was; for a reader who has not looked yet, keep `now`.

        Args:
            search: The name of the saved search.
            library: The folder of the library.
            now: The last line that there is.

        Raises:
            DeskError: The desk cannot be read or written.
        """
        line = self.line(search, library)
        if line is None:
            self.keep(search, library, now)
            return now
        return line

    def keep(self, search: str, library: Path, line: int) -> None:
        """Record that the reader has looked when this was the last line.

        Raises:
            DeskError: The desk cannot be written.
        """
        with self._store.changing(_KIND) as table:
            table.remove(doc_ids=[one.doc_id for one in table if _is_of(one, search, library)])
            table.insert({"search": search, "library": _name(library), "line": line})
            table.remove(doc_ids=sorted(one.doc_id for one in table)[:-_MOST])


def _is_of(document: dict[str, Any], search: str, library: Path) -> bool:
    return (document.get("search"), document.get("library")) == (search, _name(library))


def _name(library: Path) -> str:
    return str(library.resolve())
