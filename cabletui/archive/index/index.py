"""The index of a library, on disk or in memory: opening it, adding to it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

import tantivy

from cabletui.archive.fields import REFERENCE_ID, version
from cabletui.archive.index import engine
from cabletui.archive.index.engine import Door, IndexUnusableError
from cabletui.archive.index.readable_index import ReadableIndex, through
from cabletui.archive.index.schema import index_document, schema
from cabletui.archive.index.segment_footers import is_of_plain_files, spoilt
from cabletui.archive.results import Values
from cabletui.cable import Cable
from cabletui.errors import LibraryError

_HEAP_BYTES = 128_000_000
_VERSION_FILE = "version"
_SHARED_EVERY = 256
_SIGNS_OF_A_FULL_DISK = ("os error 28", "os error 122", "StorageFull")
_PRIVATE_FILES = ("meta.json", ".managed.json")


class Index(ReadableIndex):
    """The index of a library: it answers all questions but that for the text of a cable.

    Readers see what was committed when they opened or reloaded it.
    """

    def __init__(self, index: tantivy.Index, linked: bytes = b"", path: Path | None = None) -> None:
        super().__init__(index, path)
        self._index = index
        self._linked = linked
        self._writer: tantivy.IndexWriter | None = None
        self._added = 0
        self._is_changed = False

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the index of a library.

        Raises:
            IndexUnusableError: There is none, or it cannot be read, or is of another version.
        """
        with Door(path):
            try:
                if not is_of_plain_files(path):
                    raise IndexUnusableError(f"The index of {path.parent} cannot be read")
                found = (path / _VERSION_FILE).read_text(encoding="ascii", errors="replace")
            except (FileNotFoundError, NotADirectoryError):
                raise IndexUnusableError(f"There is no index in {path.parent}") from None
            if found.strip() != version():
                raise IndexUnusableError(
                    f"The index of {path.parent} is of another version of cabletui"
                )
            if name := spoilt(path):
                raise IndexUnusableError(
                    f"The index of {path.parent} cannot be read ({name} was changed)"
                )
            return cls(*engine.opened(path), path)

    @classmethod
    def create(cls, path: Path | None) -> Self:
        """Make an empty index in a new folder, or in memory if there is no path.

        Raises:
            OSError: The folder cannot be written.
        """
        if path is None:
            return cls(engine.prepared(tantivy.Index(schema())))
        import shutil  # noqa: PLC0415 (for those who write)

        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        (path / _VERSION_FILE).write_text(f"{version()}\n", encoding="ascii")
        try:
            index = cls(engine.prepared(tantivy.Index(schema(), path=str(path))), path=path)
        except ValueError as error:
            raise OSError(f"the index cannot be made in {path}") from error
        index._share()
        return index

    @property
    def is_linked(self) -> bool:
        """Whether this account may not write where the index lies, and so reads it by links."""
        return bool(self._linked)

    def add(self, ordinal: int, cable: Cable, values: Values, editions: Sequence[int]) -> None:
        """Add a cable by its current edition; readers see it after `commit`.

        Raises:
            LibraryError: The disk is full or broken.
        """
        with self._door, _disk():
            self._writing.add_document(index_document(ordinal, cable, values, editions))
        self._added += 1
        self._is_changed = True
        if self._added % _SHARED_EVERY == 0:
            self._share()

    def delete(self, reference_id: str) -> None:
        """Take a cable away, whether it was committed or not; readers see it after `commit`.

        Raises:
            LibraryError: The disk is full or broken.
        """
        with self._door, _disk():
            self._writing.delete_documents_by_term(REFERENCE_ID.name, reference_id)
            self._is_changed = True

    def commit(self) -> None:
        """Let readers see what was added and taken away.

        Raises:
            LibraryError: The disk is full or broken; the index is as at the last commit.
        """
        if self._writer is None:
            return
        with self._door, _disk():
            self._writer.commit()
            self._is_changed = False
        self._share()
        self.reload()

    def reload(self) -> bool:
        """Open what was committed since, and return whether there was anything.

        What cannot be read at this moment, because a writer is replacing it, is seen next time.
        """
        before = len(self), self._through
        try:
            with self._door:
                self._renew()
                searcher = self._index.searcher()
                last = through(searcher)
        except IndexUnusableError:
            return False
        self._searcher, self._through = searcher, last
        return (len(self), last) != before

    def close(self, *, at_once: bool = False) -> None:
        """Drop what was not committed, and wait until the engine has tidied up.

        Args:
            at_once: Whether not to wait; a later commit tidies up then.
        """
        if self._writer is None:
            return
        writer, self._writer = self._writer, None
        # What was committed stands, whatever fails now.
        with suppress(IndexUnusableError), self._door:
            if self._is_changed or at_once:
                writer.rollback()  # it ends the merging that is under way, too
            writer.wait_merging_threads()
        self._share()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _writing(self) -> tantivy.IndexWriter:
        if self._writer is None:
            self._writer = self._index.writer(_HEAP_BYTES, num_threads=1)
        return self._writer

    def _renew(self) -> None:
        if self._path is None or not self._linked:
            self._index.reload()
        elif fresh := engine.renewed(self._path, self._linked):
            self._index, self._linked = fresh

    def _share(self) -> None:
        """Let others read what the engine makes readable to its owner alone, at every commit."""
        if self._path is None:
            return
        with suppress(OSError):
            wanted = (self._path / _VERSION_FILE).stat().st_mode
            for name in _PRIVATE_FILES:
                if (self._path / name).stat().st_mode != wanted:
                    (self._path / name).chmod(wanted & 0o777)


@contextmanager
def _disk() -> Iterator[None]:
    """Report any failure of the engine as what it nearly always is: a full disk."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise _unwritten(error) from error


def _unwritten(error: Exception) -> LibraryError:
    is_full = any(sign in str(error) for sign in _SIGNS_OF_A_FULL_DISK)
    return LibraryError(
        f"The index could not be written: the disk is full{'' if is_full else ' or broken'}. "
        "What was committed before is safe; make room and give the same command again."
    )
