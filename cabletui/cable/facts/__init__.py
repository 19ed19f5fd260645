"""What is known about the field: TAGS, posts, markings and reasons, one table a file.

- Codes and what they mean: `tags`, `markings`, `precedence`, `eo_reasons`, `header`, `offices`.
- Names and what they stand for: `posts` (station, origin, city, country), `addressees`,
  `collectives`, `value_names`, `station_aliases`.
- What helps in reading: `name_words` and `no_surnames` for signatures, `tag_phrases` and
  `tag_repair` for the TAGS line, `serials` for the years of bare numbers.
- What helps in searching: `spellings` of one name or word, `irregular_forms` of words, and
  `word_families`, words that share a stem with others but not their sense.

Each table is tab separated with a header row; its `source` column, if it has one, says how firm a
fact is. A meaning that says it is not established is read as no meaning at all. `rows` reads a
table afresh at each call; whoever needs it often keeps what it makes of it.

May use: nothing of cabletui.
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
