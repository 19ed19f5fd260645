"""What a library holds and in what state it is, found without opening it as a whole."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cabletui.archive.index import segment_footers
from cabletui.archive.index.engine import Door, IndexUnusableError
from cabletui.archive.layout import DOCUMENTS, INDEX, LOG, OFFSETS
from cabletui.archive.log.file_records import Verified
from cabletui.archive.log.import_log import ImportLog
from cabletui.archive.log.import_record import ImportRecord
from cabletui.archive.store import lock
from cabletui.archive.store.documents import DamagedLineError, Documents
from cabletui.archive.upkeep import quick_check
from cabletui.archive.upkeep.recovery import additions
from cabletui.archive.upkeep.snapshot import INDEXED_IN_MEMORY, usable_index
from cabletui.errors import LibraryError, Refusal
from cabletui.text.counts import counted


@dataclass(frozen=True, slots=True)
class Status:
    """The state of a library at one moment."""

    folder: Path
    cables: int
    """Cables that can be found; 0 if the library is large and its index cannot be used."""

    editions: int
    """Texts: one for each edition of each cable."""

    unindexed: int
    """Documents that the index does not know yet."""

    documents_bytes: int
    index_bytes: int
    is_writable: bool
    is_busy: bool
    """Whether an import is at work."""

    imports: tuple[ImportRecord, ...]
    """The runs of imports, oldest first, with what they refused."""

    damage: tuple[Refusal, ...]
    """Lines of the documents that hold no cable and were passed over."""

    accepted: frozenset[str]
    """The names of those among them that were accepted as they are."""

    verified: Verified | None
    """When all of it was last read; None if it never was."""

    troubles: tuple[str, ...]
    """What is not as it should be, a sentence each with what to do."""

    unread_documents: int
    """Bytes of the documents that were not read, but for samples."""

    unread_index: int
    """Bytes of the index that were not read, but for the ends of its files."""


@dataclass(frozen=True, slots=True)
class _Noted:
    """What the import log says, and what a quick check against it finds."""

    imports: tuple[ImportRecord, ...] = ()
    damage: tuple[Refusal, ...] = ()
    accepted: frozenset[str] = frozenset()
    adding: int = 0
    """How many lines add to the text on another line."""

    verified: Verified | None = None
    troubles: tuple[str, ...] = ()


def examine(folder: Path) -> Status:
    """Return the state of a library. Nothing is written.

    Raises:
        LibraryError: There are no documents, or they cannot be read.
    """
    Documents.open(folder)
    cables, through, troubles = _of_index(folder)
    lines = Documents.open(folder)
    is_busy = lock.is_held(folder)
    noted = _of_register(folder, lines, is_busy=is_busy, with_index=not troubles)
    damage = noted.damage
    damaged = {refusal.name for refusal in damage}
    unindexed = sum(f"line {place}" not in damaged for place in range(through + 1, len(lines) + 1))
    if lines.unfit and ((folder / OFFSETS).exists() or (folder / LOG).exists()):
        troubles += (f"{lines.unfit} Run `cabletui reindex`.",)
    if unindexed and through and not is_busy:
        troubles += (
            f"Not in the index yet: {counted(unindexed, 'document')}. "
            "The next import adds them, or run `cabletui reindex`.",
        )
    return Status(
        folder=folder,
        cables=cables,
        editions=len(lines) - len(damage) - noted.adding,
        unindexed=unindexed,
        documents_bytes=(folder / DOCUMENTS).stat().st_size,
        index_bytes=_size(folder / INDEX),
        is_writable=os.access(folder, os.W_OK),
        is_busy=is_busy,
        imports=noted.imports,
        damage=damage,
        accepted=noted.accepted,
        verified=noted.verified,
        troubles=tuple(dict.fromkeys((*troubles, *noted.troubles))),
        unread_documents=lines.end if is_busy else quick_check.unread(lines),
        unread_index=_unread(folder / INDEX),
    )


def _of_index(folder: Path) -> tuple[int, int, tuple[str, ...]]:
    """Return how many cables the index knows, through which line, and what is wrong with it."""
    try:
        with usable_index(folder, lambda: Documents.open(folder)) as index:
            return len(index), index.indexed_through, _of_files(folder / INDEX)
    except IndexUnusableError as error:
        trouble = error
    lines = Documents.open(folder)
    if len(lines) <= INDEXED_IN_MEMORY:
        # Each reader indexes it in memory, so it can do without an index.
        return _distinct(lines), len(lines), (str(trouble),) if (folder / INDEX).exists() else ()
    return 0, 0, (str(trouble),)


def _of_files(index: Path) -> tuple[str, ...]:
    """Check the files of an index that seems sound, as far as that is quick."""
    with Door(index):
        name = segment_footers.spoilt(index, all_files=True)
    reason = f"The index of {index.parent} cannot be read ({name} was changed)"
    return (str(IndexUnusableError(reason)),) if name else ()


def _distinct(lines: Documents) -> int:
    names = set()
    for place in range(1, len(lines) + 1):
        with suppress(DamagedLineError):
            names.add(lines.head(place, b"header").get("reference_id"))
    return len(names - {None})


def _of_register(folder: Path, lines: Documents, *, is_busy: bool, with_index: bool) -> _Noted:
    try:
        held = ImportLog(folder)
        return _Noted(
            held.imports(),
            held.damage(),
            held.accepted(),
            additions(held, lines),
            held.verified(),
            ()
            if is_busy
            else tuple(quick_check.glance(folder, held, lines, with_index=with_index)),
        )
    except LibraryError as error:
        return _Noted(troubles=(str(error),))


def _unread(index: Path) -> int:
    try:
        plain = segment_footers.is_of_plain_files(index)
        return segment_footers.unread(index) if plain else 0
    except (OSError, ValueError, LookupError, TypeError):
        return 0  # that it cannot be read is a trouble of its own


def _size(folder: Path) -> int:
    try:
        return sum(path.stat().st_size for path in folder.iterdir())
    except OSError:
        return 0
