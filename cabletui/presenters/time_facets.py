"""What speaks most of a query in a time: its most frequent TAGS, and the posts with most of it."""

from collections.abc import Iterator

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.fields import ORIGIN, TAG
from cabletui.archive.hits import Hits
from cabletui.archive.results import Count
from cabletui.cable.origin import origin
from cabletui.text.counts import grouped
from cabletui.text.sanitise import safe

_NAMED = 3


def time_facets(archive: Archive, query_text: str, term: str) -> str:
    """Return the sentence of a time: `tagged PGOV 32, PREL 23; from San Jose 10, Cairo 7`.

    Args:
        archive: The library.
        query_text: The query.
        term: What narrows it to the time.

    Returns:
        Safe text; empty where there are fewer than two cables.

    Raises:
        LibraryError: The library cannot be read.
        QuerySyntaxError: The query cannot be asked.
    """
    hits = archive.search(queries.parse(queries.narrowed(query_text, term)))
    return safe("; ".join(_parts(hits))) if len(hits) > 1 else ""


def _parts(hits: Hits) -> Iterator[str]:
    # One more is asked for than is named: a cable may have an empty value.
    if tags := _named(hits.facets(TAG.index, _NAMED + 1)):
        yield f"tagged {', '.join(f'{one.name} {grouped(one.count)}' for one in tags)}"
    if posts := _named(hits.facets(ORIGIN.index, _NAMED + 1)):
        places = (f"{origin(one.name).place} {grouped(one.count)}" for one in posts)
        yield f"from {', '.join(places)}"


def _named(counts: tuple[Count, ...]) -> list[Count]:
    return [one for one in counts if one.name][:_NAMED]
