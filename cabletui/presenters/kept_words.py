"""Words that are added to a query, as they are kept when the reader stops typing."""

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.beside_index import READ_QUICKLY
from cabletui.archive.results import Order
from cabletui.presenters.narrowing import Narrowing


def with_words_kept(archive: Archive, narrowing: Narrowing, words: str) -> Narrowing:
    """Return a query with words added, which finds as much as it found while they were typed.

    The last word counts as a beginning then. It keeps its star only where it finds less without.

    Args:
        archive: Where to look.
        narrowing: The query before.
        words: What was typed; with it the query can be read.

    Raises:
        LibraryError: The library cannot be read.
        QuerySyntaxError: The query cannot be asked.
    """
    done = queries.completed(words)
    whole = narrowing.with_words(words)
    if not done.exact:
        return whole
    begun = narrowing.with_words(done.text)
    return whole if _count(archive, whole) >= _count(archive, begun) else begun


def _count(archive: Archive, narrowing: Narrowing) -> int:
    return len(archive.search(queries.parse(narrowing.text), Order.NEWEST, READ_QUICKLY))
