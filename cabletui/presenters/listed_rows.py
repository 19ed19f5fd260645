"""The rows of a list of the reader's: each cable, and the notes on it below."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from cabletui.cable import Headline, paragraphs
from cabletui.cable.reading.paragraph_names import (
    paragraph_names,
    paragraph_order,
    paragraph_place,
)

_MOST_LINES = 4
"""Lines of a note that are shown; the note itself has all of them."""


@dataclass(frozen=True, slots=True)
class NoteRow(Headline):
    """A line of a note, below the row of its cable, for which it stands in all else."""

    paragraph: str
    """The paragraph, by its name; empty for the whole cable."""

    place: str
    """`¶6` in the first line of the note, and nothing in the others."""

    line: str


@dataclass(frozen=True, slots=True)
class ListedRows:
    """What a list shows."""

    rows: tuple[Headline, ...]
    starts: tuple[int, ...]
    """The rows of the cables, in order."""

    def __len__(self) -> int:
        return len(self.rows)

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        """Return the rows from start up to, but not including, stop."""
        return self.rows[start:stop]

    def row_of(self, position: int) -> int:
        """Return the row of a cable of the list; that of the last where there are fewer."""
        return self.starts[min(position, len(self.starts) - 1)] if self.starts else 0

    def position_of(self, row: int) -> int:
        """Return which cable of the list a row belongs to, from 0."""
        return max(0, bisect_right(self.starts, row) - 1)


def listed_rows(
    cables: Sequence[Headline], notes_of: Callable[[str], Mapping[str, str]]
) -> ListedRows:
    """Return the rows of cables and of their notes.

    Args:
        cables: In the order of the list.
        notes_of: Returns the notes on a cable, by the names of paragraphs.
    """
    rows: list[Headline] = []
    starts = []
    for headline in cables:
        starts.append(len(rows))
        rows += [headline, *_notes(headline, notes_of(headline.reference_id))]
    return ListedRows(tuple(rows), tuple(starts))


def _notes(headline: Headline, notes: Mapping[str, str]) -> Iterator[NoteRow]:
    facts = {field.name: getattr(headline, field.name) for field in fields(Headline)}
    for name in sorted(notes, key=paragraph_order):
        lines = notes[name].splitlines()
        if len(lines) > _MOST_LINES:
            lines = [*lines[: _MOST_LINES - 1], "…"]
        for at, line in enumerate(lines):
            place = paragraph_place(name) or "—"
            yield NoteRow(**facts, paragraph=name, place="" if at else place, line=line)


def paragraph_start(body: str, name: str) -> int | None:
    """Return the offset in a body at which a paragraph begins; None if it has none of the name."""
    read = paragraphs(body)
    names = paragraph_names(one.number for one in read)
    return read[names.index(name)].span[0] if name in names else None
