"""Bringing what is derived back in step with the documents.

The index is a prefix of the documents: lines are made last first and indexed after. So whatever
a crash did, the lines beyond the last one indexed are all there is to do.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from cabletui.archive.documents import DamagedLineError, Documents
from cabletui.archive.index import Index, IndexUnusableError
from cabletui.archive.indexing import Indexing
from cabletui.cable.document import from_document
from cabletui.errors import DocumentError, LibraryError, Refusal

INDEX = "index"
_FRESH = "index.new"
_OLD = "index.old"
_BATCH = 20_000
_PROBES = 8

Watch = Callable[[int, int], None]
"""Told how many lines are done, and of how many."""


def is_in_step(index: Index, documents: Documents) -> bool:
    """Tell whether an index is one of these documents, or of the first so many of them.

    A few lines are looked up; a file whose lines were moved by hand fails at the next of them.
    """
    through = index.indexed_through
    if through > len(documents):
        return False
    places = {max(1, through * part // _PROBES) for part in range(1, _PROBES + 1)}
    return not through or all(_is_known(index, documents, place) for place in places)


def catch_up(index: Index, documents: Documents, watch: Watch | None = None) -> tuple[Refusal, ...]:
    """Index the lines that an index does not know yet, and commit.

    Returns:
        The lines that hold no document, by number; they are passed over.
    """
    indexing = Indexing(index, lambda ordinal: from_document(documents.document(ordinal)))
    damage: list[Refusal] = []
    begin, end = index.indexed_through + 1, len(documents)
    for ordinal in range(begin, end + 1):
        try:
            indexing.place(ordinal, from_document(documents.document(ordinal)))
        except DamagedLineError as error:
            damage.append(Refusal(f"line {ordinal}", str(error)))
        except DocumentError as error:
            damage.append(Refusal(f"line {ordinal}", f"{error} The line is passed over."))
        if ordinal % _BATCH == 0:
            indexing.commit()
        if watch:
            watch(ordinal - begin + 1, end - begin + 1)
    indexing.commit()
    return tuple(damage)


def build(folder: Path, documents: Documents, watch: Watch | None = None) -> tuple[Refusal, ...]:
    """Make the index of a library anew, beside the one that is there, and put it in its place.

    Readers go on with the old one until they open or refresh. The lock must be held.

    Returns:
        The lines that hold no document, by number; they are passed over.

    Raises:
        LibraryError: The folder cannot be written, or the disk is full; the old index stands.
    """
    fresh, old = folder / _FRESH, folder / _OLD
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        with Index.create(fresh) as index:
            damage = catch_up(index, documents, watch)
        shutil.rmtree(old, ignore_errors=True)
        if (folder / INDEX).exists():
            (folder / INDEX).rename(old)
        fresh.rename(folder / INDEX)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise LibraryError(
            f"The index of {folder} cannot be made ({error.strerror}); what was there stands."
        ) from error
    return damage


def opened_to_write(
    folder: Path, documents: Documents, watch: Watch | None = None
) -> tuple[Index, tuple[Refusal, ...], str]:
    """Return the index of a library in step with its documents. The lock must be held.

    Returns:
        The index, the lines that were passed over, and a sentence on what was mended; empty
        where nothing was.
    """
    try:
        index = Index.open(folder / INDEX)
        if is_in_step(index, documents):
            behind = len(documents) - index.indexed_through
            damage = catch_up(index, documents, watch) if behind else ()
            mended = f"{behind:,} documents were not in the index yet and were added." * bool(
                behind
            )
            return index, damage, mended
        index.close()
        mended = "The index was of other documents and was made anew."
    except IndexUnusableError as error:
        mended = f"{error} The index was made anew." if len(documents) else ""
    damage = build(folder, documents, watch)
    return Index.open(folder / INDEX), damage, mended


def _is_known(index: Index, documents: Documents, ordinal: int) -> bool:
    try:
        reference_id = documents.document(ordinal).get("reference_id")
    except DamagedLineError:
        return True
    return isinstance(reference_id, str) and ordinal in index.editions(reference_id)
