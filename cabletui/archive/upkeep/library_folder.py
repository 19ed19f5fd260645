"""A library folder that is open for reading, and follows what imports do to it."""

import threading
from pathlib import Path
from typing import Self

from cabletui import sample
from cabletui.archive.upkeep.snapshot import Snapshot, open_snapshot
from cabletui.errors import LibraryError


class LibraryFolder:
    """Holds what was committed when the folder was opened, or last refreshed, until it is closed.

    May be used by any number of threads.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.folder = snapshot.folder
        self._snapshot: Snapshot | None = snapshot
        self._turn = threading.Lock()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open a library. Nothing is ever written to it.

        Raises:
            LibraryError: There is no library in the folder, or its index cannot be used; the
                message says what to do.
        """
        return cls(open_snapshot(folder))

    @property
    def is_sample(self) -> bool:
        """Whether this is the fiction that comes with the program."""
        return self.folder == sample.folder()

    @property
    def trouble(self) -> str:
        """A sentence on what is wrong with its index, if it does without one; else empty."""
        return self._open.trouble

    def close(self) -> None:
        """Close the files; reads in progress can still finish."""
        self._snapshot = None

    @property
    def is_current(self) -> bool:
        """Whether the folder still has this library, apart from what an import has added to it."""
        return self._open.is_current()

    def refresh(self) -> bool:
        """Open what an import committed since, and return whether there was anything.

        Raises:
            LibraryError: The library is gone or can no longer be read.
        """
        with self._turn:
            snapshot = self._open
            if snapshot.is_current():
                return snapshot.index.reload()
            self._snapshot = open_snapshot(self.folder)
            return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _open(self) -> Snapshot:
        snapshot = self._snapshot
        if snapshot is None:
            raise LibraryError(f"The library {self.folder} was closed.")
        return snapshot
