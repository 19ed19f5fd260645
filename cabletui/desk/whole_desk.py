"""The whole desk as one value, to be carried to another machine and merged into the desk there."""

from collections.abc import Callable
from typing import Any

import orjson

from cabletui.desk.changes import LOG
from cabletui.desk.desk_file import DeskFile
from cabletui.desk.desk_tables import NAMED_BY, name_of, place_notes_apart
from cabletui.errors import DeskError

FORMAT = "cabletui desk"
"""What the file says that it is."""

_VERSION = 1
_NAMES: dict[str, Callable[[dict[str, Any]], str]] = {
    "read": lambda one: str(one.get("reference_id", "")),
    "queries": lambda one: str(one.get("text", "")),
    "drafts": lambda one: str(one.get("name", "")),
    "seen": lambda one: f"{one.get('search', '')}\n{one.get('library', '')}",
}
"""What identifies the documents of the tables that are not logged."""

Tables = dict[str, list[dict[str, Any]]]


class WholeDesk:
    """What the reader keeps, all of it but the log of changes."""

    def __init__(self, store: DeskFile) -> None:
        self._store = store

    def value(self) -> dict[str, Any]:
        """Return all tables, each with its documents in order.

        Raises:
            DeskError: The desk cannot be read.
        """
        kinds = [kind for kind in self._store.kinds() if kind != LOG]
        tables = {kind: self._store.documents(kind) for kind in kinds}
        return {"format": FORMAT, "version": _VERSION, "tables": tables}

    def merge(self, value: object) -> dict[str, int]:
        """Take over what the desk does not have, and lose nothing that it has.

        If both have a note on the same thing, the texts stand one below the other; a search with
        a name that is taken by another query gets a number; in all else, what is on the desk stays.

        Args:
            value: What `value` returned, of any desk.

        Returns:
            How many documents were taken over, by table.

        Raises:
            DeskError: The value is no desk, or the desk cannot be written.
        """
        brought = _checked(value)
        taken: dict[str, int] = {}
        with self._store.changing_tables() as tables:
            place_notes_apart(tables)
            for kind, documents in brought.items():
                table = tables.table(kind)
                own = [dict(one) for one in sorted(table, key=lambda one: one.doc_id)]
                merged = _merged(kind, [dict(one) for one in own], documents)
                held = set(map(_written, own))
                taken[kind] = sum(_written(one) not in held for one in merged)
                if taken[kind]:
                    table.truncate()
                    table.insert_multiple(merged)
        return {kind: count for kind, count in taken.items() if count}


def _checked(value: object) -> Tables:
    """Return the tables of a desk that was written to a file.

    Raises:
        DeskError: It is not one.
    """
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise DeskError("This is no desk of cabletui: `cabletui desk --export FILE` writes one.")
    tables = value.get("tables")
    if value.get("version") != _VERSION or not isinstance(tables, dict):
        raise DeskError("This desk was written by a later cabletui; it is not taken over.")
    for kind, documents in tables.items():
        if not isinstance(documents, list) or not all(_is_sound(kind, one) for one in documents):
            raise DeskError(f"The desk is damaged at “{str(kind)[:12]}”; nothing is taken over.")
    return {str(kind): documents for kind, documents in tables.items() if kind != LOG}


def _is_sound(kind: str, document: object) -> bool:
    """Return whether a document can be merged: in tables whose documents have names, it has one."""
    return isinstance(document, dict) and (kind not in NAMED_BY or bool(name_of(kind, document)))


def _merged(
    kind: str, own: list[dict[str, Any]], brought: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Return the documents of a table, and those of another desk that it lacks.

    Tables of what is recent are in the order of use, the oldest first, so what is brought goes
    before their own documents; a row of a list that is brought goes after the rows that are there.
    """
    naming = (lambda one: name_of(kind, one)) if kind in NAMED_BY else _NAMES.get(kind)
    if naming is None:
        held = set(map(_written, own))
        return [*own, *(one for one in brought if _written(one) not in held)]
    found = {naming(one): one for one in own}
    fresh: list[dict[str, Any]] = []
    for document in brought:
        there = found.get(naming(document))
        if there is None:
            found[naming(document)] = document
            fresh.append(document)
        elif kind == "notes":
            there["note"] = _both(str(there.get("note", "")), str(document.get("note", "")))
        elif kind == "searches" and not _is_saved(document, found):
            renamed = document | {"name": _free(str(document["name"]), found)}
            found[naming(renamed)] = renamed
            fresh.append(renamed)
        elif kind == "read" and document.get("is_read"):
            there["is_read"] = True
    if kind == "bookmarks":
        return [*own, *_after(own, fresh)]
    return [*own, *fresh] if kind in NAMED_BY else [*fresh, *own]


def _written(document: dict[str, Any]) -> bytes:
    """Return a document as bytes that are the same only for equal documents."""
    return orjson.dumps(document, option=orjson.OPT_SORT_KEYS)


def _both(own: str, brought: str) -> str:
    """Return two notes as one; if one contains the other, that one alone."""
    if brought.strip() in own:
        return own
    return brought if own.strip() in brought else f"{own}\n{brought}"


def _is_saved(search: dict[str, Any], own: dict[str, dict[str, Any]]) -> bool:
    """Return whether a query was saved under a name, or under that name and a number."""
    name = str(search.get("name"))
    return any(
        one.get("query") == search.get("query") and (own_name == name or f"{name} (" in own_name)
        for own_name, one in own.items()
    )


def _free(name: str, taken: dict[str, dict[str, Any]]) -> str:
    number = 2
    while f"{name} ({number})" in taken:
        number += 1
    return f"{name} ({number})"


def _after(own: list[dict[str, Any]], fresh: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows of lists, with places after those that the lists have."""
    last: dict[object, float] = {}
    for one in own:
        place = one.get("place", 0)
        if isinstance(place, int | float):
            last[one.get("list")] = max(last.get(one.get("list"), place), place)
    first: dict[object, float] = {}
    for one in fresh:
        place = one.get("place", 0)
        if isinstance(place, int | float):
            first[one.get("list")] = min(first.get(one.get("list"), place), place)
    return [
        one | {"place": place + 1 + last[key] - first[key]}
        if (key := one.get("list")) in last and isinstance(place := one.get("place"), int | float)
        else one
        for one in fresh
    ]
