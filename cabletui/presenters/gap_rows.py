"""The numbers of a post and year that are not held, as rows of a list."""

from dataclasses import dataclass

from cabletui.archive.archive import Archive
from cabletui.archive.relations.number_gaps import NumberGap, number_gaps
from cabletui.cable import Reference
from cabletui.cable.origin import post_of
from cabletui.paint.gap_row import GapRow
from cabletui.text.counts import counted
from cabletui.text.time_units import spoken_span


@dataclass(frozen=True, slots=True)
class GapRows:
    """The gaps of a post and year, in the order of their numbers."""

    title: str
    rows: tuple[GapRow, ...]

    @property
    def counter(self) -> str:
        """How many numbers are missing, and in how many gaps."""
        missing = sum(row.count for row in self.rows)
        return f"{counted(missing, 'number')} not held, in {counted(len(self.rows), 'gap')}"


def gap_rows(archive: Archive, reference_id: str) -> GapRows:
    """Return the gaps in the numbers of the post and year of a cable.

    Raises:
        LibraryError: The library cannot be read.
        NotAReferenceError: The cable is named by something that is no reference id.
    """
    of = Reference.parse(reference_id)
    found = number_gaps(archive, of.station, of.year)
    return GapRows(f"Numbers of {post_of(of.station)}, {of.year}", tuple(map(_row, found)))


def _row(gap: NumberGap) -> GapRow:
    numbers = str(gap.first) if gap.count == 1 else f"{gap.first} to {gap.last.serial}"
    return GapRow(numbers, gap.count, spoken_span(gap.span.first, gap.span.last), gap.cited)
