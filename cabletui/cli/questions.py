"""What a command asks the archive: the words of a query, with lists and saved searches in them."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cabletui.cli.printing.output import say
from cabletui.errors import CabletuiError, QuerySyntaxError
from cabletui.text.cells import width

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.hits import Hits
    from cabletui.desk.named_lists import NamedList
    from cabletui.desk.searches import SavedSearch

_SAVED = "@"


class NotSavedError(CabletuiError):
    """No list and no saved search has the name that was given."""


def query_text(words: Sequence[str]) -> str:
    """Return the query that some arguments make; `@name` is the list or search with that name.

    If a list and a saved search share a name, the list is meant.

    Raises:
        NotSavedError: There is neither.
        DeskError: The desk cannot be read.
    """
    saved = [_query_saved_as(word[1:]) if _is_name(word) else word for word in words]
    if len(words) == 1:
        return saved[0]
    pairs = zip(words, saved, strict=True)
    return " ".join(f"({query})" if _is_name(word) else query for word, query in pairs)


def hits_of(
    archive: "Archive", text: str, sort: str = "newest", *, is_exact: bool = False
) -> "Hits | None":
    """Return what a query finds, or say what is wrong with it.

    Args:
        archive: Where to look.
        text: The query.
        sort: The order.
        is_exact: Whether its words are meant as they are spelled.
    """
    # The help of a verb loads this module, and no archive.
    from cabletui.archive.query import exact, parse
    from cabletui.archive.results import Order

    try:
        query = parse(text)
        asked = exact(query) if is_exact else query
        return archive.search(asked, Order(sort), most_read=None)
    except QuerySyntaxError as error:
        say(f"{error}\n  {text}\n  {_pointer(text, error)}")
        return None


def list_of(words: Sequence[str]) -> "NamedList | None":
    """Return the list that the words name, if they are the name of one and nothing else.

    Raises:
        DeskError: The desk cannot be read.
    """
    # The help of a verb loads this module, and no desk.
    from cabletui.desk import Desk

    return Desk.open().lists.named(words[0][1:]) if len(words) == 1 and _is_name(words[0]) else None


def new_of(words: Sequence[str], hits: "Hits", library: Path) -> "Hits":
    """Return those hits of a saved search that were imported since the reader last opened it.

    Asking for them does not count as seeing them; opening the search in the interface does. For a
    search that was never opened, what is imported after the first question is new.

    Raises:
        NotSavedError: The words are not the name of one saved search.
        DeskError: The desk cannot be read.
    """
    # For `--new` alone.
    from cabletui.desk import Desk

    if len(words) != 1 or not _is_name(words[0]):
        raise NotSavedError("--new is of one saved search: `cabletui search @NAME --new`.")
    search = _saved_as(words[0][1:])
    return hits.added_after(Desk.open().seen.since(search.name, library, hits.through))


def say_remarks(archive: "Archive", hits: "Hits") -> None:
    """Say how a query was read, and which ids of a list are not held."""
    for remark in _remarks(archive, hits):
        say(remark)


def _remarks(archive: "Archive", hits: "Hits") -> Iterator[str]:
    # Only what is printed for reading has remarks.
    from cabletui.archive.advice.remarks import counted_ids, remarks

    yield from (note.text for note in remarks(archive, hits))
    counted, missing = counted_ids(archive, hits, sys.maxsize)
    if missing:
        yield f"{counted}. {missing}"


def _is_name(word: str) -> bool:
    return word.startswith(_SAVED) and len(word) > 1


def _query_saved_as(name: str) -> str:
    found = list_of((f"{_SAVED}{name}",))
    if found is None:
        return _saved_as(name).query_text
    if not (words := " ".join(filter(_is_reference, found.reference_ids))):
        raise NotSavedError(f"There is no cable in the list “{found.name}”.")
    return f"id:({words})"


def _is_reference(text: str) -> bool:
    """Return whether a query can ask for an id; the desk may hold others."""
    # Only if a list of the desk is asked for.
    from cabletui.cable import Reference
    from cabletui.cable.cable_errors import NotAReferenceError

    try:
        Reference.parse(text)
    except NotAReferenceError:
        return False
    return not set(text) & set('()" ')


def _saved_as(name: str) -> "SavedSearch":
    # Only if a saved search is asked for by `@name`.
    from cabletui.desk import Desk

    desk = Desk.open()
    searches = desk.searches.all()
    for search in searches:
        if search.name.casefold() == name.casefold():
            return search
    saved = ", ".join(search.name for search in searches) or "none"
    lists = ", ".join(one.name for one in desk.lists.all())
    raise NotSavedError(
        f"There is no list and no saved search “{name}”. Lists: {lists}. Saved: {saved}."
    )


def _pointer(text: str, error: QuerySyntaxError) -> str:
    """Return a line that points, from below, at the trouble in the line above it."""
    start, end = error.position, error.position + error.length
    return " " * width(text[:start]) + "^" * max(1, width(text[start:end]))
