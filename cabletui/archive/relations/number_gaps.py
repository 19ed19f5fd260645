"""The numbers of a post and year that are not held, between those that are."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.archive.alike.near_reference import could_be_a_cable, serials_with, stem_of
from cabletui.archive.archive import Archive
from cabletui.archive.relations.number_span import NumberSpan, bounded
from cabletui.cable import Headline, Reference


@dataclass(frozen=True, slots=True)
class NumberGap:
    """Numbers in a row of which no cable is held."""

    first: Reference
    last: Reference
    span: NumberSpan
    """When they were sent, between the cables beside them."""

    cited: tuple[str, ...]
    """The ids among them that cables cite, in the order of their numbers."""

    @property
    def count(self) -> int:
        """How many numbers there are."""
        return self.last.serial - self.first.serial + 1


def number_gaps(archive: Archive, station: str, year: int) -> Iterator[NumberGap]:
    """Yield the gaps in the numbers of a post and year, in their order, up to the last known.

    Such a number may belong to a cable that was never released, or to no cable at all.

    Args:
        archive: The library.
        station: The key of the station, `STATE`.
        year: Of four digits.
    """
    stem = stem_of(Reference(year, station, 1))
    held = serials_with(stem, archive.ids_with(stem))
    cited = serials_with(stem, filter(could_be_a_cable, archive.cited_with(stem)))
    before = 0
    for serial in sorted(held | {max(cited | held, default=0) + 1}):
        if serial > before + 1:
            first = Reference(year, station, before + 1)
            last = Reference(year, station, serial - 1)
            ends = _held(archive, first, -1, held), _held(archive, last, 1, held)
            among = sorted(one for one in cited if before < one < serial)
            yield NumberGap(first, last, _span(first, last, *ends), _ids(stem, among))
        before = serial


def _span(
    first: Reference, last: Reference, below: Headline | None, above: Headline | None
) -> NumberSpan:
    begin, end = bounded(first, below, above), bounded(last, below, above)
    return NumberSpan(begin.first, max(begin.first, end.last), below, above)


def _held(archive: Archive, beside: Reference, step: int, held: set[int]) -> Headline | None:
    serial = beside.serial + step
    if serial not in held:
        return None
    found = archive.find(str(Reference(beside.year, beside.station, serial)))
    return found[0] if found else None


def _ids(stem: str, serials: list[int]) -> tuple[str, ...]:
    return tuple(f"{stem}{serial}" for serial in serials)
