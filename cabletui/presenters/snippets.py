"""Show of each cable, in place of its subject, what the query found in it."""

from collections.abc import Sequence
from dataclasses import replace

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.query import Query
from cabletui.cable import Headline
from cabletui.errors import UnknownCableError

_BEFORE = 32
_BEHIND = 200
"""How many characters stand before a match and behind it; the row cuts what it has no room for."""


class InContext:
    """The cables that a query found, each with its first match and the words around it.

    To find that, a cable is read as a whole; what was found is kept.
    """

    def __init__(self, archive: Archive, hits: Hits, query: Query) -> None:
        self._archive = archive
        self._hits = hits
        self._query = query
        self._found: dict[int, Headline] = {}

    def __len__(self) -> int:
        return len(self._hits)

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        """Return the rows from start up to, but without, stop.

        Raises:
            LibraryError: The library cannot be read.
        """
        if any(row not in self._found for row in range(start, min(stop, len(self)))):
            for row, headline in enumerate(self._hits.headlines(start, stop), start):
                self._found[row] = self._in_context(headline)
        return tuple(self._found[row] for row in range(start, stop) if row in self._found)

    def _in_context(self, headline: Headline) -> Headline:
        try:
            body = self._archive.cable(headline.reference_id).body
        except UnknownCableError:
            return headline
        found = queries.marks(self._query, body)
        return replace(headline, subject=excerpt(body, *found[0])) if found else headline


def excerpt(text: str, start: int, end: int) -> str:
    """Return a match between angle marks with the words around it, in one line."""
    before = text[max(0, start - _BEFORE) : start]
    if start > _BEFORE:
        before = "…" + before.partition(" ")[2]
    parts = (before, f"‹{text[start:end]}›", text[end : end + _BEHIND])
    return " ".join("".join(parts).split())
