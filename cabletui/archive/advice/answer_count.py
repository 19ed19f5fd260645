"""How many cables answer a query that nobody typed."""

from cabletui.archive.archive import Archive
from cabletui.archive.query import Query, parse
from cabletui.errors import QuerySyntaxError


def answer_count(archive: Archive, query: Query | str) -> int:
    """Return how many cables answer a query that was made of another; 0 if it cannot be asked.

    Args:
        archive: The library.
        query: The query, or its text. Parts of a query that were put together may not be a query;
            as nobody typed them, that is no error.
    """
    try:
        return archive.count(parse(query) if isinstance(query, str) else query)
    except QuerySyntaxError:
        return 0
