"""What every bibliography says of a cable: who wrote it, what kind of thing it is, the notes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.cable.citation import kept_by
from cabletui.exporters.dossier import DossierEntry

if TYPE_CHECKING:
    from cabletui.cable import Cable

KIND = "Diplomatic cable"
"""What a cable is called where a bibliography asks for the kind of report."""

ARCHIVE = "Public library of US diplomacy"
"""What the site that shows the cables of all collections calls itself."""

READERS_NOTE = "Reader's note"
"""Stands before all that the reader wrote, so that nobody takes it for the embassy's text."""

_SEATS = {"Secretary of State": "Washington"}
"""Where those sit whose names do not say it."""

FICTION = "Fiction: a cable of the sample that comes with cabletui."


def posts(cable: "Cable") -> tuple[str, ...]:
    """Return the authors: the post alone, as a cable speaks for its post, whoever drafted it."""
    seat = _SEATS.get(cable.origin)
    return (f"{cable.origin} ({seat})" if seat else cable.origin or cable.reference_id,)


def archive_of(cable: "Cable") -> str:
    """Return which archive keeps a cable: the National Archives for the central file."""
    return kept_by(cable) or ARCHIVE


def words_of(entry: DossierEntry) -> Iterator[str]:
    """Yield the notes for a bibliography: those of the cable, then the reader's, one line each."""
    if entry.given.is_fiction:
        yield FICTION
    if entry.note:
        yield f"{READERS_NOTE}: {' '.join(entry.note.split())}"
    for passage in entry.passages:
        if passage.note:
            place = "" if passage.number is None else f" on ¶{passage.number}"
            yield f"{READERS_NOTE}{place}: {' '.join(passage.note.split())}"
