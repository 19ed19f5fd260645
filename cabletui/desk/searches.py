"""Queries that the reader saved under a name."""

from dataclasses import dataclass

from cabletui.desk.store import Store, now

_KIND = "searches"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query with a name."""

    name: str
    query_text: str


class SavedSearches:
    """The saved searches."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches, by name.

        Raises:
            LibraryError: The desk cannot be read.
        """
        searches = [
            SavedSearch(str(document["name"]), str(document["query"]))
            for document in self._store.documents(_KIND)
            if {"name", "query"} <= document.keys()
        ]
        return tuple(sorted(searches, key=lambda search: search.name.casefold()))

    def save(self, name: str, query_text: str) -> None:
        """Keep a query under a name, in place of the one that had it.

        Raises:
            LibraryError: The desk cannot be written.
        """
        from tinydb import where  # noqa: PLC0415

        with self._store.changing(_KIND) as table:
            document = {"name": name, "query": query_text, "time": now()}
            table.upsert(document, where("name") == name)

    def remove(self, name: str) -> bool:
        """Forget a saved search; tell whether there was one.

        Raises:
            LibraryError: The desk cannot be written.
        """
        from tinydb import where  # noqa: PLC0415

        with self._store.changing(_KIND) as table:
            return bool(table.remove(where("name") == name))
