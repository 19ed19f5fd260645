"""What a command asks the archive: words of a query, saved searches among them."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cabletui.cli.output import say
from cabletui.errors import CabletuiError, QuerySyntaxError
from cabletui.text.cells import width

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.hits import Hits

_SAVED = "@"


class NotSavedError(CabletuiError):
    """No search was saved under a name."""


def query_text(words: Sequence[str]) -> str:
    """Return the query that some arguments make; `@name` is the search saved under that name.

    Raises:
        NotSavedError: There is no such saved search.
        DeskError: The saved searches cannot be read.
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
    from cabletui.archive.query import exact, parse
    from cabletui.archive.results import Order

    try:
        query = parse(text)
        return archive.search(exact(query) if is_exact else query, Order(sort))
    except QuerySyntaxError as error:
        say(f"{error}\n  {text}\n  {_pointer(text, error)}")
        return None


def say_remarks(archive: "Archive", hits: "Hits") -> None:
    """Say how a query was read, and which ids of a list are not held."""
    for remark in _remarks(archive, hits):
        say(remark)


def _remarks(archive: "Archive", hits: "Hits") -> Iterator[str]:
    from cabletui.archive.remarks import counted_ids, remarks

    yield from (note.text for note in remarks(archive, hits))
    counted, missing = counted_ids(archive, hits, sys.maxsize)
    if missing:
        yield f"{counted}. {missing}"


def _is_name(word: str) -> bool:
    return word.startswith(_SAVED) and len(word) > 1


def _query_saved_as(name: str) -> str:
    from cabletui.desk import Desk

    searches = Desk.open().searches.all()
    for search in searches:
        if search.name.casefold() == name.casefold():
            return search.query_text
    saved = ", ".join(search.name for search in searches) or "none"
    raise NotSavedError(f"There is no saved search “{name}”. Saved: {saved}.")


def _pointer(text: str, error: QuerySyntaxError) -> str:
    """Return what points at the trouble from the line below."""
    start, end = error.position, error.position + error.length
    return " " * width(text[:start]) + "^" * max(1, width(text[start:end]))
