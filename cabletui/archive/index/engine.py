"""All calls to the search engine, whose failures become sentences."""

import errno
import os
import re
from pathlib import Path
from types import TracebackType

import tantivy

from cabletui.archive.index import mapping_faults
from cabletui.archive.index.nowhere_to_link import NowhereToLinkError
from cabletui.archive.layout import META
from cabletui.archive.words import ANALYSER, analyser
from cabletui.errors import LibraryError

CURE = "`cabletui reindex` rebuilds it."

_PANIC = ("pyo3_runtime", "PanicException")
"""The class of a panic of the engine, which is no Exception and cannot be imported."""

_OF_THE_SYSTEM = (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ENOLCK)
_LOCK = ".tantivy-meta.lock"
_NO_LOCK = "Lockfile"
"""What the engine says if it cannot lock an index, as it does on opening."""

_NOT_TAKEN = "invalid argument"
"""What the engine says of a query that it never takes."""

_FAILURES = (ValueError, OSError, LookupError, TypeError)

# Takes `IoError { io_error: Os { code: 13, kind: PermissionDenied … } }` and
# `… No file descriptors available (os error 24)`; not `code 13`.
_CODE = re.compile(r"Os \{ code: (\d+)|\(os error (\d+)\)")


class IndexUnusableError(LibraryError):
    """There is no index, or it cannot be read, or is of another version.

    Attributes:
        reason: What is wrong with it, without the cure: a sentence without its full stop.
        can_be_rebuilt: Whether a rebuild would be the cure, as it is not if rights are lacking.
    """

    def __init__(self, reason: str, cure: str = CURE) -> None:
        super().__init__(f"{reason}; {cure}")
        self.reason = reason
        self.can_be_rebuilt = cure == CURE


class Door:
    """A context manager around every call to one index, in any thread.

    A damaged index makes the engine fail in ways of its own: errors of many kinds, and panics,
    which no `except Exception` would catch. And if a file of it was truncated while it was open,
    no answer can be trusted any more.

    Raises:
        IndexUnusableError: In place of all of them.
    """

    def __init__(self, index: Path | None) -> None:
        """Make a door.

        Args:
            index: The folder of the index, for the sentence; none if it is in memory.
        """
        self._index = index
        self._faults = mapping_faults.count()

    @property
    def is_closed(self) -> bool:
        """Whether a file was truncated since it was opened, so that no answer can be trusted."""
        return self._index is not None and mapping_faults.count() != self._faults

    def __enter__(self) -> None:
        """Enter a block whose failures tell of an index that cannot be used."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind and error and (issubclass(kind, _FAILURES) or is_panic(error)):
            raise unusable(self._index, error) from error
        if self.is_closed:
            raise unusable(self._index, error)


def is_of_the_query(error: BaseException) -> bool:
    """Return whether the engine failed because of the query, not because of the index."""
    return isinstance(error, OverflowError) or _NOT_TAKEN in str(error)


def is_panic(error: BaseException) -> bool:
    """Return whether the engine panicked."""
    return (type(error).__module__, type(error).__name__) == _PANIC


def opened(folder: Path) -> tuple[tantivy.Index, bytes]:
    """Open the index in a folder to be searched. Nothing is written there.

    Returns:
        The index, and if it was opened by links, the state it was in, for `renewed`; otherwise
        nothing, and the index can be reloaded by itself.

    Raises:
        ValueError: As the engine does, which may also panic.
        OSError: Its files cannot be read, or links to them cannot be made.
    """
    if strange := next((path for path in folder.iterdir() if not path.is_file()), None):
        raise OSError(0, f"{strange.name} is no file")  # the engine would wait for a pipe
    if os.access(folder / _LOCK, os.W_OK):
        try:
            return prepared(tantivy.Index.open(str(folder))), b""
        except ValueError as error:
            if _NO_LOCK not in str(error):
                raise
    return _linked(folder)


def renewed(folder: Path, state: bytes) -> tuple[tantivy.Index, bytes] | None:
    """Open an index by links again where its state has changed.

    Raises:
        ValueError: As the engine does, which may also panic.
        OSError: Its files cannot be read, or links to them cannot be made.
    """
    return None if (folder / META).read_bytes() == state else _linked(folder)


def prepared(index: tantivy.Index) -> tantivy.Index:
    """Return an index that splits text into words as we do, at its present state."""
    index.register_tokenizer(ANALYSER, analyser())
    index.config_reader("manual")  # else the engine watches the folder twice a second
    index.reload()
    return index


def _linked(folder: Path) -> tuple[tantivy.Index, bytes]:
    """Open an index by links; a writer may take files away between the linking and the opening."""
    from cabletui.archive.index.link_folder import linked  # noqa: PLC0415 (for readers who may not write)

    while True:
        state = (folder / META).read_bytes()
        try:
            with linked(folder, state) as links:
                return prepared(tantivy.Index.open(str(links))), state
        except ValueError:
            if (folder / META).read_bytes() == state:
                raise


def unusable(index: Path | None, error: BaseException | None) -> IndexUnusableError:
    """Say why an index cannot be read: because of its own state, of rights, or of the system."""
    if index is None:
        return IndexUnusableError("The index cannot be read")
    if isinstance(error, NowhereToLinkError):
        return IndexUnusableError(
            f"The index of {index.parent} cannot be opened by an account that may not write there "
            f"and has no folder for links to it either ({error.strerror})",
            "set TMPDIR to a folder that it may write in.",
        )
    number = _number(error)
    forbidden = _forbidden(index)
    if forbidden or number in (errno.EACCES, errno.EPERM):
        return IndexUnusableError(
            f"The index of {index.parent} may not be read by this account: {forbidden or index}",
            f"its owner lets others read it with `chmod -R a+rX {index.parent}`.",
        )
    if number in _OF_THE_SYSTEM:
        return IndexUnusableError(
            f"The index of {index.parent} cannot be read now ({os.strerror(number)})",
            "try again when the machine has room for it.",
        )
    return IndexUnusableError(f"The index of {index.parent} cannot be read")


def _number(error: BaseException | None) -> int:
    """Return the number of the system's error that caused one; 0 if there is none."""
    if isinstance(error, OSError):
        return error.errno or 0
    found = _CODE.search(str(error))
    return int(found[1] or found[2]) if found else 0


def _forbidden(index: Path) -> str:
    """Return the first file of an index that this account may not read; empty if there is none."""
    try:
        names = sorted(path.name for path in index.iterdir() if not path.name.startswith("."))
    except PermissionError:
        return str(index)
    except OSError:
        return ""
    unread = (index / name for name in names if not os.access(index / name, os.R_OK))
    return next((str(path) for path in unread if path.exists()), "")
