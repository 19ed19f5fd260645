"""Vouching for the documents of a library while lines are added to them."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from cabletui.archive.layout import DOCUMENTS, SUMS
from cabletui.archive.log.file_records import Vouched
from cabletui.archive.store import sums
from cabletui.archive.store.documents import Documents
from cabletui.errors import LibraryError

_PROBES = 8
_FINDINGS_KEPT = 100


class Ledger:
    """The checksums of the documents of a library, opened to be added to.

    What does not fit is found here as far as that is cheap: by the lengths, by the running
    checksum, and by a few lines. Only if those do not fit are all lines read. `verify` reads them
    all in any case, and finds later what is not found here, as the checksums are kept as they are.
    Nothing is written before `flush`.
    """

    def __init__(
        self,
        folder: Path,
        documents: Documents,
        vouched: Vouched | None,
        *,
        reads_all: bool = False,
    ) -> None:
        """Read the checksums, or make them if there are none that can be continued.

        Args:
            folder: The library.
            documents: Its documents, whose last line is complete.
            vouched: How they stood at the last commit; None if that is not known.
            reads_all: Whether to compare all lines, for a caller that reads them all anyway.
        """
        self._folder = folder
        self._documents = documents
        self._fresh: bytes | None = None
        """The checksums of all lines, if their file has to be rebuilt."""

        self.repairs: tuple[str, ...] = ()
        """What has to be put right in the checksums alone, a sentence each."""

        self.broken: tuple[str, ...] = ()
        """In what the documents are not as they were vouched for, a sentence each."""

        known = self._known(vouched, reads_all=reads_all)
        self._noted = len(known) // sums.WIDTH
        self._running = sums.running(known)
        beyond = range(self._noted + 1, len(documents) + 1)
        self._waiting = bytearray().join(sums.sum_of(documents.line(place)) for place in beyond)
        self._length = documents.end

    @property
    def vouched(self) -> Vouched:
        """The state of the documents that is on disk."""
        return Vouched(self._noted, self._length, self._running)

    def add(self, line: bytes) -> None:
        """Vouch for a line that was added."""
        self._waiting += sums.sum_of(line)
        self._length += len(line)

    def flush(self) -> None:
        """Write to disk the checksums of what was added.

        Raises:
            LibraryError: The disk is full or broken.
        """
        try:
            if self._fresh is not None:
                sums.write(self._folder, self._fresh)
                self._fresh = None
            if self._waiting:
                self._append()
        except OSError as error:
            raise LibraryError(
                f"The checksums of {self._folder} could not be written ({error.strerror}). What "
                "was committed before is safe; make room and give the same command again."
            ) from error

    def rebuilt(self) -> Vouched:
        """Vouch for the documents as they are, whatever they were; return how they stand.

        Raises:
            LibraryError: The disk is full or broken.
        """
        self._fresh = self._of_now()
        self._waiting.clear()
        self._noted = len(self._fresh) // sums.WIDTH
        self._running = sums.running(self._fresh)
        self.flush()
        return self.vouched

    def _append(self) -> None:
        with (self._folder / SUMS).open("r+b") as file:
            file.seek(len(sums.MAGIC) + self._noted * sums.WIDTH)
            file.write(self._waiting)
            file.truncate()
            file.flush()
            os.fsync(file.fileno())
        self._noted += len(self._waiting) // sums.WIDTH
        self._running = sums.running(bytes(self._waiting), self._running)
        self._waiting.clear()

    def _known(self, vouched: Vouched | None, *, reads_all: bool) -> bytes:
        """Return the checksums of the known lines, after a look for what is wrong with them."""
        try:
            held, unfit = sums.stored(self._folder), ""
        except sums.UnfitSumsError as error:
            held, unfit = b"", str(error)
        if vouched is None:
            unfit = ""
            held = held[: len(held) - len(held) % sums.WIDTH]
            vouched = Vouched(len(held) // sums.WIDTH, -1, sums.running(held))
        held = held[: vouched.lines * sums.WIDTH]
        is_whole = len(held) == vouched.lines * sums.WIDTH
        if not is_whole or sums.running(held) != vouched.running:
            unfit = unfit or f"{SUMS} is damaged."
        elif held and not reads_all and are_as_they_were(self._documents, vouched, held):
            return held
        return self._tried(vouched, held, unfit)

    def _tried(self, vouched: Vouched, held: bytes, unfit: str) -> bytes:
        """Return the checksums of all lines as they are, having compared them."""
        self._fresh = found = self._of_now()
        same = found[: vouched.lines * sums.WIDTH]
        if len(same) < vouched.lines * sums.WIDTH or sums.running(same) != vouched.running:
            self.broken = tuple(islice(_differences(held, found, unfit), _FINDINGS_KEPT))
        elif unfit:
            self.repairs = (f"{unfit} It was rebuilt; {DOCUMENTS} is what it was.",)
        return found

    def _of_now(self) -> bytes:
        whole = islice(self._documents.lines(), len(self._documents))
        return b"".join(map(sums.sum_of, whole))


def are_as_they_were(documents: Documents, vouched: Vouched, held: bytes) -> bool:
    """Return whether a few lines are unchanged, and the last of them ends where it did.

    Args:
        documents: The documents as they are.
        vouched: How they stood at the last commit.
        held: The checksums of all lines as they stood.
    """
    if len(documents) < vouched.lines:
        return False
    if vouched.length >= 0 and vouched.lines and documents.end_of(vouched.lines) != vouched.length:
        return False
    places = {max(1, vouched.lines * part // _PROBES) for part in range(_PROBES + 1)}
    return all(
        sums.sum_of(documents.line(place)) == held[(place - 1) * sums.WIDTH : place * sums.WIDTH]
        for place in places
        if place <= vouched.lines
    )


def _differences(held: bytes, found: bytes, unfit: str) -> Iterator[str]:
    if unfit:
        yield f"{unfit} {DOCUMENTS} is not what it was at the last import, either."
    else:
        yield from (f"{DOCUMENTS}: {sentence}" for sentence in sums.differences(held, found))
