"""Damage to a library that shows without reading all of it: in lengths, ends and samples."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import accumulate, islice
from pathlib import Path

from cabletui.archive.index import index_files
from cabletui.archive.layout import DOCUMENTS, INDEX, LOG, OFFSETS, SUMS
from cabletui.archive.log.file_records import Vouched
from cabletui.archive.log.import_log import ImportLog
from cabletui.archive.store import offsets, sums
from cabletui.archive.store.documents import DamagedLineError, Documents
from cabletui.archive.store.ledger import are_as_they_were
from cabletui.text.counts import counted

_VERIFY = "`cabletui verify` says more."
_READ_WHOLE = 32 << 20
"""Documents of up to this many bytes are read whole: that takes a tenth of a second."""


def glance(folder: Path, held: ImportLog, lines: Documents, *, with_index: bool) -> Iterator[str]:
    """Yield what is wrong, a sentence each with what to do.

    Args:
        folder: The library.
        held: Its import log.
        lines: Its documents.
        with_index: Whether to look at its index, too.
    """
    yield from _of_register(folder, held)
    yield from _of_documents(folder, held, lines)
    if _are_misled(folder, lines):
        yield (
            f"{OFFSETS} does not say where the lines of {DOCUMENTS} end. Run `cabletui reindex`."
        )
    noted = held.index_files() if with_index else None
    flaws = [] if noted is None else list(index_files.changes(folder / INDEX, noted))
    if not (folder / INDEX).exists() and flaws:
        yield "The index is missing. Run `cabletui reindex`."
    elif flaws:
        more = f" The same is true of {len(flaws) - 1:,} more of its files." if flaws[1:] else ""
        yield f"{flaws[0]}{more} Run `cabletui reindex`."


def _of_register(folder: Path, held: ImportLog) -> Iterator[str]:
    if not (folder / LOG).exists() and (folder / SUMS).exists():
        yield f"{LOG} is missing. The next import starts a new one."
    if not held.is_sound:
        yield f"{LOG} was changed by another program or is damaged."
    breaks = held.breaks()
    if breaks:
        yield f"{breaks[0].reason} That was found at {breaks[0].name}. {_VERIFY}"
    verified = held.verified()
    if verified and verified.troubles:
        yield f"Something was wrong when all was read last. {_VERIFY}"
    if any(one.name not in held.accepted() for one in held.damage()):
        yield f"Lines of {DOCUMENTS} hold no cable and were passed over. {_VERIFY}"


def _of_documents(folder: Path, held: ImportLog, lines: Documents) -> Iterator[str]:
    vouched = held.vouched() or _by_sums_alone(folder)
    if vouched is None:
        return
    if len(lines) < vouched.lines or lines.end < vouched.length:
        yield (
            f"{DOCUMENTS} has {counted(len(lines), 'line')} and {counted(lines.end, 'byte')}, "
            f"and had {vouched.lines:,} and {vouched.length:,} at the last commit. {_VERIFY}"
        )
        return
    torn = (folder / DOCUMENTS).stat().st_size - lines.end
    if torn > 0:
        yield f"{DOCUMENTS}: The last line has no end ({counted(torn, 'byte')}). {_VERIFY}"
    if len(lines) > vouched.lines:
        yield (
            f"{DOCUMENTS}: No import committed the last "
            f"{counted(len(lines) - vouched.lines, 'line')}. The next import does."
        )
    yield from _by_sums(folder, lines, vouched)


def _by_sums(folder: Path, lines: Documents, vouched: Vouched) -> Iterator[str]:
    try:
        known = sums.stored(folder)
        if len(known) < vouched.lines * sums.WIDTH:
            yield f"{SUMS} was cut short. The next import or a reindex rebuilds it."
        elif not are_as_they_were(lines, vouched, known) or _is_changed(lines, vouched, known):
            yield f"{DOCUMENTS} is not what it was at the last commit. {_VERIFY}"
        elif len(known) > vouched.lines * sums.WIDTH:
            yield f"{SUMS} is longer than at the last commit. The next import cuts it."
    except sums.UnfitSumsError as error:
        yield f"{error} The next import or a reindex rebuilds it."
    except DamagedLineError as error:
        yield f"{error} {_VERIFY}"


def _by_sums_alone(folder: Path) -> Vouched | None:
    """Return what the checksums vouch for, if the import log does not say it."""
    try:
        known = sums.stored(folder)
    except sums.UnfitSumsError:
        return None
    return Vouched(len(known) // sums.WIDTH, -1, sums.running(known))


def _is_changed(lines: Documents, vouched: Vouched, known: bytes) -> bool:
    """Compare all lines with their checksums, if there are few."""
    if unread(lines):
        return False
    found = b"".join(map(sums.sum_of, islice(lines.lines(), vouched.lines)))
    return found != known[: vouched.lines * sums.WIDTH]


def unread(lines: Documents) -> int:
    """Return how many bytes of the documents the quick check only samples."""
    return lines.end if lines.end > _READ_WHOLE else 0


def _are_misled(folder: Path, lines: Documents) -> bool:
    """Return whether the offsets are not where lines end; all are tested if there are few."""
    if lines.unfit:
        return False
    wanted = len(offsets.MAGIC) + offsets.WIDTH * len(lines)
    with suppress(FileNotFoundError):
        if (folder / OFFSETS).stat().st_size != wanted:
            return True
    if unread(lines):
        return False
    lengths = map(len, islice(lines.lines(), len(lines)))
    return list(accumulate(lengths)) != list(lines.ends())
