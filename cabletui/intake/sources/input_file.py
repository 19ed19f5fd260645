"""A source that is one file, on disk or from a pipe, and how far it has been read."""

import io
import os
import select
import stat
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from cabletui.errors import SourceError
from cabletui.intake.sources.decompress import HEAD, GuardedStream, decompressed, is_compressed

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STANDARD_INPUT = Path("/dev/stdin")
"""The source that stands for what is piped into the command."""

STANDARD_INPUT_NAME = "standard input"

_OWN_DESCRIPTORS = (Path("/dev/fd"), Path("/proc/self/fd"))
_PATIENCE = 0.2
"""Seconds after which a pipe that gives nothing is left to look whether to stop."""


class StoppedError(Exception):
    """The import was asked to stop while it was reading."""


def never() -> bool:
    """Return that there is no request to stop."""
    return False


class InputFile:
    """An open file that counts its bytes, and looks at each reading whether to stop."""

    unit = "bytes"

    def __init__(self, path: Path, is_stopped: Callable[[], bool] = never) -> None:
        """Open the file; a pipe is opened even before anything writes into it.

        Args:
            path: The file, or what stands for a descriptor that this process was given.
            is_stopped: Whether the import was asked to stop.

        Raises:
            OSError: It cannot be opened.
            SourceError: It is this terminal, or closed.
            StoppedError: It is time to stop.
        """
        self.name = name_of(path)
        self._raw = _Watched(_descriptor(path), is_stopped)
        self.is_stream = not self._raw.is_regular or self._raw.tell() > 0
        """Whether it can only be read once, from here on."""

        self.total = 0 if self.is_stream else os.fstat(self._raw.fileno()).st_size
        """How many bytes there are; 0 if that is not known."""

        # A pipe gives only what it has just then, so the head is filled before it is looked at.
        raw: io.RawIOBase = GuardedStream(self._raw.part, ()) if self.is_stream else self._raw
        self.file: io.BufferedReader = io.BufferedReader(raw, HEAD)
        with ExitStack() as closing:
            closing.callback(self.close)
            self.head = self.file.peek()
            """Its first bytes, which are yet to be read."""
            closing.pop_all()
        self.is_compressed = is_compressed(self.head)
        self.content = decompressed(self.file, self.head) if self.is_compressed else self.file
        """What it holds: itself, or what it is compressed from."""

    @property
    def done(self) -> int:
        """How many bytes of the file have been read."""
        if self.is_stream:
            return self._raw.count
        return self.total if self.file.closed else self.file.tell()

    def close(self) -> None:
        """Close the file."""
        self.file.close()
        self._raw.close()


class _Watched(io.FileIO):
    """A file that is read in parts, and not read on once it is time to stop."""

    def __init__(self, descriptor: int, is_stopped: Callable[[], bool]) -> None:
        super().__init__(descriptor)
        self._is_stopped = is_stopped
        self.is_regular = stat.S_ISREG(os.fstat(descriptor).st_mode)
        self.count = 0
        """How many bytes have been read of a pipe."""

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Read as `FileIO` does.

        Raises:
            StoppedError: It is time to stop.
        """
        if self._is_stopped():
            raise StoppedError
        count = None
        while count is None:
            while not self.is_regular and not select.select([self], [], [], _PATIENCE)[0]:
                if self._is_stopped():
                    raise StoppedError
            count = super().readinto(buffer)
        return count

    def part(self, size: int) -> bytes:
        """Return at most so many bytes of a pipe, as soon as there are some; none at its end."""
        buffer = bytearray(size)
        count = self.readinto(buffer)
        self.count += count
        return bytes(buffer[:count])


def name_of(path: Path) -> str:
    """Return how a source is called; a descriptor of this process has no name of its own."""
    if path == STANDARD_INPUT or (is_descriptor(path) and path.name == "0"):
        return STANDARD_INPUT_NAME
    return "what is piped in" if is_descriptor(path) else path.resolve().name or str(path)


def is_descriptor(path: Path) -> bool:
    """Return whether a path stands for a descriptor that this process was given."""
    return path == STANDARD_INPUT or (path.parent in _OWN_DESCRIPTORS and path.name.isdecimal())


def _descriptor(path: Path) -> int:
    if not is_descriptor(path):
        return os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    number = 0 if path == STANDARD_INPUT else int(path.name)
    if number == 0 and sys.stdin is None:
        raise SourceError("Standard input is closed.")
    if os.isatty(number):
        raise SourceError("Standard input is this terminal: pipe something into the command.")
    return os.dup(number)


class OneFile:
    """What a source is that is read from one file, from its start to its end."""

    unit = "bytes"

    def __init__(self, source: InputFile) -> None:
        """Take a file that was opened.

        Args:
            source: The file, at its start; it is closed with this.
        """
        self._source = source
        self.total = source.total

    @property
    def done(self) -> int:
        """How many bytes of the file have been read."""
        return self._source.done

    def close(self) -> None:
        """Close the file."""
        self._source.close()
