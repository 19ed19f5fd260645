"""The reader's lists of cables, each with a name, an order and its notes beside it."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from cabletui.desk.changes import Change, Changes
from cabletui.desk.desk_file import DeskFile, now
from cabletui.desk.desk_tables import name_of
from cabletui.desk.preferences import Preferences
from cabletui.errors import DeskError

BOOKMARKS = "Bookmarks"
"""The list that is always there; its rows name no list, as they did when it was the only one."""

_ROWS = "bookmarks"
_LISTS = "lists"
_PREFERENCES = "preferences"
_IN_HAND = "list in hand"

Documents = Callable[[str], list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class NamedList:
    """A list of the reader's."""

    name: str
    reference_ids: tuple[str, ...]
    """Its cables, in the order that the reader gave them."""


class Lists:
    """Lists of cables; a cable may be in several.

    A cable that is put into “Bookmarks” stands at the top, as a thing to come back to soon; in
    another list it stands at the end, as one more line of what is being written down.
    """

    def __init__(self, store: DeskFile, changes: Changes, preferences: Preferences) -> None:
        self._store = store
        self._changes = changes
        self._preferences = preferences

    def all(self) -> tuple[NamedList, ...]:
        """Return the lists: the bookmarks, then the others by name.

        Raises:
            DeskError: The desk cannot be read.
        """
        rows = self._store.documents(_ROWS)
        made = [str(one["name"]) for one in self._store.documents(_LISTS) if one.get("name")]
        names = dict.fromkeys((*made, *map(_list_of, rows)))
        others = sorted((name for name in names if name != BOOKMARKS), key=str.casefold)
        return tuple(NamedList(name, _ordered_ids(rows, name)) for name in (BOOKMARKS, *others))

    def named(self, name: str) -> NamedList | None:
        """Return the list with a name, whatever its case; None if there is none.

        Raises:
            DeskError: The desk cannot be read.
        """
        return next((one for one in self.all() if one.name.casefold() == name.casefold()), None)

    def in_hand(self) -> str:
        """Return the name of the list that cables are put into.

        Raises:
            DeskError: The desk cannot be read.
        """
        found = self.named(self._preferences.text(_IN_HAND) or BOOKMARKS)
        return found.name if found else BOOKMARKS

    def take_in_hand(self, name: str) -> str:
        """Make a list the one that cables are put into from now on; a missing list is made.

        Returns:
            The name as the list has it.

        Raises:
            DeskError: The desk cannot be written.
        """
        found = self.named(name)
        if found is None:
            document = {"name": name, "time": now()}
            self._changes.make(_LISTS, name, lambda before: before or document)
        kept = found.name if found else name
        self._preferences.keep(_IN_HAND, value=kept)
        return kept

    def put(self, name: str, reference_ids: Collection[str]) -> Change | None:
        """Put cables into a list; those that are in it stay where they are.

        Returns:
            What was changed; None if all of them are in it.

        Raises:
            DeskError: The desk cannot be written.
        """
        return self._changes.make_all(lambda read: _put(read(_ROWS), name, reference_ids))

    def put_in_hand(self, name: str, reference_ids: Collection[str]) -> tuple[str, Change | None]:
        """Put cables into a list and take it in hand, as one change; a missing list is made.

        Returns:
            The name as the list has it, and what was changed; None if all of them are in it.

        Raises:
            DeskError: The desk cannot be written.
        """
        found = self.named(name)
        kept = found.name if found else name

        def compose(read: Documents) -> list[Change]:
            is_new = kept != BOOKMARKS and all(one.get("name") != kept for one in read(_LISTS))
            begun = Change(_LISTS, kept, None, {"name": kept, "time": now()})
            return [*_put(read(_ROWS), kept, reference_ids), *([begun] if is_new else [])]

        made = self._changes.make_all(compose)
        self._preferences.keep(_IN_HAND, value=kept)
        return kept, made

    def drop(self, name: str, reference_ids: Collection[str]) -> Change | None:
        """Take cables out of a list; notes to them stay.

        Returns:
            What was changed; None if none of them is in it.

        Raises:
            DeskError: The desk cannot be written.
        """
        return self._changes.make_all(lambda read: _dropped(read(_ROWS), name, reference_ids))

    def toggle(self, name: str, reference_ids: Collection[str]) -> Change | None:
        """Put cables into a list, or take them out of it if all of them are in it.

        Raises:
            DeskError: The desk cannot be written.
        """
        return self._changes.make_all(
            lambda read: (
                _put(read(_ROWS), name, reference_ids) or _dropped(read(_ROWS), name, reference_ids)
            )
        )

    def move(self, name: str, reference_id: str, step: int) -> Change | None:
        """Move a cable in its list past the next row, or past the one before.

        Args:
            name: The list.
            reference_id: The cable.
            step: 1 is down, -1 is up.

        Returns:
            What was changed; None if there is no row in that direction.

        Raises:
            DeskError: The desk cannot be written.
        """

        def compose(read: Documents) -> list[Change]:
            placed = _ordered(read(_ROWS), name)
            rows = [one for _, one in placed]
            ids = [one["reference_id"] for one in rows]
            at = ids.index(reference_id) if reference_id in ids else -1
            if at < 0 or not 0 <= at + step < len(rows):
                return []
            rows[at], rows[at + step] = rows[at + step], rows[at]
            places = [place for place, _ in placed]
            if len(set(places)) < len(places):  # two sessions put rows at the same place
                places = [float(place) for place in range(len(rows))]
            moved = (_placed(one, place) for place, one in zip(places, rows, strict=True))
            return sorted(moved, key=lambda one: one.name != name_of(_ROWS, rows[at + step]))

        return self._changes.make_all(compose)

    def rename(self, name: str, new_name: str) -> Change | None:
        """Give a list another name; its rows, their order and the list in hand stay.

        Returns:
            What was changed; None if it has that name already.

        Raises:
            DeskError: There is no such list, or another one of that name; it is the bookmarks; or
                the desk cannot be written.
        """

        def compose(read: Documents) -> list[Change]:
            rows = [one for one in read(_ROWS) if _list_of(one) == name]
            lists = [one for one in read(_LISTS) if one.get("name")]
            own = [one for one in lists if one["name"] == name]
            others = {BOOKMARKS, *map(_list_of, read(_ROWS)), *(str(one["name"]) for one in lists)}
            _refuse(name, new_name, others)
            if name == new_name:
                return []
            made = own[0] if own else {"time": now()}
            changes = [Change(_LISTS, new_name, None, {**made, "name": new_name})]
            changes += [Change(_LISTS, name, one, None) for one in own]
            for row in rows:
                changes.append(Change(_ROWS, name_of(_ROWS, row), row, None))
                named = {**row, "list": new_name}
                changes.append(Change(_ROWS, name_of(_ROWS, named), None, named))
            hand = [one for one in read(_PREFERENCES) if one.get("name") == _IN_HAND]
            return changes + [
                Change(_PREFERENCES, _IN_HAND, one, {**one, "value": new_name})
                for one in hand
                if one.get("value") == name
            ]

        return self._changes.make_all(compose)

    def forget(self, name: str) -> Change | None:
        """Take a list away; notes to its cables stay, and the bookmarks are emptied.

        Raises:
            DeskError: The desk cannot be written.
        """

        def compose(read: Documents) -> list[Change]:
            rows = [(_ROWS, one) for one in read(_ROWS) if _list_of(one) == name]
            lists = [(_LISTS, one) for one in read(_LISTS) if one.get("name") == name]
            return [Change(kind, name_of(kind, one), one, None) for kind, one in (*lists, *rows)]

        return self._changes.make_all(compose)


def _refuse(name: str, new_name: str, names: Collection[str]) -> None:
    """Refuse to give a list a name that it cannot have.

    Raises:
        DeskError: It cannot have it.
    """
    if name not in names:
        raise DeskError(f"There is no list “{name}”.")
    if name == BOOKMARKS:
        raise DeskError(f"“{BOOKMARKS}” keeps its name; M makes a list of another.")
    taken = next((one for one in names if one.casefold() == new_name.casefold()), name)
    if taken != name:
        raise DeskError(f"There is a list “{taken}” already; a list needs a name of its own.")


def _put(
    documents: list[dict[str, Any]], name: str, reference_ids: Collection[str]
) -> list[Change]:
    rows = _ordered(documents, name)
    there = {one["reference_id"] for _, one in rows}
    fresh = [one for one in dict.fromkeys(reference_ids) if one not in there]
    places = [place for place, _ in rows] or [0.0]
    if name == BOOKMARKS:
        return [_added(one, name, min(places) - 1 - at) for at, one in enumerate(fresh)]
    return [_added(one, name, max(places) + 1 + at) for at, one in enumerate(fresh)]


def _dropped(
    documents: list[dict[str, Any]], name: str, reference_ids: Collection[str]
) -> list[Change]:
    return [
        Change(_ROWS, name_of(_ROWS, one), one, None)
        for one in documents
        if _list_of(one) == name and one.get("reference_id") in reference_ids
    ]


def _list_of(document: dict[str, Any]) -> str:
    return str(document.get("list") or BOOKMARKS)


def _ordered_ids(documents: list[dict[str, Any]], name: str) -> tuple[str, ...]:
    return tuple(str(one["reference_id"]) for _, one in _ordered(documents, name))


def _ordered(documents: list[dict[str, Any]], name: str) -> list[tuple[float, dict[str, Any]]]:
    """Return the rows of a list in their order, each with its place.

    Rows of an older desk have no place: they are bookmarks, the latest first.
    """
    return sorted(_places(documents, name), key=lambda row: row[0])


def _places(documents: list[dict[str, Any]], name: str) -> Iterator[tuple[float, dict[str, Any]]]:
    for number, document in enumerate(documents):
        if _list_of(document) == name and isinstance(document.get("reference_id"), str):
            place = document.get("place")
            yield float(place) if isinstance(place, int | float) else -float(number), document


def _added(reference_id: str, name: str, place: float) -> Change:
    where = {} if name == BOOKMARKS else {"list": name}
    document = {"reference_id": reference_id, **where, "time": now(), "place": place}
    return Change(_ROWS, name_of(_ROWS, document), None, document)


def _placed(document: dict[str, Any], place: float) -> Change:
    return Change(_ROWS, name_of(_ROWS, document), document, {**document, "place": place})
