"""What is known about the field: TAGS, posts, markings and reasons, one table a file.

Each table is tab separated with a header row; its `source` column says how firm a fact is.
A meaning that says it is not established is read as no meaning at all.
"""

from collections.abc import Iterator
from pathlib import Path

_UNKNOWN = "not established"


def rows(table: str) -> Iterator[dict[str, str]]:
    """Read one table, row by row.

    Args:
        table: The name of the file without its ending, such as `tags`.

    Yields:
        A row, as a dictionary from column to text.
    """
    text = Path(__file__).with_name(f"{table}.tsv").read_text(encoding="utf-8")
    header, *lines = text.rstrip("\n").split("\n")
    columns = header.split("\t")
    for line in lines:
        yield dict(zip(columns, line.split("\t"), strict=True))


def established(meaning: str) -> str:
    """Return a meaning as it may be shown: empty if the facts say it is not established."""
    return "" if _UNKNOWN in meaning.lower() else meaning
