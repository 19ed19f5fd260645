"""Mirrors in a 7z file; the only kind of source that needs a package of its own."""

import lzma
import struct
import threading
from collections.abc import Generator, Iterator

import py7zr
from py7zr.exceptions import ArchiveError, PasswordRequired
from py7zr.io import Py7zIO, WriterFactory

from cabletui.errors import Refusal, SourceError
from cabletui.importers.importer import PassedOver
from cabletui.intake.sources.decompress import DamagedError, is_bomb
from cabletui.intake.sources.input_file import InputFile, StoppedError
from cabletui.intake.sources.source import Item, Member, inner_path, verdict_by_name
from cabletui.intake.sources.unpack_queue import UnpackQueue, UnwantedError

_TROUBLES = (
    ArchiveError,
    PasswordRequired,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    TypeError,
    ValueError,
    lzma.LZMAError,
    struct.error,
)
"""The unpacker does not check what it reads, and fails on damage with whatever comes."""


class SevenZipArchive:
    """A 7z file, unpacked from start to end."""

    unit = "bytes"

    def __init__(self, source: InputFile) -> None:
        """Take a file that was opened.

        Args:
            source: The file; it is closed with this.

        Raises:
            SourceError: Its table of contents cannot be read, or promises too much.
        """
        self._source = source
        self.total = source.total
        try:
            self._archive = py7zr.SevenZipFile(source.file)
            self._members = self._archive.list()
        except _TROUBLES as error:
            raise SourceError(f"The archive {_words(error)}.") from error
        if is_bomb(sum(member.uncompressed for member in self._members), self.total):
            raise SourceError(
                "The archive would expand more than five hundredfold; it is left alone."
            )

    @property
    def done(self) -> int:
        """How many bytes of the archive have been read."""
        return self._source.done

    def items(self) -> Generator[Item, None, None]:
        """Go through the files of the archive."""
        wanted = []
        for member in self._members:
            if member.is_file:
                verdict = verdict_by_name(inner_path(member.filename))
                if verdict:
                    yield verdict
                else:
                    wanted.append(member.filename)
            elif not member.is_directory:
                yield PassedOver(inner_path(member.filename), "a link, not a file")
        if wanted:
            yield from self._unpacked(wanted)

    def close(self) -> None:
        """Close the archive."""
        self._archive.close()
        self._source.close()

    def _unpacked(self, wanted: list[str]) -> Iterator[Item]:
        queue = UnpackQueue()
        thread = threading.Thread(target=self._unpack, args=(wanted, queue), daemon=True)
        thread.start()
        try:
            for name, stream in queue.files():
                yield Member(inner_path(name), stream)
        except DamagedError as error:
            yield Refusal(
                self._source.name,
                f"The archive {error}. What came before is in the library.",
            )
        finally:
            queue.cancel()
            thread.join()

    def _unpack(self, wanted: list[str], queue: UnpackQueue) -> None:
        try:
            self._archive.extract(targets=wanted, factory=_Factory(queue))
            queue.end_file()
            queue.close()
        except UnwantedError:
            return
        except StoppedError:
            queue.close("was skipped, as the import was asked to stop")
        except _TROUBLES as error:
            queue.close(_words(error))


class _Factory(WriterFactory):
    """Gives the unpacker what it writes a file into."""

    def __init__(self, queue: UnpackQueue) -> None:
        self._queue = queue

    def create(self, filename: str) -> Py7zIO:
        self._queue.start_file(filename)
        return _Target(self._queue)


class _Target(Py7zIO):
    """A file that is passed on while it is written."""

    def __init__(self, queue: UnpackQueue) -> None:
        self._queue = queue
        self._size = 0

    def write(self, s: bytes | bytearray) -> int:
        self._queue.write(bytes(s))
        self._size += len(s)
        return len(s)

    def read(self, size: int | None = None) -> bytes:
        return b""

    def seek(self, offset: int, whence: int = 0) -> int:
        return 0

    def flush(self) -> None:
        return

    def size(self) -> int:
        return self._size

    def close(self) -> None:
        self._queue.end_file()


def _words(error: Exception) -> str:
    if isinstance(error, PasswordRequired):
        return "is locked by a password; unpack it first"
    return f"is damaged or cut off ({type(error).__name__} {error})".replace(" )", ")")
