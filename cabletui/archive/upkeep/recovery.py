"""Bringing offsets and index back in step with the documents.

The index covers the first lines of the documents, up to some line: lines are made durable first and
indexed after. So whatever a crash did, only the lines after the last indexed one are left to do.
"""

from collections.abc import Callable

from cabletui.archive.entries.indexer import Indexer
from cabletui.archive.index.index import Index
from cabletui.archive.layout import DOCUMENTS
from cabletui.archive.log.file_records import Standing
from cabletui.archive.log.import_log import ImportLog
from cabletui.archive.store.documents import DamagedLineError, Documents
from cabletui.archive.upkeep.prefix_check import line_at
from cabletui.cable.addition import COMPLETES, FIELD, Addition
from cabletui.cable.cable_errors import DocumentError
from cabletui.errors import Refusal

_BATCH = 20_000

Watch = Callable[[int, int], None]
"""Called with how many lines are done, and of how many."""


def catch_up(index: Index, documents: Documents, watch: Watch | None = None) -> tuple[Refusal, ...]:
    """Index the lines that an index does not know yet, and commit.

    Returns:
        The lines that hold no document, by number; they are passed over.
    """
    indexer = Indexer(index, lambda ordinal: line_at(documents, ordinal))
    damage: list[Refusal] = []
    begin, end = index.indexed_through + 1, len(documents)
    for ordinal in range(begin, end + 1):
        try:
            indexer.place(ordinal, line_at(documents, ordinal))
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

    Only the lines that came after the last count in the import log are looked at.
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
        head = documents.head(ordinal, b"header")
        if FIELD not in head:
            return COMPLETES in head
        return isinstance(line_at(documents, ordinal), Addition)
    except (DamagedLineError, DocumentError):
        return False
