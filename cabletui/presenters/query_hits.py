"""Ask a query for its list: the hits, and what is to be said of how the query was read."""

from dataclasses import dataclass

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.fields import MONTH
from cabletui.archive.hits import Hits
from cabletui.archive.remarks import counted_ids, remarks
from cabletui.archive.results import Order
from cabletui.archive.understood import understood, understood_line
from cabletui.presenters.count_rows import Months, date_rows
from cabletui.presenters.nothing_found import ways_on

_IDS_NAMED = 2
"""How many reference ids a remark names of those that the library does not hold."""

_MONTHS = 1_000
"""More months than the archive has."""


@dataclass(frozen=True, slots=True)
class QueryHits:
    """The hits of a query, and what to tell the reader about them."""

    hits: Hits
    counted_ids: str
    """How many of the reference ids are held, `12 ids, 9 held`; empty for other queries."""

    remarks: tuple[str, ...]
    """Sentences: how the query was read, if that may differ from how it looks; what is not held."""

    forms: tuple[str, ...] = ()
    """In which forms the words of the query were looked for, in a line each."""


def told_forms(archive: Archive, hits: Hits) -> tuple[str, ...]:
    """Return in which forms the words of a query were looked for, in a line each.

    Raises:
        LibraryError: The library cannot be read.
    """
    return tuple(filter(None, map(understood_line, understood(archive, hits))))


def query_hits(archive: Archive, query_text: str, order: Order) -> QueryHits:
    """Ask a query, of the library as it is now.

    Raises:
        LibraryError: The library cannot be read.
        QuerySyntaxError: The query cannot be asked.
    """
    query = queries.parse(query_text)
    archive.refresh()
    hits = archive.search(query, order)
    ids, missing = counted_ids(archive, hits, _IDS_NAMED)
    notes = (*remarks(archive, hits), *ways_on(archive, hits).notes)
    said = (missing,) if missing else tuple(note.text for note in notes)
    return QueryHits(hits, ids, said, told_forms(archive, hits))


def exact_text(query_text: str) -> str:
    """Return a query with its words meant as they are spelled; itself where they all are.

    Raises:
        QuerySyntaxError: The query cannot be read.
    """
    return queries.exact(queries.parse(query_text)).text


def months(hits: Hits, query_text: str) -> Months:
    """Read when the hits of a query were created.

    Raises:
        LibraryError: The library cannot be read.
    """
    return Months(query_text, date_rows(hits.facets(MONTH, _MONTHS)))


def has_words(hits: Hits) -> bool:
    """Return whether the query of some hits looks for words, which a snippet can show."""
    return hits.query is not None and queries.has_words(hits.query)
