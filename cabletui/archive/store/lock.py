"""One import at a time: a lock that dies with its process."""

import errno
import fcntl
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Self

from cabletui.archive.layout import LOCK
from cabletui.errors import LibraryBusyError, LibraryError

_FLAGS = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK
_LONGEST = 32


class Lock:
    """The right to write a library, held from opening to closing.

    The file stays and means nothing: it is the system that holds the lock, and releases it when the
    process ends, however it ends.
    """

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            LibraryBusyError: Another process, or another writer of this one, holds it.
            LibraryError: The folder cannot be written.
        """
        try:
            self._descriptor = os.open(folder / LOCK, _FLAGS | os.O_CREAT, 0o666)
        except OSError as error:
            raise _unopened(folder, error) from error
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = _holder(self._descriptor)
            os.close(self._descriptor)
            raise _refusal(folder, holder, error) from error
        if not _is_ours(self._descriptor):
            os.close(self._descriptor)
            raise LibraryError(
                f"{folder / LOCK} was made by another program, and is left as it is; "
                "move it away, and give the same command again."
            )
        with suppress(OSError):
            os.ftruncate(self._descriptor, 0)
            os.pwrite(self._descriptor, f"{os.getpid()}\n".encode(), 0)

    def close(self) -> None:
        """Release the lock."""
        if self._descriptor >= 0:
            with suppress(OSError):
                os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def is_held(folder: Path) -> bool:
    """Return whether the library is being written now.

    The lock is tried only if a holder wrote its number into the file, so that a look cannot get in
    the way of an import that is just starting.
    """
    try:
        descriptor = os.open(folder / LOCK, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode) or not os.pread(descriptor, 1, 0):
            return False
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False


def _is_ours(descriptor: int) -> bool:
    """Return whether a file contains what a lock file does: nothing, or the number of a process."""
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode) or status.st_size > _LONGEST:
        return False
    return not status.st_size or _holder(descriptor).isdigit()


def _holder(descriptor: int) -> str:
    """Return the number of the process that a lock names, or whatever it contains."""
    try:
        return os.pread(descriptor, _LONGEST, 0).decode("ascii", "replace").strip()
    except OSError:
        return ""


def _unopened(folder: Path, error: OSError) -> LibraryError:
    if error.errno == errno.ELOOP and (folder / LOCK).is_symlink():
        return LibraryError(
            f"{folder / LOCK} is a symbolic link, and what it leads to is left as it is; "
            "remove the link, and give the same command again."
        )
    return LibraryError(
        f"{folder} cannot be written ({error.strerror}). "
        "Choose another folder with --library, or ask its owner."
    )


def _refusal(folder: Path, holder: str, error: OSError) -> LibraryError:
    if isinstance(error, BlockingIOError):
        process = f" (process {holder})" if holder.isdigit() else ""
        return LibraryBusyError(
            f"Another import is at work on {folder}{process}. Wait until it is done."
        )
    return LibraryError(f"{folder} cannot be locked ({error.strerror}); it is left as it is.")
