"""What the hits of a query have in common: the values of some fields, with counts."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.archive.fields import CLASS, DATE, ORIGIN, TAG, YEAR
from cabletui.archive.hits import Hits
from cabletui.archive.index_field import IndexField
from cabletui.archive.query import condition
from cabletui.archive.query_field import Field
from cabletui.cable.tag import tag
from cabletui.text.sanitise import safe


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """A field whose values are counted among the hits."""

    heading: str
    field: Field
    """What a query names to ask for one of the values."""

    limit: int
    """How many values are shown at most."""

    counted: IndexField | None = None
    """What is counted, where it is not the field itself; such values stand in their own order."""


GROUPS = (
    FacetGroup("Classification", CLASS, 6),
    FacetGroup("Year", DATE, 50, YEAR),
    FacetGroup("Origin", ORIGIN, 15),
    FacetGroup("TAGS", TAG, 30),
)
"""The facets, in the order of the panel; a new one is a row here."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A heading, or a value that some of the hits have."""

    label: str
    count: int = 0
    most: int = 0
    """The largest count below the same heading."""

    term: str = ""
    """What it adds to the query; empty for a heading."""


def facets(hits: Hits) -> tuple[Facet, ...]:
    """Read the facets of some hits; years by time, all else by count."""
    return tuple(facet for group in GROUPS for facet in _facets(hits, group))


def _facets(hits: Hits, group: FacetGroup) -> Iterator[Facet]:
    counts = hits.facets(group.counted or group.field.index, group.limit)
    yield Facet(group.heading)
    most = max((count.count for count in counts), default=0)
    ordered = sorted(counts, key=lambda count: count.name) if group.counted else counts
    for count in ordered:
        has_caveats = any(other.name.startswith(f"{count.name}//") for other in counts)
        label = f"{_label(group, count.name)}{', with caveats' if has_caveats else ''}"
        yield Facet(label, count.count, most, condition(group.field, count.name))


def _label(group: FacetGroup, value: str) -> str:
    return safe(f"{value} {tag(value).meaning}".strip() if group.field is TAG else value)
