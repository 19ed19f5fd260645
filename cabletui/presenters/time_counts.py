"""How many cables there are of each time: of a query, of all cables, of the days of release."""

from dataclasses import dataclass, replace

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.fields import DATE, MONTH, RELEASE_DAY, RELEASED
from cabletui.archive.hits import Hits
from cabletui.archive.results import Count
from cabletui.paint.sparkline import sparkline
from cabletui.paint.time_view import Times, TimeSeries
from cabletui.text.sanitise import safe
from cabletui.text.time_units import Scale

MOST = 4
"""Queries that can be compared."""

_DAYS = 50_000
"""More days than there are between the first cable and the last, of whatever collection."""

_SCALES = tuple(Scale)


@dataclass(frozen=True, slots=True)
class QueryTimes:
    """When the hits of a query were created, for a timeline."""

    query_text: str
    times: Times
    archive: Archive
    """What further queries are asked of, to compare."""


@dataclass(frozen=True, slots=True)
class ToCompare:
    """The question for a query to compare with."""


def query_times(archive: Archive, hits: Hits, query_text: str) -> QueryTimes:
    """Read when the hits of a query were created, and how many cables there are of each time.

    Raises:
        LibraryError: The library cannot be read.
    """
    series = _series(safe(query_text), hits.facets(DATE.index, _DAYS))
    whole = _series("all cables", archive.days())
    return QueryTimes(query_text, Times((series,), whole, _SCALES, Scale.MONTH), archive)


def creation_times(archive: Archive) -> Times:
    """Read how many cables were created in each month.

    Raises:
        LibraryError: The library cannot be read.
    """
    whole = _series("all cables", archive.days())
    return Times((whole,), whole, _SCALES, Scale.MONTH)


def release_times(archive: Archive) -> Times:
    """Read how many cables were released on each day.

    Raises:
        LibraryError: The library cannot be read.
    """
    whole = _series("all cables", archive.release_dates())
    return Times((whole,), whole, _SCALES, Scale.DAY, RELEASED.name)


def compared(archive: Archive, times: Times, query_text: str) -> Times:
    """Return some times with those of a further query.

    Raises:
        LibraryError: The library cannot be read.
        QuerySyntaxError: The query cannot be asked.
    """
    hits = archive.search(queries.parse(query_text))
    field = RELEASE_DAY if times.term == RELEASED.name else DATE.index
    series = _series(safe(query_text), hits.facets(field, _DAYS))
    return replace(times, series=(*times.series, series))


def without_last(times: Times) -> Times:
    """Return some times without the query that was compared last."""
    return replace(times, series=times.series[:-1])


def _series(name: str, counts: tuple[Count, ...]) -> TimeSeries:
    return TimeSeries(name, {count.name: count.count for count in counts})


def sparkline_of(hits: Hits) -> str:
    """Return when some hits were created, drawn in a line; empty if that shows nothing.

    Raises:
        LibraryError: The library cannot be read.
    """
    return sparkline(_series("", hits.facets(MONTH, _DAYS)).by(Scale.QUARTER))
