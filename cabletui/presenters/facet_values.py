"""Every value that the hits of a query have of one field, to be found by a few letters."""

from dataclasses import dataclass

from cabletui.archive.archive import Archive
from cabletui.archive.fields import ORIGIN, TAG
from cabletui.archive.results import Count
from cabletui.cable.origin import origin
from cabletui.cable.tag import tag
from cabletui.paint.facet_row import Facet
from cabletui.presenters.facet_groups import FacetGroup, facets_of, groups, hits_without
from cabletui.presenters.letter_groups import IndexEntry, as_typed, words_as_typed
from cabletui.presenters.narrowing import Narrowing
from cabletui.text.counts import grouped

_ALL = 100_000
"""More values than the cables of all collections have of any field."""

_SHOWN = 200
"""Values that are listed; further letters lead to those beyond."""


@dataclass(frozen=True, slots=True)
class FacetValues:
    """The values of a group among the hits of a query, those that were chosen among them."""

    heading: str
    narrowing: Narrowing
    entries: tuple[IndexEntry[Facet], ...]

    def rows(self, typed: str) -> tuple[Facet, ...]:
        """Return the values that have some letters, below their heading; none if none has.

        Those whose code, place or name begins so come first, then those of which a word does, or
        the meaning; each the most frequent first, and years in their order.

        Args:
            typed: Letters and digits, as `as_typed` gives them.
        """
        named = [one for one in self.entries if one.spelling.startswith(typed)]
        meant = [e for e in self.entries if not e.spelling.startswith(typed) and e.means(typed)]
        found = [one.value for one in (*named, *meant)]
        if not found:
            return ()
        how_many = f"{grouped(len(found))} of {grouped(len(self.entries))}"
        rows = [Facet(self.heading, f"{self.heading}: {typed}…  {how_many}"), *found[:_SHOWN]]
        if len(found) > _SHOWN:
            more = f"{grouped(len(found) - _SHOWN)} more, type on"
            rows.append(Facet(self.heading, more, is_more=True))
        return tuple(rows)


def facet_values(archive: Archive, narrowing: Narrowing, heading: str) -> FacetValues:
    """Read all values that the hits of a query have of the field of a group.

    Args:
        archive: Where the query is asked.
        narrowing: The query, and what was chosen so far.
        heading: The heading of the group.

    Raises:
        LibraryError: The library cannot be read.
        QuerySyntaxError: The query cannot be asked.
    """
    group = next(one for one in groups(archive) if one.heading == heading)
    counts = group.in_order(group.counts(hits_without(archive, narrowing, group), _ALL))
    rows = facets_of(group, counts, narrowing)
    entries = (_entry(group, count, row) for count, row in zip(counts, rows, strict=True))
    return FacetValues(heading, narrowing, tuple(entries))


def _entry(group: FacetGroup, count: Count, row: Facet) -> IndexEntry[Facet]:
    name = count.name
    spelling, meaning = as_typed(name), words_as_typed(name)
    if group.field is TAG:
        meaning = words_as_typed(tag(name).meaning)
    elif group.field is ORIGIN:
        post = origin(name)
        spelling = as_typed(post.place)
        meaning = (*words_as_typed(post.country), *post.stations, *meaning)
    return IndexEntry(spelling, name, count.count, row, meaning)
