"""Small files that are written whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import orjson

from cabletui.errors import LibraryError


def write_whole(path: Path, data: bytes) -> None:
    """Put data into a file so that a crash leaves either the old file or the new one.

    Raises:
        OSError: The folder cannot be written, or the disk is full; the old file stands.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make the names in a folder outlast a loss of power, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class JsonFile:
    """A JSON file in the shape that TinyDB asks of a storage: read, write, close.

    TinyDB's own storage writes in place, so that a crash can leave half a file.
    """

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables of the file; None where there is no file yet.

        Raises:
            LibraryError: The file cannot be read, or is no JSON object.
        """
        try:
            value = orjson.loads(self._path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, orjson.JSONDecodeError) as error:
            raise LibraryError(
                f"{self._path} cannot be read ({error}). Mend it, or move it away to begin anew."
            ) from error
        if not isinstance(value, dict):
            raise LibraryError(f"{self._path} is no JSON object. Move it away to begin anew.")
        return value

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file by these tables.

        Raises:
            LibraryError: The file cannot be written.
        """
        options = orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS
        try:
            write_whole(self._path, orjson.dumps(data, option=options) + b"\n")
        except OSError as error:
            raise LibraryError(f"{self._path} cannot be written ({error.strerror}).") from error

    def close(self) -> None:
        """Nothing is kept open between calls."""


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
