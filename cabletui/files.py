"""Small files that are written whole or not at all, and read only if they are plain files."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO, ClassVar

import orjson

from cabletui.errors import StorageError

LARGEST = 256 << 20
"""The most bytes of a small file; a larger one must be something else."""


def write_whole(path: Path, data: bytes, mode: int | None = None) -> None:
    """Put data into a file so that a crash leaves either the old file or the new one.

    A symbolic link stays one: what it leads to is replaced.

    Args:
        path: The file.
        data: All that it is to hold.
        mode: Who may read and write it; by default, whoever might before.

    Raises:
        OSError: The folder cannot be written, or the disk is full; the old file stands.
    """
    with writing_whole(path, mode) as file:
        file.write(data)


@contextmanager
def writing_whole(path: Path, mode: int | None = None) -> Iterator[BinaryIO]:
    """Give a file to write, which takes the place of the old one when all is written.

    If writing fails or is broken off, the old file stays. A pipe or a device, such as /dev/stdout,
    is written to directly, as nothing can take its place.

    Args:
        path: The file; a symbolic link stays one, and what it leads to is replaced.
        mode: Who may read and write it; by default, whoever might before.

    Raises:
        OSError: The folder cannot be written, or the disk is full.
    """
    import tempfile  # noqa: PLC0415 (a command that only reads has no use for it)

    if _is_pipe_or_device(path):
        with path.open("wb") as pipe:
            yield pipe
        return
    path = Path(os.path.realpath(path))
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if mode is None:
            mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        with suppress(PermissionError):  # some file systems know no modes
            fresh.chmod(mode)
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
    flush_folder(path.parent)


def make_way(path: Path) -> None:
    """Move a folder aside that is in the place of a file to be written; nothing in it is lost.

    Raises:
        OSError: It cannot be moved.
    """
    if not path.is_dir():
        return
    names = (path.with_name(f"{path.name}.folder{number or ''}") for number in count())
    path.rename(next(name for name in names if not os.path.lexists(name)))


def sweep(path: Path) -> None:
    """Remove what killed writers of a file left beside it; the file must not be being written."""
    path = Path(os.path.realpath(path))
    # Takes `.desk.json.k3_x9a2b`; must not take `.desk.json.bak` or `.desk.json.2011-09-02`.
    left = re.compile(rf"\.{re.escape(path.name)}\.[a-z0-9_]{{8}}")
    with suppress(OSError):
        for stray in path.parent.iterdir():
            if left.fullmatch(stray.name) and stat.S_ISREG(stray.lstat().st_mode):
                stray.unlink()


def read_bounded(path: Path, most: int = LARGEST, *, any_kind: bool = False) -> bytes:
    """Return what a file holds.

    Args:
        path: The file, or a symbolic link to it.
        most: How many bytes it may have.
        any_kind: Whether it may be a pipe or a device, which can be waited for without end.

    Raises:
        OSError: It cannot be read, is no plain file, or is larger than that.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC) if any_kind else opened(path)
    with os.fdopen(descriptor, "rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(0, f"it is larger than {most:,} bytes")
    return data


def opened(path: Path) -> int:
    """Open a plain file for reading; anything else is refused, as a pipe might never give anything.

    Returns:
        Its descriptor, which the caller must close.

    Raises:
        OSError: It cannot be opened, or is no file.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(0, "it is no file")
    return descriptor


def flush_folder(folder: Path) -> None:
    """Make the names in a folder outlast a loss of power, on systems that can do that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


CURE = "Repair it or move it away."
"""What to do with a file of the reader that cannot be used; it is never written over."""


class JsonFile:
    """A JSON file in the shape that TinyDB asks of a storage: read, write, close.

    TinyDB's own storage writes in place, so that a crash can leave half a file.
    """

    failure: ClassVar[type[StorageError]] = StorageError
    """What is raised if the file cannot be read or written."""

    no_json: ClassVar[type[StorageError]] = StorageError
    """What is raised if it holds something else than JSON."""

    options: ClassVar[int] = orjson.OPT_INDENT_2
    """How orjson lays it out."""

    def __init__(self, path: str | Path, mode: int | None = None) -> None:
        self._path = Path(path)
        self._mode = mode

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables of the file; None if there is no file yet.

        Raises:
            StorageError: The file cannot be read, or holds no JSON object.
        """
        try:
            value = orjson.loads(read_bounded(self._path))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self.failure(f"{self._path} cannot be read ({error.strerror}). {CURE}") from error
        except orjson.JSONDecodeError as error:
            why = f"no JSON at line {error.lineno}"
            raise self.no_json(f"{self._path} cannot be read: {why}. {CURE}") from error
        if not isinstance(value, dict):
            raise self.no_json(f"{self._path} is no JSON object. {CURE}")
        return value

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file by these tables.

        Raises:
            StorageError: The file cannot be written, or something in it is no JSON.
        """
        options = self.options | orjson.OPT_NON_STR_KEYS
        try:
            write_whole(self._path, orjson.dumps(data, option=options) + b"\n", self._mode)
        except OSError as error:
            raise self.failure(f"{self._path} cannot be written ({error.strerror}).") from error
        except orjson.JSONEncodeError as error:
            raise self.failure(f"{self._path} cannot hold that ({error}).") from error

    def close(self) -> None:
        """Nothing is kept open between calls."""


def _is_pipe_or_device(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
