"""Reading all of a library, to see whether it is what was written."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from cabletui.archive.index import index_files
from cabletui.archive.index.engine import IndexUnusableError
from cabletui.archive.index.index import Index
from cabletui.archive.layout import DOCUMENTS, INDEX, LOG, OFFSETS, SUMS
from cabletui.archive.log.file_records import Files, Vouched
from cabletui.archive.log.import_log import ImportLog
from cabletui.archive.store import documents, lock, offsets, sums
from cabletui.archive.store.documents import Documents
from cabletui.errors import LibraryError
from cabletui.files import read_bounded
from cabletui.text.counts import counted

Watch = Callable[[int, int], None]
"""Called with how many bytes of the documents have been read, and of how many."""

_ACCEPT = "`cabletui verify --accept` takes the documents as they are."
_REINDEX = "`cabletui reindex` rebuilds it."


@dataclass(frozen=True, slots=True)
class Verification:
    """The result of reading all of a library."""

    lines: int
    """How many lines the documents have."""

    vouched: int
    """For how many of them there is a checksum."""

    troubles: tuple[str, ...]
    """What is wrong, a sentence each; empty if all is as it was written."""


@dataclass(frozen=True, slots=True)
class _Noted:
    """What the import log says."""

    is_there: bool = False
    vouched: Vouched | None = None
    index: Files | None = None
    passed_over: frozenset[str] = frozenset()
    troubles: tuple[str, ...] = ()


@dataclass(slots=True)
class _Read:
    """The documents as they are on disk."""

    sums: bytearray = field(default_factory=bytearray)
    ends: "array[int]" = field(default_factory=lambda: array("Q"))
    lines_of: dict[str, list[int]] = field(default_factory=dict)
    """The lines of each cable."""

    unreadable: list[int] = field(default_factory=list)
    torn: int = 0
    """How many bytes follow the last line that has an end."""


def verify(folder: Path, watch: Watch | None = None) -> Verification:
    """Read all of a library: documents, checksums, offsets, index, import log. Nothing is written.

    While an import is at work, what it has not committed yet is left out.

    Raises:
        LibraryError: There are no documents, or they cannot be read.
    """
    is_busy = lock.is_held(folder)
    noted = _noted(folder)
    read = _read(Documents.open(folder), watch)
    troubles = [*noted.troubles, *_of_documents(folder, noted, read, is_busy=is_busy)]
    if not is_busy:
        troubles += _of_offsets(folder, read, is_wanted=noted.is_there)
    if not is_busy and (noted.is_there or (folder / INDEX).exists()):
        troubles += _of_index(folder, noted, read)
    known = noted.vouched.lines if noted.vouched else 0
    return Verification(len(read.ends), min(known, len(read.ends)), tuple(troubles))


def _noted(folder: Path) -> _Noted:
    path = folder / LOG
    if not path.exists():
        gone = f"{LOG} is missing. The next import starts a new one."
        return _Noted(troubles=(gone,) if (folder / SUMS).exists() else ())
    try:
        held = ImportLog(folder)
        changed = f"{LOG} was changed by another program or is damaged."
        troubles: tuple[str, ...] = () if held.is_sound else (changed,)
        troubles += tuple(f"Found at {one.name}: {one.reason} {_ACCEPT}" for one in held.breaks())
        accepted = held.accepted()
        troubles += tuple(one.reason for one in held.damage() if one.name not in accepted)
        passed_over = accepted.union(one.name for one in held.damage())
        return _Noted(True, held.vouched(), held.index_files(), passed_over, troubles)
    except LibraryError as error:
        return _Noted(True, troubles=(str(error),))


def _read(lines: Documents, watch: Watch | None) -> _Read:
    read = _Read()
    end = 0
    for ordinal, line in enumerate(lines.lines(), 1):
        if not line.endswith(b"\n"):
            read.torn = len(line)
            break
        end += len(line)
        read.ends.append(end)
        read.sums += sums.sum_of(line)
        name = documents.named(ordinal, line)
        if name is None:
            read.unreadable.append(ordinal)
        else:
            read.lines_of.setdefault(name, []).append(ordinal)
        if watch:
            watch(end, max(end, lines.end))
    return read


def _of_documents(folder: Path, noted: _Noted, read: _Read, *, is_busy: bool) -> Iterator[str]:
    """Yield what is wrong with the documents and with their checksums."""
    try:
        held = sums.stored(folder)
    except sums.UnfitSumsError as error:
        yield from _without_sums(str(error), noted, read)
    else:
        yield from _by_sums(held, noted, read, is_busy=is_busy)
    known = noted.vouched.lines if noted.vouched else 0
    for ordinal in read.unreadable:
        if f"line {ordinal}" not in noted.passed_over and not (is_busy and ordinal > known):
            yield f"{DOCUMENTS}: Line {ordinal} holds no cable."
    if is_busy:
        return
    if read.torn:
        yield f"{DOCUMENTS}: The last line has no end ({counted(read.torn, 'byte')})."
    if noted.vouched and len(read.ends) > known:
        last = counted(len(read.ends) - known, "line")
        yield f"{DOCUMENTS}: No import committed the last {last}. The next import does."


def _by_sums(held: bytes, noted: _Noted, read: _Read, *, is_busy: bool) -> Iterator[str]:
    vouched = noted.vouched or Vouched(len(held) // sums.WIDTH, -1, sums.running(held))
    wanted = held[: vouched.lines * sums.WIDTH]
    if len(wanted) < vouched.lines * sums.WIDTH or sums.running(wanted) != vouched.running:
        yield from _without_sums(f"{SUMS} is damaged.", noted, read)
    elif not is_busy and wanted != held:
        yield f"{SUMS} is longer than at the last commit. The next import cuts it."
    found = bytes(read.sums)
    if sums.running(wanted) == vouched.running and found[: len(wanted)] != wanted:
        for sentence in sums.differences(wanted, found):
            yield f"{DOCUMENTS}: {sentence} {_ACCEPT}"


def _without_sums(unfit: str, noted: _Noted, read: _Read) -> Iterator[str]:
    """Yield what only the running checksum shows."""
    vouched = noted.vouched
    if vouched is None:
        return
    yield f"{unfit} The next import or a reindex rebuilds it."
    found = bytes(read.sums[: vouched.lines * sums.WIDTH])
    if len(read.ends) < vouched.lines or sums.running(found) != vouched.running:
        yield (
            f"{DOCUMENTS} is not what it was at the last commit, and without {SUMS} "
            f"nobody can tell where. {_ACCEPT}"
        )


def _of_offsets(folder: Path, read: _Read, *, is_wanted: bool) -> Iterator[str]:
    try:
        held = read_bounded(folder / OFFSETS)
    except FileNotFoundError:
        if is_wanted:
            yield f"{OFFSETS} is missing. {_REINDEX}"
        return
    except OSError as error:
        yield f"{OFFSETS} cannot be read ({error.strerror})."
        return
    if held != offsets.MAGIC + read.ends.tobytes():
        yield f"{OFFSETS} does not say where the lines of {DOCUMENTS} end. {_REINDEX}"


def _of_index(folder: Path, noted: _Noted, read: _Read) -> Iterator[str]:
    """Yield what is wrong with the index: first its files, then what it knows."""
    path = folder / INDEX
    flaws = list(index_files.changes(path, noted.index)) if noted.index is not None else []
    flaws += index_files.damaged(path)
    if flaws:
        yield from (f"{flaw} {_REINDEX}" for flaw in dict.fromkeys(flaws))
        return
    try:
        with Index.open(path) as index:
            yield from islice(_of_knowledge(index, noted, read), 1_000)
    except IndexUnusableError as error:
        yield str(error)
    except (OSError, ValueError):
        yield f"The index cannot be read. {_REINDEX}"


def _of_knowledge(index: Index, noted: _Noted, read: _Read) -> Iterator[str]:
    """Yield where the index and the documents have different lines."""
    cables = 0
    for name, lines in read.lines_of.items():
        wanted = {line for line in lines if f"line {line}" not in noted.passed_over}
        known = set(index.editions(name))
        cables += bool(known)
        for line in sorted(wanted - known):
            yield f"Line {line} is not in the index. {_REINDEX}"
        for line in sorted(known - wanted):
            yield f"The index has {name} in line {line}, where it is not. {_REINDEX}"
    if len(index) != cables:
        yield f"The index knows {counted(len(index), 'cable')} and not {cables:,}. {_REINDEX}"
