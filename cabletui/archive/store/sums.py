"""The checksums of the documents: one for each line, and a running one over them all.

`cables.sums` is 16 bytes that name the format, then 8 bytes a line: BLAKE2b of the line with its
newline. The running checksum is that of the one before it and the checksum of the next line; what
it was at a commit stands in `library.json`, with how many lines and bytes there were. So every line
can be tested by itself, and the checksums of all lines by a single one, without reading what was
there before whenever lines are added.

They have a file of their own. In the lines they would change the form of the documents, and in
`cables.offsets` they would be rebuilt with it, from whatever the documents are by then.
"""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from cabletui.archive.layout import SUMS
from cabletui.errors import LibraryError
from cabletui.files import make_way, read_bounded, write_whole

MAGIC = b"line checksums 1"
WIDTH = 8


class UnfitSumsError(LibraryError):
    """The checksums are missing or are not those that a commit left."""


def sum_of(line: bytes) -> bytes:
    """Return the checksum of a line with its newline: 8 bytes."""
    return blake2b(line, digest_size=WIDTH).digest()


def running(sums: bytes, before: bytes = b"") -> bytes:
    """Return the running checksum of lines: 8 bytes, or none if there are no lines.

    Args:
        sums: The checksums of the lines, one after another.
        before: The running checksum of the lines before them.
    """
    for start in range(0, len(sums), WIDTH):
        before = blake2b(sums[start : start + WIDTH], digest_size=WIDTH, key=before).digest()
    return before


def stored(folder: Path) -> bytes:
    """Return the checksums that the file of a library holds, one after another.

    Raises:
        UnfitSumsError: The file is missing, or is no file of checksums.
    """
    try:
        data = read_bounded(folder / SUMS)
    except FileNotFoundError:
        raise UnfitSumsError(f"{SUMS} is missing.") from None
    except OSError as error:
        raise UnfitSumsError(f"{SUMS} cannot be read ({error.strerror}).") from error
    if not data.startswith(MAGIC):
        raise UnfitSumsError(f"{SUMS} is not a file of checksums of this version.")
    return data[len(MAGIC) :]


def write(folder: Path, sums: bytes) -> None:
    """Put the checksums of all lines into the file, whole.

    Raises:
        OSError: The file cannot be written.
    """
    make_way(folder / SUMS)
    write_whole(folder / SUMS, MAGIC + sums)


def differences(wanted: bytes, found: bytes) -> Iterator[str]:
    """Yield what is wrong with documents, a sentence each; nothing if they are as they were.

    Args:
        wanted: The checksums of the lines as they were written.
        found: Those of the lines as they are.
    """
    written, held = _each(wanted), _each(found)
    before, after = set(written), set(held)
    for number, (old, new) in enumerate(zip(written, held, strict=False), 1):
        if old not in after and new not in before:
            yield f"Line {number} is not what was written: it was changed or is damaged."
        elif old not in after:
            yield f"Line {number} of those that were written is missing."
        elif new not in before:
            yield f"Line {number} was never written by an import."
    yield from _beyond(written, held, before, after)
    if before == after and written != held:
        yield "Lines were moved, or occur more or less often than they were written."


def _beyond(
    written: list[bytes], held: list[bytes], before: set[bytes], after: set[bytes]
) -> Iterator[str]:
    """Yield what is wrong with the lines that are beyond the end of one of the two."""
    shared = min(len(written), len(held))
    for number, old in enumerate(written[shared:], shared + 1):
        if old not in after:
            yield f"Line {number} of those that were written is missing."
    for number, new in enumerate(held[shared:], shared + 1):
        if new not in before:
            yield f"Line {number} was never written by an import."


def _each(sums: bytes) -> list[bytes]:
    return [sums[start : start + WIDTH] for start in range(0, len(sums), WIDTH)]
