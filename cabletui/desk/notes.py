"""The reader's notes on cables and their paragraphs, whether these are in a list or not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cabletui.desk.changes import Change, Changes
from cabletui.desk.desk_file import DeskFile, now
from cabletui.desk.desk_tables import name_of
from cabletui.errors import DeskError

_KIND = "notes"


@dataclass(frozen=True, slots=True)
class ReaderNote:
    """A note on a cable, or on a paragraph of it."""

    reference_id: str
    time: str
    """When it was written last: ISO 8601 in UTC."""

    text: str
    """May have several lines."""

    paragraph: str = ""
    """The paragraph, as `cable.reading.paragraph_names` calls it; empty for the whole cable."""


class Notes:
    """The notes, cached because every row of a list asks for them."""

    def __init__(self, store: DeskFile, changes: Changes) -> None:
        self._store = store
        self._changes = changes
        self._known: dict[str, dict[str, str]] = {}
        """The notes by paragraph, for each cable."""
        self._version = -1

    def all(self) -> tuple[ReaderNote, ...]:
        """Return the notes, the latest first.

        Raises:
            DeskError: The desk cannot be read.
        """
        found = {(note.reference_id, note.paragraph): note for note in self._read()}
        return tuple(sorted(found.values(), key=lambda note: note.time, reverse=True))

    def _read(self) -> Iterator[ReaderNote]:
        # Notes were a part of the bookmarks once; those lie there until the desk is changed.
        older = [one for one in self._store.documents("bookmarks") if "note" in one]
        return (note for note in map(_note, (*older, *self._store.documents(_KIND))) if note)

    def note(self, reference_id: str, paragraph: str = "") -> str:
        """Return the note on a cable or a paragraph; empty if there is none.

        A note that another session wrote is found only after this session has changed the desk, or
        after `forget`; if the desk cannot be read, there is none.
        """
        return self.of(reference_id).get(paragraph, "")

    def of(self, reference_id: str) -> Mapping[str, str]:
        """Return the notes on a cable by paragraph; the note on the whole cable is under ""."""
        if self._version != self._changes.version:
            try:
                self._known = self._by_cables()
            except DeskError:
                self._known = {}
            self._version = self._changes.version
        return self._known.get(reference_id, {})

    def _by_cables(self) -> dict[str, dict[str, str]]:
        known: dict[str, dict[str, str]] = {}
        for note in self._read():
            known.setdefault(note.reference_id, {})[note.paragraph] = note.text
        return known

    def forget(self) -> None:
        """Read the notes again at the next request; another session may have written some."""
        self._version = -1

    def write(self, reference_id: str, text: str, paragraph: str = "") -> Change:
        """Set the note on a cable or a paragraph, replacing the one it had; "" removes it.

        Raises:
            DeskError: The desk cannot be written.
        """
        where = {"reference_id": reference_id} | ({"paragraph": paragraph} if paragraph else {})

        def change(before: dict[str, Any] | None) -> dict[str, Any] | None:
            if not text:
                return None
            if before and before.get("note") == text:
                return before
            return {**(before or {}), **where, "time": now(), "note": text}

        return self._changes.make(_KIND, name_of(_KIND, where), change)


def _note(document: dict[str, Any]) -> ReaderNote | None:
    name, text = document.get("reference_id"), document.get("note")
    if not isinstance(name, str) or not isinstance(text, str) or not text:
        return None
    return ReaderNote(
        name, str(document.get("time", "")), text, str(document.get("paragraph") or "")
    )
