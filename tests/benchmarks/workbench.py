"""The archive that is measured: as rows, as a library, and in the peers' own form."""

import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import BinaryIO

import tantivy

from cabletui.archive.archive import Archive
from tests.benchmarks import central, synthetic
from tests.benchmarks.peers import raw_tantivy, sqlite_fts
from tests.benchmarks.process import Ran, run
from tests.benchmarks.shape import WHOLE

OTHERS = 20_000


@dataclass
class Workbench:
    """Makes what is asked for when it is first asked for, and keeps it in a folder."""

    folder: Path
    size: int
    readers: int = 100
    """How many read at once where that is measured."""

    _ran: dict[str, Ran] = field(default_factory=dict)

    @cached_property
    def sources(self) -> tuple[Path, ...]:
        """The archive as a cables.csv; what is beyond the whole as rows of the central file."""
        size = min(self.size, WHOLE)
        rows = self._written(f"cables-{size}.csv", partial(synthetic.write, size=size))
        further = self.size - size
        if not further:
            return (rows,)
        write = partial(central.write, count=further)
        return rows, self._written(f"central-{further}.jsonl", write)

    @cached_property
    def others(self) -> Path:
        """Cables that the archive has not, of whatever size it is, as a cables.csv."""
        return self._written(f"others-{OTHERS}.csv", partial(synthetic.write_others, count=OTHERS))

    @property
    def library(self) -> Path:
        """The archive as a library."""
        return self._made("library", "cabletui", "import", "--quiet", "--library")

    @property
    def raw_index(self) -> Path:
        """The archive in the search engine alone."""
        return self._made("raw", raw_tantivy.__name__)

    @cached_property
    def raw(self) -> tuple[tantivy.Index, tantivy.Searcher]:
        """The engine alone, open."""
        index = tantivy.Index(raw_tantivy.schema(), path=str(self.raw_index), reuse=True)
        return index, index.searcher()

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

    def _written(self, name: str, write: Callable[[BinaryIO], None]) -> Path:
        stem, _, ending = name.partition(".")
        path = self.folder / f"{stem}-{synthetic.VERSION}.{ending}"
        if not path.exists():
            draft = path.with_suffix(".draft")
            with draft.open("wb") as file:
                write(file)
            draft.rename(path)
        return path

    def _made(self, name: str, module: str, *words: str) -> Path:
        path = self.folder / f"{name}-{self.size}-{synthetic.VERSION}"
        if not path.exists():
            command = (sys.executable, "-m", module, *words, str(path))
            self._ran[name] = run((*command, *map(str, self.sources)))
        return path
