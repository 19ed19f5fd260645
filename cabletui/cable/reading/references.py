"""What a cable cites: its REF lines."""

from datetime import date

from cabletui.cable.reading.capitals import opening_in_capitals
from cabletui.cable.reading.citation_kind import Citation, CitationKind, is_citation, kind_of
from cabletui.cable.reading.reference_block import CUT, Block, block
from cabletui.cable.reading.reference_reader import FoundCitation
from cabletui.cable.reading.reference_table import read_references
from cabletui.cable.reading.reference_tokens import tokens
from cabletui.cable.reading.reference_words import TELEGRAMS
from cabletui.cable.reading.reference_years import parted, with_years
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy
from cabletui.cable.reference import Reference
from cabletui.cable.serials import implied_year


@in_head_of_whole_copy
def references(
    body: str,
    *,
    of: Reference | None = None,
    year: int | None = None,
    day: date | None = None,
) -> tuple[Citation, ...]:
    """Return what the REF lines of a body cite, in order.

    A citation without a year is of the newest year in which the station had reached the number.

    Args:
        body: The body of the cable.
        of: The cable itself, which is left out. Citations without a year are of its year, except
            that a number of its own station that is well above its own is of the year before.
        year: The year, of four digits, of citations without one where `of` is not given.
        day: When the cable was sent.
    """
    found = block(opening_in_capitals(body).replace("•", "*"))
    if found is None:
        return ()
    year = day.year if day else year if year is not None else of.year if of else None
    read = read_references(
        parted(with_years(tokens(found.text, found.marks), year)), len(found.text)
    )
    dated = _Years(of, year, day)
    citations = (_citation(body, found, one, dated) for one in read)
    return tuple(one for one in citations if one and (one.reference is None or one.reference != of))


class _Years:
    """The years that citations leave out."""

    def __init__(self, of: Reference | None, year: int | None, day: date | None) -> None:
        self._of = of
        self._year = year
        self._day = day

    def own(self, serial: int) -> Reference | None:
        """Return the reference of a number of the cable's own station, if that is known."""
        station = self._of.station if self._of else ""
        year = self.of(station, serial) if station else None
        return Reference(year, station, serial) if year else None

    def of(self, station: str, serial: int) -> int | None:
        """Return the year that the number of a station means; None if nothing shows it."""
        if self._year is None:
            return None
        own = self._of
        if own and station == own.station and self._year == own.year:
            if serial <= max(own.serial * _OWN_TOLERANCE, own.serial + _OWN_AT_LEAST):
                return self._year
            if not self._day:
                return self._year - 1
        return implied_year(station, serial, self._day) if self._day else self._year


_OWN_TOLERANCE = 1.05
_OWN_AT_LEAST = 30
"""A number up to this much above a cable's own may still be of the same week."""


def _citation(body: str, block: Block, found: FoundCitation, years: _Years) -> Citation | None:
    """Return a citation, with its place in the body; None for words that cite nothing."""
    start, end = found.start, found.end
    if found.station in TELEGRAMS:
        reference = years.own(found.serial) if TELEGRAMS[found.station] else None
        kind = CitationKind.CABLE if reference else CitationKind.OTHER
    elif found.station:
        year = found.year if found.year is not None else years.of(found.station, found.serial)
        reference = Reference(year, found.station, found.serial) if year is not None else None
        kind = CitationKind.CABLE
    else:
        item = block.text[start:end]
        bare = item.strip(_EDGES)
        if item.rstrip().endswith(CUT) or not is_citation(bare, found.bullet):
            return None
        start += item.index(bare)
        end, reference, kind = start + len(bare), None, kind_of(bare)
    span = (block.start + start, block.start + end)
    return Citation(reference, found.bullet, body[slice(*span)], span, kind)


_EDGES = " \t\n-.,;(¶:\\>"
