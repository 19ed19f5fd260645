"""Ask a query for its list: the hits, and what to say of how the query was read."""

from dataclasses import dataclass

from cabletui.archive import query as queries
from cabletui.archive.advice.remarks import counted_ids, remarks
from cabletui.archive.advice.understood import understood, understood_line
from cabletui.archive.archive import Archive
from cabletui.archive.beside_index import MOST_READ
from cabletui.archive.fields import BY_NAME
from cabletui.archive.hits import Hits
from cabletui.archive.results import Order
from cabletui.paint.way_row import Way
from cabletui.presenters.nothing_found import ways_on

_IDS_NAMED = 2
"""How many reference ids a remark names of those that the library does not hold."""


@dataclass(frozen=True, slots=True)
class QueryHits:
    """The hits of a query, and what to tell the reader about them."""

    hits: Hits
    counted_ids: str
    """How many of the reference ids are held, `12 ids, 9 held`; empty for other queries."""

    remarks: tuple[str, ...]
    """Sentences: how the query was read, if that may differ from how it looks; what is not held."""

    forms: tuple[str, ...] = ()
    """How OR and AND hold it together, and in which forms its words were looked for."""

    ways: tuple[Way, ...] = ()
    """Queries to go on with where this one finds nothing."""


def forms_line(archive: Archive, hits: Hits) -> tuple[str, ...]:
    """Return how a query was read: what OR and AND hold together, and the forms of its words.

    Raises:
        LibraryError: The library cannot be read.
    """
    forms = filter(None, map(understood_line, understood(archive, hits)))
    grouping = queries.bracketed(hits.query.tree) if hits.query else ""
    is_shown = grouping and grouping != (hits.query.text.strip() if hits.query else "")
    return (*((f"Read as {grouping}",) if is_shown else ()), *forms)


def query_hits(
    archive: Archive, query_text: str, order: Order, most_read: int = MOST_READ
) -> QueryHits:
    """Ask a query, of the library as it is now.

    Args:
        archive: The library.
        query_text: The query.
        order: The order.
        most_read: How many cables are read at most, where the index alone cannot answer.

    Raises:
        LibraryError: The library cannot be read.
        QuerySyntaxError: The query cannot be asked.
    """
    query = queries.parse(query_text)
    archive.refresh()
    hits = archive.search(query, order, most_read)
    ids, missing = counted_ids(archive, hits, _IDS_NAMED)
    further = ways_on(archive, hits)
    notes = (*remarks(archive, hits), *(() if further.ways else further.notes))
    said = (missing,) if missing else tuple(note.text for note in notes)
    return QueryHits(hits, ids, said, forms_line(archive, hits), further.ways)


def fact_query(field: str, value: str) -> str:
    """Return the query for the cables that share a fact, such as `signer:larkin`."""
    return queries.condition(BY_NAME[field], value)


def exact_text(query_text: str) -> str:
    """Return a query with its words meant as they are spelled; itself where they all are.

    Raises:
        QuerySyntaxError: The query cannot be read.
    """
    return queries.exact(queries.parse(query_text)).text


def has_words(hits: Hits) -> bool:
    """Return whether the query of some hits looks for words, which a snippet can show."""
    return hits.query is not None and queries.has_words(hits.query)
