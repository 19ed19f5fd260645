"""What the hits of a query have in common: the values of some fields, with counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.field_parts.central_fields import COLLECTION, CONCEPT
from cabletui.archive.field_parts.index_field import IndexField
from cabletui.archive.field_parts.people_fields import ACTION, INFO, SIGNER
from cabletui.archive.field_parts.query_field import Field
from cabletui.archive.fields import CLASS, DATE, ORIGIN, TAG, YEAR
from cabletui.archive.hits import Hits
from cabletui.archive.query import condition
from cabletui.archive.results import Count
from cabletui.cable.classification import ALL_OF_LEVEL, in_order
from cabletui.cable.collection import CENTRAL_FILE
from cabletui.cable.origin import origin
from cabletui.cable.tag import tag
from cabletui.paint.facet_row import Facet
from cabletui.presenters.narrowing import Narrowing
from cabletui.text.counts import grouped
from cabletui.text.sanitise import safe

_COUNTED = 1_000
"""Values of a group that are counted to say how many there are; of signers there may be more."""


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """A field whose values are counted among the hits."""

    heading: str
    field: Field
    """What a query names to ask for one of the values."""

    limit: int
    """How many values are shown at most."""

    counted: IndexField | None = None
    """What is counted, if not the field itself; it is shown the latest first."""

    def counts(self, hits: Hits, limit: int) -> Sequence[Count]:
        """Return the values that hits have, the most frequent first."""
        counts = hits.facets(self.counted or self.field.index, limit)
        return [count for count in counts if count.name]

    def in_order(self, counts: Sequence[Count]) -> Sequence[Count]:
        """Return values in the order they are shown in.

        Years the latest first, levels from the least restricted up with their caveats below each,
        all others as given.
        """
        if self.field is CLASS:
            order = in_order(one.name for one in counts)
            return sorted(counts, key=lambda one: order.index(one.name))
        return sorted(counts, key=lambda one: one.name, reverse=True) if self.counted else counts


GROUPS = (
    FacetGroup("Classification", CLASS, 6),
    FacetGroup("Year", DATE, 50, YEAR),
    FacetGroup("Origin", ORIGIN, 15),
    FacetGroup("Signer", SIGNER, 10),
    FacetGroup("TAGS", TAG, 30),
    FacetGroup("To", ACTION, 10),
    FacetGroup("For information", INFO, 15),
)
"""The facets, in the order of the panel; a new one is a row here."""


_OF_CENTRAL_FILE = (
    FacetGroup("Collection", COLLECTION, 9),
    FacetGroup("Concept", CONCEPT, 15),
)
"""Those of a library that holds cables of the central file as well."""


def facets(archive: Archive, narrowing: Narrowing) -> tuple[Facet, ...]:
    """Read what the hits of a query have in common: each heading, with its values below it.

    Years and levels stand in their own order, all else by count. Of a group of which
    something was chosen the counts are those without the choice: what the next would add.

    Args:
        archive: Where the query is asked.
        narrowing: The query, and what was chosen so far.

    Raises:
        LibraryError: The library cannot be read.
        QuerySyntaxError: The query cannot be asked.
    """
    hits = archive.search(queries.parse(narrowing.text))
    with_choice = {one.heading for one in narrowing.chosen}
    rows: list[Facet] = []
    for group in groups(archive):
        found = hits
        if group.heading in with_choice:
            found = hits_without(archive, narrowing, group)
        counts = group.counts(found, max(group.limit, _COUNTED))
        rows += _facets(archive, group, counts, narrowing)
    return tuple(rows)


def hits_without(archive: Archive, narrowing: Narrowing, group: FacetGroup) -> Hits:
    """Return what a query finds if nothing of a group is chosen.

    Raises:
        LibraryError: The library cannot be read.
        QuerySyntaxError: The query cannot be asked.
    """
    return archive.search(queries.parse(narrowing.without(group.heading)))


def groups(archive: Archive) -> tuple[FacetGroup, ...]:
    """Return the groups that cables of a library have."""
    has_central = any(one.name == CENTRAL_FILE for one in archive.collections())
    return (*GROUPS, *_OF_CENTRAL_FILE) if has_central else GROUPS


def facets_of(
    group: FacetGroup, counts: Sequence[Count], narrowing: Narrowing
) -> tuple[Facet, ...]:
    """Return values of a group as rows.

    Args:
        group: Whose values they are.
        counts: The values with their counts, in the order of the rows.
        narrowing: What was chosen of them.
    """
    most = max((count.count for count in counts), default=0)
    levels = {count.name.rpartition("//")[0] for count in counts} if group.field is CLASS else ()
    found = []
    for count in counts:
        term = condition(group.field, count.name)
        every = ALL_OF_LEVEL if count.name in levels else ""
        found.append(
            Facet(
                group.heading,
                f"{_label(group, count.name)}{every}",
                f"{_short(group, count.name)}{every.replace(',', '')}",
                count.count,
                most,
                term,
                narrowing.sign(group.heading, term),
            )
        )
    return tuple(found)


def _facets(
    archive: Archive, group: FacetGroup, counts: Sequence[Count], narrowing: Narrowing
) -> Iterator[Facet]:
    # A row that says that there is one more takes the room of that one.
    limit = group.limit + (len(counts) == group.limit + 1)
    shown = facets_of(group, group.in_order(counts[:limit]), narrowing)
    chosen = [one.term for one in narrowing.chosen if one.heading == group.heading]
    if not shown and not chosen:
        return
    yield Facet(group.heading, group.heading)
    yield from shown
    known = {one.term for one in shown}
    for term in chosen:
        if term not in known:  # too few hits have it; it is taken back here
            yield _chosen_beside(archive, group, term, narrowing)
    if len(counts) > limit:
        more = grouped(len(counts) - limit) if len(counts) < _COUNTED else "many"
        yield Facet(group.heading, f"{more} more, type to find", is_more=True)


def _chosen_beside(archive: Archive, group: FacetGroup, term: str, narrowing: Narrowing) -> Facet:
    """Return a value that was chosen and is not among the most frequent."""
    asked = queries.narrowed(narrowing.without(group.heading), term)
    count = len(archive.search(queries.parse(asked)))
    sign = narrowing.sign(group.heading, term)
    value = safe(term.partition(":")[2].strip('"'))
    return Facet(group.heading, value, "", count, count, term, sign)


def _label(group: FacetGroup, value: str) -> str:
    return safe(f"{value} {tag(value).explained}".strip() if group.field is TAG else value)


def _short(group: FacetGroup, value: str) -> str:
    """Return a value as a narrow column has room for it: a place, a code, a caveat, an agency."""
    if group.field is ORIGIN:
        return safe(origin(value).place)
    if group.field is CLASS:
        value = value.replace("UNCLASSIFIED//FOR OFFICIAL USE ONLY", "FOR OFFICIAL USE")
        return safe(value.replace("//NOFORN", "//NF"))
    return safe(value.removesuffix(", Washington") if group.field in (ACTION, INFO) else value)
