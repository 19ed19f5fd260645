"""The archive that is measured: as rows, as a library, and in the peers' own form."""

import sqlite3
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cabletui.archive.archive import Archive
from tests.benchmarks import synthetic
from tests.benchmarks.peers import raw_tantivy, sqlite_fts
from tests.benchmarks.process import Ran, run


@dataclass
class Workbench:
    """Makes what is asked for when it is first asked for, and keeps it in a folder."""

    folder: Path
    size: int
    readers: int = 100
    """How many read at once where that is measured."""

    _ran: dict[str, Ran] = field(default_factory=dict)

    @cached_property
    def rows(self) -> Path:
        """The archive as a cables.csv."""
        path = self.folder / f"cables-{self.size}-{synthetic.VERSION}.csv"
        if not path.exists():
            draft = path.with_suffix(".draft")
            with draft.open("wb") as file:
                synthetic.write(file, self.size)
            draft.rename(path)
        return path

    @property
    def library(self) -> Path:
        """The archive as a library."""
        return self._made("library", "cabletui", "import", "--quiet", "--library")

    @property
    def raw_index(self) -> Path:
        """The archive in the search engine alone."""
        return self._made("raw", raw_tantivy.__name__)

    @cached_property
    def sqlite(self) -> sqlite3.Connection:
        """The archive in SQLite FTS5."""
        return sqlite_fts.opened(self._made("sqlite", sqlite_fts.__name__))

    @cached_property
    def archive(self) -> Archive:
        """The library, open."""
        return Archive.open(self.library)

    def making(self, name: str) -> Ran | None:
        """Return what it took to make one of them in this run; none where it was there."""
        return self._ran.get(name)

    def _made(self, name: str, module: str, *words: str) -> Path:
        path = self.folder / f"{name}-{self.size}-{synthetic.VERSION}"
        if not path.exists():
            places = (str(path), str(self.rows)) if words else (str(self.rows), str(path))
            self._ran[name] = run((sys.executable, "-m", module, *words, *places))
        return path
