"""Show of each cable, in place of its subject, what the query found in it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.query import Query
from cabletui.archive.words import stems, words
from cabletui.cable import Headline, paragraphs
from cabletui.errors import UnknownCableError

_BEFORE = 32
_AFTER = 200
_WINDOW = 90
"""How many characters are shown before a match and after it; the row cuts what does not fit, and
what is farther off than the window is seldom seen."""


class Snippets:
    """The best match of a query in each of the cables it found, with the words around it.

    To find that, a cable is read as a whole, which is no work for the thread that hears the keys.
    So `read` is called in another one, and `in_context` only looks up what was read.
    """

    def __init__(self, archive: Archive, hits: Hits, query: Query) -> None:
        self._archive = archive
        self._hits = hits
        self._query = query
        self._rows_read: set[int] = set()
        self._excerpts: dict[str, str] = {}

    def has_read(self, rows: range) -> bool:
        """Return whether all of some rows, as far as they exist, have been read."""
        return self._rows_read.issuperset(self._within(rows))

    def read(self, rows: range) -> None:
        """Read the cables of some rows, as far as they exist.

        Raises:
            LibraryError: The library cannot be read.
        """
        rows = self._within(rows)
        for row, headline in enumerate(self._hits.headlines(rows.start, rows.stop), rows.start):
            if row not in self._rows_read:
                self._read(headline.reference_id)
                self._rows_read.add(row)

    def in_context(self, headline: Headline) -> Headline:
        """Return a headline with the match in place of its subject, once a match was read."""
        found = self._excerpts.get(headline.reference_id)
        return replace(headline, subject=found) if found else headline

    def _within(self, rows: range) -> range:
        return range(max(0, rows.start), min(rows.stop, len(self._hits)))

    def _read(self, reference_id: str) -> None:
        try:
            body = self._archive.cable(reference_id).body
        except UnknownCableError:
            return
        if found := queries.matches(self._query, body):
            self._excerpts[reference_id] = excerpt(body, *best(body, found))


def best(body: str, found: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the match around which most of the words of a query stand, below the head if any does.

    Args:
        body: The body of a cable.
        found: Where the words of the query stand in it, in order.
    """
    numbered = paragraphs(body)
    matter = numbered[0].span[0] if numbered else 0
    roots = [" ".join(stems(words(body[start:end]))) for start, end in found]

    def worth(at: int) -> tuple[bool, int]:
        start = found[at][0]
        near = bisect_right(found, (start + _WINDOW, 0))
        return start >= matter, len(set(roots[at:near]))

    return found[max(range(len(found)), key=worth)]


def excerpt(text: str, start: int, end: int) -> str:
    """Return a match between angle marks with the words around it, in one line."""
    before = text[max(0, start - _BEFORE) : start]
    if start > _BEFORE:
        before = "…" + before.partition(" ")[2]
    parts = (before, f"‹{text[start:end]}›", text[end : end + _AFTER])
    return " ".join("".join(parts).split())
