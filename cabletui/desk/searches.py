"""Queries that the reader saved under a name."""

from dataclasses import dataclass

from cabletui.desk.changes import Change, Changes
from cabletui.desk.desk_file import DeskFile, now

_KIND = "searches"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query with a name."""

    name: str
    query_text: str


class SavedSearches:
    """The saved searches."""

    def __init__(self, store: DeskFile, changes: Changes) -> None:
        self._store = store
        self._changes = changes

    def all(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches, by name.

        Raises:
            DeskError: The desk cannot be read.
        """
        searches = [
            SavedSearch(str(document["name"]), str(document["query"]))
            for document in self._store.documents(_KIND)
            if {"name", "query"} <= document.keys()
        ]
        return tuple(sorted(searches, key=lambda search: search.name.casefold()))

    def save(self, name: str, query_text: str) -> Change:
        """Save a query under a name, replacing the one that had it.

        Raises:
            DeskError: The desk cannot be written.
        """
        document = {"name": name, "query": query_text, "time": now()}
        return self._changes.make(_KIND, name, lambda before: document)

    def remove(self, name: str) -> bool:
        """Forget a saved search, and return whether there was one.

        Raises:
            DeskError: The desk cannot be written.
        """
        return self._changes.make(_KIND, name, lambda before: None).before is not None
