"""Mirrors in a tar file, compressed or not."""

import io
import tarfile
from collections.abc import Generator
from tarfile import EOFHeaderError, InvalidHeaderError  # type: ignore
from typing import Self

from cabletui.errors import Refusal
from cabletui.importers.importer import PassedOver
from cabletui.intake.sources.decompress import DamagedError, guarded, is_bomb
from cabletui.intake.sources.input_file import OneFile
from cabletui.intake.sources.source import Item, Member, inner_path, verdict_by_name

_BLOCK = tarfile.BLOCKSIZE
_PARTS_AT_ONCE = 1 << 18
_LONGEST_HEADER = 1 << 20
"""A header that is longer than a megabyte describes no file; it would all be held in memory."""

_TORN = "The archive is damaged before “{}”, and what follows is lost; fetch it again."
_TORN_END = "The archive is damaged, and what followed its last file is lost; fetch it again."
_CUT = "The archive has no end mark, so it may have been cut off."


def is_tar(head: bytes) -> bool:
    """Return whether a file begins with the header of a tar file."""
    try:
        tarfile.TarInfo.frombuf(head[:_BLOCK], "utf-8", "surrogateescape")
    except tarfile.TarError:
        return False
    return True


class TarArchive(OneFile):
    """A tar file, read from start to end without going back."""

    def items(self) -> Generator[Item, None, None]:
        """Go through the files of the archive."""
        name = self._source.name
        try:
            as_it_comes = _AsItComes(self._source.content)
            with _Archive.open(
                fileobj=as_it_comes,
                mode="r|",
                bufsize=_PARTS_AT_ONCE,
                tarinfo=_Member,
                ignore_zeros=True,
            ) as archive:
                while member := archive.next():
                    vars(archive)["members"].clear()  # it remembers each, and there may be 300,000
                    if archive.is_torn:
                        yield Refusal(name, _TORN.format(inner_path(member.name)))
                    archive.is_torn = archive.has_end = False
                    if not member.isdir():
                        yield self._part(archive, member)
                if archive.is_torn or not archive.has_end:
                    yield Refusal(name, _TORN_END if archive.is_torn else _CUT)
        except (tarfile.TarError, OSError) as error:
            trouble = error if isinstance(error, DamagedError) else f"cannot be read on ({error})"
            yield Refusal(name, f"The archive {trouble}. What came before is in the library.")

    def _part(self, archive: tarfile.TarFile, member: tarfile.TarInfo) -> Item:
        name = inner_path(member.name)
        if not member.isfile():
            is_link = member.issym() or member.islnk()
            return PassedOver(name, "a link, not a file" if is_link else "a device, not a file")
        if member.issparse():
            return Refusal(name, "It has holes that only unpacking fills; unpack it first.")
        if verdict := verdict_by_name(name):
            return verdict
        if self._promises_too_much(member):
            return Refusal(name, f"The archive claims {member.size:,} bytes for it and has fewer.")
        content = archive.extractfile(member)
        return Member(name, guarded(content.read if content else lambda _: b"", tarfile.TarError))

    def _promises_too_much(self, member: tarfile.TarInfo) -> bool:
        """Return whether a file is longer than the archive can be from there on."""
        if self._source.is_stream:
            return False  # its length is not known; the end of what comes is the end
        if self._source.is_compressed:
            return is_bomb(member.size, self.total)
        return member.offset_data + member.size > self.total


class _AsItComes(io.RawIOBase):
    """A stream that is read in the parts in which it comes.

    A read that waits until it is full would lose what comes before the damage in an archive. A
    reader that goes on beyond the end was promised more than there is, and would never stop.
    """

    def __init__(self, stream: io.BufferedReader) -> None:
        super().__init__()
        self._stream = stream
        self._is_over = False

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read1(size)
        if not data and self._is_over:
            raise DamagedError("stops before its end")
        self._is_over = not data
        return data


class _Archive(tarfile.TarFile):
    """An archive that may be several, one after the other, and knows what it passes over."""

    has_end = False
    """Whether an end mark came after the last file."""

    is_torn = False
    """Whether something that is no header came after the last file, and before an end mark."""


class _Member(tarfile.TarInfo):
    """A header that is read only if it is no longer than headers are."""

    @classmethod
    def fromtarfile(cls, tarfile: _Archive) -> Self:  # type: ignore
        """Read the next header, and note in the archive where there is none."""
        try:
            return super().fromtarfile(tarfile)
        except EOFHeaderError:
            tarfile.has_end = True
            raise
        except InvalidHeaderError:
            tarfile.is_torn = tarfile.is_torn or not tarfile.has_end
            raise

    def _proc_member(self, archive: tarfile.TarFile) -> Self:
        if self.size < 0 or (self.size > _LONGEST_HEADER and self.type in _OF_HEADERS):
            raise DamagedError("has a header without end")
        return super()._proc_member(archive)  # type: ignore


_OF_HEADERS = (
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
)
