"""A folder of links to the files of an index, for a reader who may not write where they lie.

The engine opens an index only if it can lock it, and it locks by writing a file. So the links get
a lock file of their own beside them. The engine holds on to what it has opened, so the folder is
removed again before anything is read; one that a killed reader left is removed by the next reader.
"""

import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cabletui.archive.index.nowhere_to_link import NowhereToLinkError
from cabletui.archive.layout import META

_IN_MEMORY = "/dev/shm"
_TRIES = 20
_GONE = "-gone"


@contextmanager
def linked(index: Path, meta: bytes) -> Iterator[Path]:
    """Give a private folder in which an index can be opened; it is removed afterwards.

    Args:
        index: The folder of the index.
        meta: What its `meta.json` says, so that all that is opened belongs together.

    Raises:
        NowhereToLinkError: This account may not make a folder anywhere.
        OSError: The folder of the index cannot be read.
    """
    names = [path.name for path in index.iterdir()]
    names = [name for name in names if name != META and not name.startswith(".")]
    folder, lock = _made(index.resolve(), names, meta)
    try:
        yield folder
    finally:
        # A thread of the engine may still look for it, and finds nothing under its old name.
        gone = folder.with_name(folder.name + _GONE)
        with suppress(OSError):
            folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def places() -> Iterator[Path]:
    """Yield where a private folder may be made, memory first."""
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or ".")
    for place in (runtime, Path(_IN_MEMORY)):
        if place.is_absolute():
            yield place
    with suppress(OSError):  # there is none that can be written
        yield Path(tempfile.gettempdir())


def _made(index: Path, names: list[str], meta: bytes) -> tuple[Path, int]:
    """Return a folder of links, and the descriptor that holds it."""
    trouble = "there is none"
    for place in places():
        try:
            _sweep(place)
            folder, lock = _held_folder(place)
        except OSError as error:
            trouble = f"{place}: {error.strerror}"
            continue
        try:
            for name in names:
                (folder / name).symlink_to(index / name)
            (folder / META).write_bytes(meta)
        except OSError as error:
            trouble = f"{place}: {error.strerror}"
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)
            continue
        return folder, lock
    raise NowhereToLinkError(0, trouble)


def _held_folder(place: Path) -> tuple[Path, int]:
    """Make an empty folder and lock it, so that no other reader takes it for one that was left."""
    for _ in range(_TRIES):
        folder = Path(tempfile.mkdtemp(prefix=_prefix(), dir=place))
        lock = os.open(folder, os.O_RDONLY)
        if _holds(lock) is not False and folder.exists():
            return folder, lock
        os.close(lock)  # another reader was quicker and is removing it
    raise FileExistsError(errno.EBUSY, os.strerror(errno.EBUSY))


def _sweep(place: Path) -> None:
    """Remove what readers of this account left who were killed."""
    for folder in place.glob(f"{_prefix()}*"):
        with suppress(OSError):
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                if os.fstat(lock).st_uid == os.geteuid() and _holds(lock):
                    shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(lock)


def _holds(folder: int) -> bool | None:
    """Take a folder for this process alone; None if the system does not say who holds it."""
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _prefix() -> str:
    return f"cabletui-{os.geteuid()}-"
