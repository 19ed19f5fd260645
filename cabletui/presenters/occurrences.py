"""Every match of a query in the cables it found, in a list that grows while it is read."""

import time
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from operator import itemgetter
from typing import Any

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.results import Order
from cabletui.cable import Headline, paragraphs
from cabletui.cable.reading.passages import starts_with_headings
from cabletui.errors import LibraryError
from cabletui.paint.concordance_row import ConcordanceRow
from cabletui.text.counts import counted, grouped

_AROUND = 100
"""Characters on either side of a match: a row of a wide screen shows fewer."""

_BLOCK = 16
_MOST_SORTED = 20_000
"""Matches up to which a list that is sorted by words is read at once."""


class Sorting(StrEnum):
    """The order of the matches."""

    NEWEST = "newest first"
    OLDEST = "oldest first"
    AFTER = "by the words after"
    BEFORE = "by the words before"
    CABLE = "by cable"


class Occurrences:
    """The matches of a query in the cables it found, of which those at hand have been read.

    Cables are read whole to find them, in another thread than the one that hears the keys: `read`
    is called there, and `rows` looks only at what was read.
    """

    def __init__(self, archive: Archive, hits: Hits, sorting: Sorting) -> None:
        self._archive = archive
        self._sorting = sorting
        self._found: list[ConcordanceRow] = []
        self._keyed: list[tuple[Any, ConcordanceRow]] = []
        """What was read of a list that is sorted by words, in order, each with its place in it."""

        self._cables = 0
        self.hits = hits
        self.rows: Sequence[ConcordanceRow] = ()
        """What was read, in order."""

    @property
    def is_whole(self) -> bool:
        """Whether all cables have been read."""
        return self._cables >= len(self.hits)

    @property
    def wants_more(self) -> bool:
        """Whether its order needs more to be read, wherever the reader is."""
        is_sorted = self._sorting not in (Sorting.NEWEST, Sorting.OLDEST)
        return is_sorted and not self.is_whole and len(self._found) < _MOST_SORTED

    @property
    def counter(self) -> str:
        """How much was read, and the order: `12 matches in 3 cables, newest first`."""
        cables = counted(len(self.hits), "cable")
        if not self.is_whole:
            cables = f"the first {grouped(self._cables)} of {cables}"
        matches = counted(len(self._found), "match", "matches")
        return f"{matches} in {cables}, {self._sorting}"

    def read(self, seconds: float, enough: int = 0) -> None:
        """Read on for some time, in steps of a few cables.

        Args:
            seconds: How long at most.
            enough: Matches with which to stop before, such as fill a screen; 0 for any number.

        Raises:
            LibraryError: The library cannot be read.
        """
        stop = time.monotonic() + seconds
        known = len(self._found)
        while not self.is_whole and time.monotonic() < stop:
            block = self.hits.headlines(self._cables, self._cables + _BLOCK)
            for row, headline in enumerate(block, self._cables):
                self._found += matches_of(self._archive, self.hits, headline, row)
                self._cables += 1
                if enough and len(self._found) - known >= enough:
                    stop = 0.0
                if time.monotonic() >= stop:
                    break
            if not block:
                self._cables = len(self.hits)
        self.rows = self._sorted(self._found[known:])

    def _sorted(self, fresh: Sequence[ConcordanceRow]) -> Sequence[ConcordanceRow]:
        """Return all rows in order, of which some are new; each gets its place once."""
        key = _KEYS.get(self._sorting)
        if key is None:
            return tuple(self._found)
        self._keyed += ((key(row), row) for row in fresh)
        self._keyed.sort(key=itemgetter(0))
        return [row for _, row in self._keyed]


def occurrences(archive: Archive, query_text: str, sorting: Sorting) -> Occurrences:
    """Ask a query, of which nothing is read yet.

    Raises:
        LibraryError: The library cannot be read.
        QuerySyntaxError: The query cannot be asked.
    """
    order = Order.OLDEST if sorting is Sorting.OLDEST else Order.NEWEST
    return Occurrences(archive, archive.search(queries.parse(query_text), order), sorting)


def matches_of(
    archive: Archive, hits: Hits, headline: Headline, row: int
) -> Iterator[ConcordanceRow]:
    """Yield the matches of a query in the body of a cable, in their order.

    Args:
        archive: Where the cable is read.
        hits: What was found, by a query.
        headline: One of the cables.
        row: Which of them it is, from 0.

    Raises:
        LibraryError: The library cannot be read.
    """
    try:
        body = archive.cable(headline.reference_id).body
    except LibraryError:
        return  # its line is damaged, as its row in the list says
    found = queries.matches(hits.query, body) if hits.query else ()
    numbered = paragraphs(body) if found else ()
    starts = starts_with_headings(body, numbered)
    for start, end in found:
        above = bisect_right(starts, start)
        begin = starts[above - 1] if above else 0
        stop = starts[above] if above < len(starts) else len(body)
        yield ConcordanceRow(
            headline.reference_id,
            headline.created.display[:10],
            str(numbered[above - 1].number) if above else "",
            _in_one_line(body[max(begin, start - 2 * _AROUND) : start])[-_AROUND:],
            _in_one_line(body[start:end]),
            _in_one_line(body[end : min(stop, end + 2 * _AROUND)]).rstrip()[:_AROUND],
            row,
            start,
        )


def _in_one_line(text: str) -> str:
    """Return a text in one line, with the blank that it begins or ends with."""
    ends = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{ends[0]}{' '.join(text.split())}{ends[1]}"


def _plain(text: str, step: int) -> tuple[bool, list[str]]:
    """Return the words by which a text is put in order, forwards or backwards; no words come last.

    Signs and capitals do not matter.
    """
    letters = (letter if letter.isalnum() else " " for letter in text.casefold())
    words = "".join(letters).split()[::step]
    return not words, words


_KEYS: dict[Sorting, Callable[[ConcordanceRow], Any]] = {
    Sorting.AFTER: lambda row: (_plain(row.after, 1), row.row, row.start),
    Sorting.BEFORE: lambda row: (_plain(row.before, -1), row.row, row.start),
    Sorting.CABLE: lambda row: (row.reference_id, row.start),
}
