"""The reader's notes on cables, whether these are bookmarked or not."""

from dataclasses import dataclass
from typing import Any

from cabletui.desk.changes import Change, Changes
from cabletui.desk.desk_file import DeskFile, now
from cabletui.errors import DeskError

_KIND = "notes"


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a cable."""

    reference_id: str
    time: str
    """When it was written last: ISO 8601 in UTC."""

    text: str


class Notes:
    """The notes, cached because every row of a list asks for them."""

    def __init__(self, store: DeskFile, changes: Changes) -> None:
        self._store = store
        self._changes = changes
        self._known: dict[str, str] = {}
        self._version = -1

    def all(self) -> tuple[Note, ...]:
        """Return the notes, the latest first.

        Raises:
            DeskError: The desk cannot be read.
        """
        # Notes were a part of the bookmarks once; those lie there until the desk is changed.
        older, own = self._store.documents("bookmarks"), self._store.documents(_KIND)
        found = {note.reference_id: note for note in map(_read, (*older, *own)) if note}
        self._known = {note.reference_id: note.text for note in found.values()}
        self._version = self._changes.version
        return tuple(sorted(found.values(), key=lambda note: note.time, reverse=True))

    def note(self, reference_id: str) -> str:
        """Return the note on a cable; empty where there is none or the desk cannot be read.

        One that another session wrote is known when this one has changed the desk or `forget` was
        called.
        """
        if self._version != self._changes.version:
            try:
                self.all()
            except DeskError:
                self._known, self._version = {}, self._changes.version
        return self._known.get(reference_id, "")

    def forget(self) -> None:
        """Read the notes again at the next request; another session may have written some."""
        self._version = -1

    def write(self, reference_id: str, text: str) -> Change:
        """Set the note on a cable, replacing the one it had; an empty text removes it.

        Raises:
            DeskError: The desk cannot be written.
        """

        def change(before: dict[str, Any] | None) -> dict[str, Any] | None:
            if not text:
                return None
            if before and before.get("note") == text:
                return before
            return {**(before or {}), "reference_id": reference_id, "time": now(), "note": text}

        return self._changes.make(_KIND, reference_id, change)


def _read(document: dict[str, Any]) -> Note | None:
    name, text = document.get("reference_id"), document.get("note")
    if not isinstance(name, str) or not isinstance(text, str) or not text:
        return None
    return Note(name, str(document.get("time", "")), text)
