"""What the hits of a query have in common, in groups, to narrow the query by."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.archive.hits import Hits
from cabletui.cable.tag import tag
from cabletui.presenters.terms import term
from cabletui.text.sanitise import safe

_FIELDS = (
    ("classification", "class", "Classification", 6),
    ("year", "date", "Year", 50),
    ("origin", "origin", "Origin", 15),
    ("tag", "tag", "TAGS", 30),
)
"""The field of the index, that of the language, the heading, and how many values are shown."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A heading, or a value that some of the hits have."""

    label: str
    count: int = 0
    most: int = 0
    """The largest count below the same heading."""

    term: str = ""
    """What it adds to the query; empty for a heading."""


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets of the hits of a query."""

    rows: tuple[Facet, ...]
    """Each heading, with its values below it."""

    count: int
    """How many hits there are."""


def facets(hits: Hits) -> Facets:
    """Read the facets of some hits; years by time, all else by count.

    Raises:
        LibraryError: The library cannot be read.
    """
    return Facets(tuple(_facets(hits)), len(hits))


def _facets(hits: Hits) -> Iterator[Facet]:
    for field, name, heading, limit in _FIELDS:
        counts = hits.facets(field, limit)
        yield Facet(heading)
        most = max((count.count for count in counts), default=0)
        ordered = sorted(counts, key=lambda count: count.name) if field == "year" else counts
        for count in ordered:
            has_caveats = any(other.name.startswith(f"{count.name}//") for other in counts)
            label = f"{_label(field, count.name)}{', with caveats' if has_caveats else ''}"
            yield Facet(label, count.count, most, term(name, count.name))


def _label(field: str, value: str) -> str:
    return safe(f"{value} {tag(value).meaning}".strip() if field == "tag" else value)
