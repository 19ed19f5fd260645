"""Rebuilding the index of a library, and opening one to add to it."""

import shutil
from pathlib import Path

from cabletui.archive.index.engine import IndexUnusableError
from cabletui.archive.index.index import Index
from cabletui.archive.layout import FRESH, INDEX, OLD
from cabletui.archive.store.documents import Documents
from cabletui.archive.upkeep import leftovers
from cabletui.archive.upkeep.prefix_check import is_in_step
from cabletui.archive.upkeep.recovery import Watch, catch_up
from cabletui.errors import LibraryError, Refusal
from cabletui.text.counts import counted


def build(folder: Path, documents: Documents, watch: Watch | None = None) -> tuple[Refusal, ...]:
    """Rebuild the index of a library, beside the one that is there, and put it in its place.

    Readers go on with the old one until they open or refresh. The lock must be held.

    Returns:
        The lines that hold no document, by number; they are passed over.

    Raises:
        LibraryError: The folder cannot be written, or the disk is full; the old index stands.
    """
    place = leftovers.place(folder)
    fresh = place.with_name(place.name + FRESH)
    try:
        with Index.create(fresh) as index:
            damage = catch_up(index, documents, watch)
        _put_in_place(fresh, place)
    except OSError as error:
        raise LibraryError(
            f"The index of {folder} cannot be made ({error.strerror}); the old one stays."
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return damage


def opened_to_write(
    folder: Path, documents: Documents, watch: Watch | None = None
) -> tuple[Index, tuple[Refusal, ...], str]:
    """Return the index of a library in step with its documents. The lock must be held.

    Returns:
        The index, the lines that were passed over, and a sentence on what was repaired; empty
        where nothing was.
    """
    try:
        index = Index.open(folder / INDEX)
        if index.is_linked:
            raise IndexUnusableError(f"The index of {folder} could not be written")
        if is_in_step(index, documents):
            return _caught_up(index, documents, watch)
        repairs = "The index was of other documents and was rebuilt."
    except IndexUnusableError as error:
        repairs = f"{error.reason}. The index was rebuilt." if len(documents) else ""
    damage = build(folder, documents, watch)
    return Index.open(folder / INDEX), damage, repairs


def _put_in_place(fresh: Path, place: Path) -> None:
    old = place.with_name(place.name + OLD)
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
    missing = len(documents) - index.indexed_through
    if not missing:
        return index, (), ""
    try:
        damage = catch_up(index, documents, watch)
    except BaseException:
        index.close()
        raise
    added = missing - len(damage)
    return index, damage, f"The index lacked {counted(added, 'document')}." if added else ""
