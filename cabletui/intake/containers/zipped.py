"""Mirrors in a zip file."""

import zipfile
from collections.abc import Generator, Iterator
from pathlib import Path

from cabletui.errors import Refusal, SourceError
from cabletui.intake.containers.piece import Part, Piece, of_archive
from cabletui.intake.containers.steady import is_flood, steady

_ENCRYPTED = 1
_TROUBLES = (zipfile.BadZipFile, NotImplementedError, RuntimeError)


class ZipArchive:
    """A zip file."""

    unit = "bytes"

    def __init__(self, path: Path) -> None:
        """Open the archive.

        Raises:
            OSError: It cannot be opened.
            SourceError: Its table of contents cannot be read, or promises too much.
        """
        try:
            self._archive = zipfile.ZipFile(path)
        except _TROUBLES as error:
            raise SourceError(f"The archive cannot be read ({error}); fetch it again.") from error
        members = self._archive.infolist()
        self.total = sum(member.compress_size for member in members)
        self.done = 0
        """How many bytes of the files in it have been gone through, compressed."""

        if is_flood(sum(member.file_size for member in members), path.stat().st_size):
            self.close()
            raise SourceError(
                "The archive would expand more than five hundredfold; it is left alone."
            )

    def parts(self) -> Generator[Part, None, None]:
        """Go through the files of the archive."""
        for member in self._archive.infolist():
            if not member.is_dir():
                yield from self._part(member)
            self.done += member.compress_size

    def close(self) -> None:
        """Close the archive."""
        self._archive.close()

    def _part(self, member: zipfile.ZipInfo) -> Iterator[Part]:
        name = member.filename
        if verdict := of_archive(name):
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
                yield Piece(name, steady(stream.read, *_TROUBLES))
