"""SQLite's full text search over the same rows.

`python -m tests.benchmarks.peers.sqlite_fts FILE cables.csv` makes a database.
"""

import sqlite3
import sys
from pathlib import Path

from tests.benchmarks.peers.rows import rows_of


def opened(path: Path) -> sqlite3.Connection:
    """Open a database that was made."""
    return sqlite3.connect(path)


def write(path: Path, *sources: Path) -> None:
    """Make a database of the cables of some files."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("CREATE VIRTUAL TABLE cables USING fts5(body, header, created UNINDEXED)")
    values = ((row.body, row.header, at) for at, row in enumerate(rows_of(*sources)))
    database.executemany("INSERT INTO cables VALUES (?, ?, ?)", values)
    database.commit()
    database.close()


if __name__ == "__main__":
    write(*map(Path, sys.argv[1:]))
