"""Mirrors in a zip file."""

import struct
import zipfile
from collections.abc import Callable, Generator, Iterator
from typing import IO

from cabletui.errors import Refusal, SourceError
from cabletui.intake.sources.decompress import guarded, is_bomb
from cabletui.intake.sources.input_file import InputFile
from cabletui.intake.sources.source import Item, Member, inner_path, verdict_by_name

_AT_ONCE = 1 << 14
_ENCRYPTED = 1
_FOLDER = 0x10
"""What MS-DOS and Windows write among the attributes of a folder."""

_TROUBLES = (zipfile.BadZipFile, NotImplementedError, RuntimeError)
_DOCUMENTS = {
    "[Content_Types].xml": "a document of an office program (.docx, .xlsx or the like)",
    "META-INF/container.xml": "an e-book (.epub)",
    "META-INF/manifest.xml": "a document of an office program (.odt, .ods or the like)",
    "META-INF/MANIFEST.MF": "a program for Java",
}
"""What is a zip file, too, and holds no files of its own; each known by one that it must have."""


class ZipArchive:
    """A zip file."""

    unit = "bytes"

    def __init__(self, source: InputFile) -> None:
        """Take a file that was opened.

        Args:
            source: The file; it is closed with this.

        Raises:
            SourceError: Its table of contents cannot be read, or promises too much, or it is
                a document of another program.
        """
        self._source = source
        try:
            self._archive = zipfile.ZipFile(source.file)
        except (*_TROUBLES, OSError, ValueError, struct.error) as error:
            raise SourceError(f"The archive cannot be read ({error}); fetch it again.") from error
        members = self._archive.infolist()
        self.total = sum(member.compress_size for member in members)
        self._done = 0
        self._member: zipfile.ZipInfo | None = None
        if is_bomb(sum(member.file_size for member in members), source.total):
            raise SourceError(
                "The archive would expand more than five hundredfold; it is left alone."
            )
        if kind := next((_DOCUMENTS[m.filename] for m in members if m.filename in _DOCUMENTS), ""):
            raise SourceError(f"It is {kind}; save its text as a file of its own.")

    @property
    def done(self) -> int:
        """How many bytes of the files in it have been gone through, compressed."""
        if self._member is None or self._source.file.closed:
            return self._done
        within = self._source.file.tell() - self._member.header_offset
        return self._done + min(max(within, 0), self._member.compress_size)

    def items(self) -> Generator[Item, None, None]:
        """Go through the files of the archive."""
        for member in self._archive.infolist():
            self._member = member
            if not _is_folder(member):
                yield from self._part(member)
            self._member = None
            self._done += member.compress_size

    def close(self) -> None:
        """Close the archive."""
        self._archive.close()
        self._source.close()

    def _part(self, member: zipfile.ZipInfo) -> Iterator[Item]:
        name = inner_path(member.filename)
        if verdict := verdict_by_name(name):
            yield verdict
        elif member.flag_bits & _ENCRYPTED:
            yield Refusal(name, "It is locked by a password; unpack the archive first.")
        else:
            try:
                stream = self._archive.open(member)
            except (*_TROUBLES, OSError) as error:
                yield Refusal(name, f"It cannot be unpacked ({error}).")
                return
            with stream:
                yield Member(name, guarded(_in_small_parts(stream), *_TROUBLES))


def _in_small_parts(stream: IO[bytes]) -> Callable[[int], bytes]:
    """Return a stream that reads little at a time, so that progress can be seen.

    As many bytes as are wanted are first taken in as they are compressed, all of a file at once.
    """
    return lambda size: stream.read(min(size, _AT_ONCE))


def _is_folder(member: zipfile.ZipInfo) -> bool:
    r"""Return whether an entry is a folder; some programs end its name with `\`, or nothing."""
    is_marked = bool(member.external_attr & _FOLDER) and not member.file_size
    return member.filename.endswith(("/", "\\")) or is_marked
