"""Mirrors in a tar file, compressed or not."""

import io
import tarfile
from collections.abc import Iterator
from pathlib import Path

from cabletui.errors import Refusal
from cabletui.importers.outcome import PassedOver
from cabletui.intake.containers.piece import Part, Piece, of_archive
from cabletui.intake.containers.steady import DamagedError, expanded, is_compressed, steady

_BLOCK = tarfile.BLOCKSIZE
_PARTS_AT_ONCE = 1 << 18


def is_tar(stream: io.BufferedReader) -> bool:
    """Tell whether a stream begins with the header of a tar file."""
    try:
        tarfile.TarInfo.frombuf(stream.peek()[:_BLOCK], "utf-8", "surrogateescape")
    except tarfile.TarError:
        return False
    return True


class TarArchive:
    """A tar file, read from its beginning to its end without going back."""

    unit = "bytes"

    def __init__(self, path: Path) -> None:
        """Open the archive.

        Raises:
            OSError: It cannot be opened.
        """
        self._path = path
        self._file = path.open("rb")
        self.total = self._file.seek(0, io.SEEK_END)
        self._file.seek(0)

    @property
    def done(self) -> int:
        """How many bytes of the archive have been read."""
        return self.total if self._file.closed else self._file.tell()

    def parts(self) -> Iterator[Part]:
        """Go through the files of the archive."""
        head = self._file.peek()
        stream = expanded(self._file, head) if is_compressed(head) else self._file
        try:
            with tarfile.open(fileobj=stream, mode="r|", bufsize=_PARTS_AT_ONCE) as archive:
                while member := archive.next():
                    vars(archive)["members"].clear()  # it remembers each, and there may be 300,000
                    if member.isfile():
                        yield of_archive(member.name) or _piece(archive, member)
                    elif not member.isdir():
                        yield PassedOver(member.name, "a link, not a file")
                if archive.fileobj and archive.fileobj.tell() < archive.offset + _BLOCK:
                    yield Refusal(
                        self._path.name, "The archive has no end mark, so it may have been cut off."
                    )
        except (tarfile.TarError, DamagedError) as error:
            yield Refusal(
                self._path.name,
                f"The archive cannot be read on: {error}. What came before is in the library.",
            )

    def close(self) -> None:
        """Close the archive."""
        self._file.close()


def _piece(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Piece:
    content = archive.extractfile(member)
    return Piece(member.name, steady(content.read if content else lambda _: b"", tarfile.TarError))
