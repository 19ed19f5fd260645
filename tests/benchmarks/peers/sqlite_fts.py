"""SQLite's full text search over the same rows.

`python -m tests.benchmarks.peers.sqlite_fts cables.csv FILE` makes a database.
"""

import csv
import sqlite3
import sys
from pathlib import Path


def opened(path: Path) -> sqlite3.Connection:
    """Open a database that was made."""
    return sqlite3.connect(path)


def write(source: Path, path: Path) -> None:
    """Make a database of a cables.csv."""
    csv.field_size_limit(1 << 26)
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("CREATE VIRTUAL TABLE cables USING fts5(body, header, created UNINDEXED)")
    with source.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, escapechar="\\", doublequote=False)
        values = ((row[7], row[6], number) for number, row in enumerate(rows))
        database.executemany("INSERT INTO cables VALUES (?, ?, ?)", values)
    database.commit()
    database.close()


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]))
