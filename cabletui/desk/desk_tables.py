"""The tables of the desk: what identifies a document of each, where it stands, and how it changes.

TinyDB copies a table for each document that it returns and for each change; with thousands of notes
that is most of the time that a change takes. So tables are read as they are stored, and all that
is put into one at a time is put there by one call.
"""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from cabletui.desk.desk_file import now

if TYPE_CHECKING:
    from tinydb import TinyDB

NAMED_BY = {
    "bookmarks": ("reference_id", "list"),
    "notes": ("reference_id", "paragraph"),
    "searches": ("name",),
    "lists": ("name",),
    "preferences": ("name",),
}
"""The tables whose changes are logged, each with the fields that identify its documents.

A field that a document lacks is no part of its name.
"""


def name_of(kind: str, document: Mapping[str, Any]) -> str:
    r"""Return what identifies a document in its table.

    >>> name_of("notes", {"reference_id": "06LIMA12", "paragraph": "3"})
    '06LIMA12\n3'
    """
    return "\n".join([str(document[field]) for field in NAMED_BY[kind] if document.get(field)])


def documents(tables: "TinyDB", kind: str) -> dict[int, dict[str, Any]]:
    """Return the documents of a table by number, in order; the caller must not change them."""
    found = (tables.storage.read() or {}).get(kind, {})
    numbered = ((int(number), document) for number, document in found.items())
    return dict(sorted(numbered, key=lambda entry: entry[0]))


def numbers_of(
    there: Mapping[int, Mapping[str, Any]], kind: str, names: Collection[str]
) -> dict[str, int]:
    """Return the numbers of the documents with some names; the first of two that share a name."""
    found: dict[str, int] = {}
    field, openings = NAMED_BY[kind][0], {_opening(name) for name in names}
    for number, document in there.items():
        # Most are of another cable, and can be passed over before their names are put together.
        opening = document.get(field)
        if opening and _opening(str(opening)) not in openings:
            continue
        name = name_of(kind, document)
        if name in names:
            found.setdefault(name, number)
    return found


def _opening(name: str) -> str:
    return name.partition("\n")[0]


def put(
    tables: "TinyDB",
    kind: str,
    after: Mapping[str, dict[str, Any] | None],
    wanted: Mapping[str, int | None],
) -> dict[str, int | None]:
    """Put documents into a table, each in place of the one that has its name.

    Args:
        tables: All tables.
        kind: The table.
        after: By its name, what shall be there; None takes away what is.
        wanted: The number that each is to have where it is new, if that is free.

    Returns:
        The number that each has, or had.
    """
    from tinydb.table import Document  # noqa: PLC0415 (the first frame only reads)

    there = documents(tables, kind)
    known = numbers_of(there, kind, after.keys())
    table = tables.table(kind)
    if known:
        table.remove(doc_ids=list(known.values()))
    taken = set(there)
    free = max(there, default=0) + 1
    placed: dict[str, int | None] = {**wanted, **known}
    fresh = []
    for name, document in after.items():
        if document is None:
            continue
        row = known.get(name, wanted.get(name))
        if not isinstance(row, int) or (name not in known and row in taken):
            row, free = free, free + 1
        placed[name] = row
        taken.add(row)
        fresh.append(Document(document, doc_id=row))
    if fresh:
        table.insert_multiple(fresh)
    return placed


def place_notes_apart(tables: "TinyDB") -> None:
    """Give notes a table of their own, where they once were a part of a bookmark."""
    from tinydb.table import Document  # noqa: PLC0415 (as above)

    there = documents(tables, "bookmarks")
    noted = {number: dict(one) for number, one in there.items() if "note" in one}
    if not noted:
        return
    known = {name_of("notes", one) for one in documents(tables, "notes").values()}
    bookmarks, notes = tables.table("bookmarks"), tables.table("notes")
    bookmarks.remove(doc_ids=list(noted))
    for number, bookmark in noted.items():
        note = bookmark.pop("note")
        bookmarks.insert(Document(bookmark, doc_id=number))
        name = bookmark.get("reference_id")
        if note and isinstance(name, str) and name not in known:
            known.add(name)
            notes.insert({"reference_id": name, "time": bookmark.get("time", now()), "note": note})
