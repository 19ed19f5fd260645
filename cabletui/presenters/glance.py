"""The archive at a glance: its years, classifications, tags and origins, each with its share."""

from collections.abc import Iterable, Iterator, Sequence

from cabletui.archive.archive import Archive
from cabletui.archive.field_parts.central_fields import COLLECTION
from cabletui.archive.fields import CLASS, ORIGIN, TAG
from cabletui.archive.query import condition
from cabletui.archive.results import Count
from cabletui.cable import Classification
from cabletui.cable.classification import ALL_OF_LEVEL, has_caveats, in_order
from cabletui.cable.collection import COLLECTION_NAMES
from cabletui.cable.origin import origin
from cabletui.cable.tag import tag
from cabletui.location import Results
from cabletui.paint.glance_columns import MOST_GLANCED
from cabletui.paint.home_row import GlanceRow
from cabletui.paint.time_chart import telling_start
from cabletui.text.counts import heights
from cabletui.text.glyphs import ELLIPSIS
from cabletui.text.sanitise import safe

_YEARS, _LEAST_YEARS = 10, 6
"""How many years there are at most, and in any case: the last ones."""

_TAGS = 4
_ORIGINS = 4
"""How many there are in any case."""

_OF_SHAPE = 16
"""How many bars the shape has at most, a year each where that goes."""


def glance(archive: Archive) -> tuple[GlanceRow, ...]:
    """Return the rows of all parts, with headings; a heading says how many are shown at least.

    Raises:
        LibraryError: The library cannot be read.
    """
    if not len(archive):
        return ()
    collections = archive.collections()
    parts = (
        *((("By collection", 0, _collections(collections)),) if len(collections) > 1 else ()),
        ("By year", _LEAST_YEARS, _years(archive.months())),
        ("By classification", 0, _classifications(archive.classifications())),
        ("By tag", _TAGS, _tags(archive.tags())),
        ("By origin", _ORIGINS, _origins(archive.origins())),
    )
    return tuple(
        row for title, least, of_part in parts for row in (GlanceRow(title, least=least), *of_part)
    )


def shape(months: Iterable[Count]) -> str:
    """Return the years in a row of bars: `2003 ▁▂▂▃▃▅▆█ 2010`.

    No year between them is left out, and one that has cables has a bar. Few cables before the last
    years are left out, `…2003 ▁▂█ 2010`; where there are many, as of another collection, years
    share a bar.

    >>> shape([Count("2007-03", 1), Count("2009-04", 30), Count("2010-01", 80)])
    '2007 ▁ ▃█ 2010'
    """
    counts = _by_year(months)
    if not counts:
        return ""
    last = max(counts)
    latest = max(min(counts), last - _OF_SHAPE + 1)
    first = min(latest, telling_start(counts, sum(counts.values())))
    size = -(-(last + 1 - first) // _OF_SHAPE)
    starts = range(first, last + 1, size)
    sums = [sum(counts.get(start + at, 0) for at in range(size)) for start in starts]
    earlier = ELLIPSIS if first > min(counts) else ""
    return f"{earlier}{first} {heights(sums)} {last}"


def _by_year(months: Iterable[Count]) -> dict[int, int]:
    counts: dict[int, int] = {}
    for month in months:
        year = int(month.name[:4])
        counts[year] = counts.get(year, 0) + month.count
    return counts


def _years(months: Iterable[Count]) -> Iterator[GlanceRow]:
    counts = _by_year(months)
    last = max(counts, default=0)
    years = range(max(min(counts, default=0), last - _YEARS + 1), last + 1)
    most = max(counts.values(), default=0)
    for year in reversed(years):
        number = counts.get(year, 0)
        yield GlanceRow(str(year), number, most, Results(f"date:{year}", f"the year {year}"))


def _collections(counts: Sequence[Count]) -> Iterator[GlanceRow]:
    """Yield Cablegate and the central file, with the years of the latter below it."""
    found = {count.name: count.count for count in counts}
    most = max(found.values())
    for name in sorted(found, key=lambda name: (name[:1].isdigit(), name)):
        label = f"  {name}" if name[:1].isdigit() else COLLECTION_NAMES[name]
        yield GlanceRow(label, found[name], most, Results(condition(COLLECTION, name)))


def _classifications(counts: Sequence[Count]) -> Iterator[GlanceRow]:
    found = {count.name: count.count for count in counts}
    most = max(found.values(), default=0)
    for name in in_order((*found, *Classification)):
        every = ALL_OF_LEVEL if has_caveats(name) else ""
        label = f"  {name.partition('//')[2]}" if "//" in name else f"{name}{every}"
        opens = Results(condition(CLASS, name))
        yield GlanceRow(safe(label), found.get(name, 0), most, opens)


def _tags(counts: Sequence[Count]) -> Iterator[GlanceRow]:
    most = max((count.count for count in counts), default=0)
    for count in _largest(counts):
        label = safe(f"{count.name:5} {tag(count.name).meaning}")
        yield GlanceRow(label, count.count, most, Results(condition(TAG, count.name)))


def _origins(counts: Sequence[Count]) -> Iterator[GlanceRow]:
    most = max((count.count for count in counts), default=0)
    for count in _largest(counts):
        label = safe(origin(count.name).place)
        yield GlanceRow(label, count.count, most, Results(condition(ORIGIN, count.name)))


def _largest(counts: Iterable[Count]) -> list[Count]:
    return sorted(counts, key=lambda count: (-count.count, count.name))[:MOST_GLANCED]
