"""Making the index of a library anew, and opening one to add to it."""

import shutil
from pathlib import Path

from cabletui.archive import leftovers
from cabletui.archive.index.engine import IndexUnusableError
from cabletui.archive.index.index import Index
from cabletui.archive.recovery import Watch, catch_up, is_in_step
from cabletui.archive.snapshot import INDEX
from cabletui.archive.store.documents import Documents
from cabletui.errors import LibraryError, Refusal


def build(folder: Path, documents: Documents, watch: Watch | None = None) -> tuple[Refusal, ...]:
    """Make the index of a library anew, beside the one that is there, and put it in its place.

    Readers go on with the old one until they open or refresh. The lock must be held.

    Returns:
        The lines that hold no document, by number; they are passed over.

    Raises:
        LibraryError: The folder cannot be written, or the disk is full; the old index stands.
    """
    place = leftovers.place(folder)
    fresh = place.with_name(place.name + leftovers.FRESH)
    try:
        with Index.create(fresh) as index:
            damage = catch_up(index, documents, watch)
        _put_in_place(fresh, place)
    except OSError as error:
        raise LibraryError(
            f"The index of {folder} cannot be made ({error.strerror}); what was there stands."
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
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
        if index.is_linked:
            raise IndexUnusableError(f"The index of {folder} could not be written")
        if is_in_step(index, documents):
            return _caught_up(index, documents, watch)
        mended = "The index was of other documents and was made anew."
    except IndexUnusableError as error:
        mended = f"{error.reason}. The index was made anew." if len(documents) else ""
    damage = build(folder, documents, watch)
    return Index.open(folder / INDEX), damage, mended


def _put_in_place(fresh: Path, place: Path) -> None:
    old = place.with_name(place.name + leftovers.OLD)
    leftovers.clear(old)
    if place.exists():
        place.rename(old)
    elif place.is_symlink():
        place.unlink()  # it leads to itself
    fresh.rename(place)
    leftovers.clear(old)


def _caught_up(
    index: Index, documents: Documents, watch: Watch | None
) -> tuple[Index, tuple[Refusal, ...], str]:
    behind = len(documents) - index.indexed_through
    if not behind:
        return index, (), ""
    try:
        damage = catch_up(index, documents, watch)
    except BaseException:
        index.close()
        raise
    added = behind - len(damage)
    return index, damage, f"{added:,} documents were not in the index." if added else ""
