"""Bringing offsets and index back in step with the documents.

The index is a prefix of the documents: lines are made last first and indexed after. So whatever
a crash did, the lines beyond the last one indexed are all there is to do.
"""

from collections.abc import Callable

from cabletui.archive.import_log import ImportLog
from cabletui.archive.index.index import Index
from cabletui.archive.indexer import Indexer
from cabletui.archive.layout import DOCUMENTS
from cabletui.archive.record import Standing
from cabletui.archive.store.documents import DamagedLineError, Documents
from cabletui.archive.text_copies import Line, place_of, texts
from cabletui.cable.addition import FIELD, Addition, from_line
from cabletui.cable.cable_errors import DocumentError
from cabletui.errors import Refusal

_BATCH = 20_000
_PROBES = 8

Watch = Callable[[int, int], None]
"""Told how many lines are done, and of how many."""


def is_in_step(index: Index, documents: Documents) -> bool:
    """Tell whether an index belongs to these documents, or to the first lines of them.

    A few lines are looked up; a file whose lines were moved by hand fails at the next of them.
    """
    through = index.indexed_through
    if not through:
        return True
    if not documents.holds(through):
        return False
    places = {max(1, through * part // _PROBES) for part in range(1, _PROBES + 1)}
    return all(_is_known(index, documents, place) for place in places)


def catch_up(index: Index, documents: Documents, watch: Watch | None = None) -> tuple[Refusal, ...]:
    """Index the lines that an index does not know yet, and commit.

    Returns:
        The lines that hold no document, by number; they are passed over.
    """
    indexer = Indexer(index, lambda ordinal: _line(documents, ordinal))
    damage: list[Refusal] = []
    begin, end = index.indexed_through + 1, len(documents)
    for ordinal in range(begin, end + 1):
        try:
            indexer.place(ordinal, _line(documents, ordinal))
        except DamagedLineError as error:
            damage.append(Refusal(f"line {ordinal}", str(error)))
        except DocumentError as error:
            damage.append(Refusal(f"line {ordinal}", f"Line {ordinal} of {DOCUMENTS}: {error}"))
        if ordinal % _BATCH == 0:
            indexer.commit()
        if watch:
            watch(ordinal - begin + 1, end - begin + 1)
    indexer.commit()
    return tuple(damage)


def additions(log: ImportLog, documents: Documents) -> int:
    """Return how many lines add to a text that another holds.

    Only those are looked at that came after the import log noted it last.
    """
    noted = log.standing()
    if noted is None and log.is_plain:
        return 0
    if noted is None or noted.lines > len(documents):
        noted = Standing(0, 0)
    passed_over = {refusal.name for refusal in log.damage()}
    beyond = range(noted.lines + 1, len(documents) + 1)
    return noted.additions + sum(
        f"line {ordinal}" not in passed_over and _is_addition(documents, ordinal)
        for ordinal in beyond
    )


def _is_addition(documents: Documents, ordinal: int) -> bool:
    try:
        if FIELD not in documents.head(ordinal, b"header"):
            return False
        return isinstance(_line(documents, ordinal), Addition)
    except (DamagedLineError, DocumentError):
        return False


def _is_known(index: Index, documents: Documents, ordinal: int) -> bool:
    try:
        line = _line(documents, ordinal)
        known = index.editions(line.reference_id)
        if ordinal in known or not isinstance(line, Addition):
            return ordinal in known
        held = texts((other, _line(documents, other)) for other in sorted(known))
        return place_of(line, held) is None  # what it adds to is not there, so it was passed over
    except (DamagedLineError, DocumentError):
        return True  # no cable, so the index has nothing to know


def _line(documents: Documents, ordinal: int) -> Line:
    return from_line(documents.document(ordinal))
