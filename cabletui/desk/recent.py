"""Things in the order of their last use, each once, the oldest forgotten."""

from typing import Any

from cabletui.desk.desk_file import DeskFile, now


class Recent:
    """A table of such things, identified by one field."""

    def __init__(self, store: DeskFile, kind: str, field: str, most: int) -> None:
        """Make a list of recent things.

        Args:
            store: Where they are kept.
            kind: The table.
            field: The field that identifies them; a text.
            most: How many are kept.
        """
        self._store = store
        self._kind = kind
        self._field = field
        self._most = most

    def documents(self) -> list[dict[str, Any]]:
        """Return the things, the latest first.

        Raises:
            DeskError: The desk cannot be read.
        """
        documents = self._store.documents(self._kind)
        return [document for document in reversed(documents) if self._field in document]

    def names(self) -> tuple[str, ...]:
        """Return their identifiers, the latest first.

        Raises:
            DeskError: The desk cannot be read.
        """
        return tuple(str(document[self._field]) for document in self.documents())

    def use(self, name: str, **fields: object) -> None:
        """Put a thing first, with these fields in place of those it had.

        Raises:
            DeskError: The desk cannot be written.
        """
        from tinydb import where  # noqa: PLC0415 (the first frame only reads)

        with self._store.changing(self._kind) as table:
            table.remove(where(self._field) == name)
            table.insert({self._field: name, "time": now(), **fields})
            ids = sorted(document.doc_id for document in table)
            table.remove(doc_ids=ids[: -self._most])

    def forget(self, name: str) -> None:
        """Take a thing away.

        Raises:
            DeskError: The desk cannot be written.
        """
        from tinydb import where  # noqa: PLC0415 (the first frame only reads)

        with self._store.changing(self._kind) as table:
            table.remove(where(self._field) == name)
