"""The cables of the files that are measured, as the peers take them: each field a text."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson


@dataclass(frozen=True, slots=True)
class Row:
    """What a peer knows of a cable."""

    reference_id: str
    date: str
    origin: str
    classification: str
    header: str
    body: str


def rows_of(*sources: Path) -> Iterator[Row]:
    """Yield the cables of a cables.csv, or of the central file where a source is JSON."""
    csv.field_size_limit(1 << 26)
    for source in sources:
        if source.suffix == ".jsonl":
            with source.open("rb") as lines:
                yield from map(_of_central_file, lines)
            continue
        with source.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file, escapechar="\\", doublequote=False):
                _, date, name, origin, classification, _, header, body = row
                day = date.split(" ")[0].rpartition("/")[2]
                yield Row(name, day, origin, classification, header, body)


def _of_central_file(line: bytes) -> Row:
    row = orjson.loads(line)
    body = row["raw_body"] or ""
    return Row(row["doc_nbr"], row["date"][:4], row["from_field"], row["origclass"], "", body)
