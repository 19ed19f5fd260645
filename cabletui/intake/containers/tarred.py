"""Mirrors in a tar file, compressed or not."""

import io
import tarfile
from collections.abc import Generator

from cabletui.errors import Refusal
from cabletui.importers.outcome import PassedOver
from cabletui.intake.containers.one_file import OneFile
from cabletui.intake.containers.piece import Part, Piece, of_archive, told
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


class TarArchive(OneFile):
    """A tar file, read from its beginning to its end without going back."""

    def parts(self) -> Generator[Part, None, None]:
        """Go through the files of the archive."""
        try:
            head = self.file.peek()
            plain = steady(self.file.read)
            stream = expanded(self.file, head) if is_compressed(head) else plain
            as_it_comes = _AsItComes(stream)
            with tarfile.open(fileobj=as_it_comes, mode="r|", bufsize=_PARTS_AT_ONCE) as archive:
                while member := archive.next():
                    vars(archive)["members"].clear()  # it remembers each, and there may be 300,000
                    name = told(member.name)
                    if member.isfile():
                        yield of_archive(name) or _piece(archive, member, name)
                    elif not member.isdir():
                        yield PassedOver(name, "a link, not a file")
                if archive.fileobj and archive.fileobj.tell() < archive.offset + _BLOCK:
                    yield Refusal(
                        self.path.name, "The archive has no end mark, so it may have been cut off."
                    )
        except (tarfile.TarError, OSError) as error:
            trouble = error if isinstance(error, DamagedError) else f"cannot be read on ({error})"
            yield Refusal(
                self.path.name, f"The archive {trouble}. What came before is in the library."
            )


class _AsItComes(io.RawIOBase):
    """A stream that is read in the parts in which it comes.

    A read that must be full would lose what came before the damage of a damaged archive.
    """

    def __init__(self, stream: io.BufferedReader) -> None:
        super().__init__()
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        return self._stream.read1(size)


def _piece(archive: tarfile.TarFile, member: tarfile.TarInfo, name: str) -> Piece:
    content = archive.extractfile(member)
    return Piece(name, steady(content.read if content else lambda _: b"", tarfile.TarError))
