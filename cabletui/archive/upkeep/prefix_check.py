"""Whether an index belongs to some documents, which every reader asks when a library is opened."""

from cabletui.archive.index.index import Index
from cabletui.archive.store.documents import DamagedLineError, Documents
from cabletui.cable.addition import Addition, Line, from_line
from cabletui.cable.cable_errors import DocumentError

_PROBES = 8


def is_in_step(index: Index, documents: Documents) -> bool:
    """Return whether an index belongs to these documents, or to the first lines of them.

    A few lines are looked up; in a file whose lines were moved by hand the next one will not fit.
    """
    through = index.indexed_through
    if not through:
        return True
    if not documents.holds(through):
        return False
    places = {max(1, through * part // _PROBES) for part in range(1, _PROBES + 1)}
    return all(_is_known(index, documents, place) for place in places)


def line_at(documents: Documents, ordinal: int) -> Line:
    """Return what a line of the documents holds.

    Raises:
        DamagedLineError: It holds no document.
        DocumentError: The document describes no cable.
    """
    return from_line(documents.document(ordinal))


def _is_known(index: Index, documents: Documents, ordinal: int) -> bool:
    try:
        line = line_at(documents, ordinal)
        known = index.editions(line.reference_id)
        if ordinal in known or not isinstance(line, Addition):
            return ordinal in known
        from cabletui.archive.entries.text_copies import (  # noqa: PLC0415 (few lines add to another)
            place_of,
            texts,
        )

        held = texts((other, line_at(documents, other)) for other in sorted(known))
        return place_of(line, held) is None  # what it adds to is missing, so it was passed over
    except (DamagedLineError, DocumentError):
        return True  # it is no cable, so there is nothing for the index to know
