"""The search engine alone: the rows of cables.csv, split and indexed, and nothing else.

`python -m tests.benchmarks.peers.raw_tantivy cables.csv FOLDER` makes an index.
"""

import csv
import sys
from pathlib import Path
from typing import Any, cast

import tantivy

TEXTS = ("body", "subject", "header")
CODES = ("reference_id", "origin", "classification", "tag", "month")


def schema() -> tantivy.Schema:
    """Return the fields that any index of cables has."""
    builder = tantivy.SchemaBuilder()
    for name in TEXTS:
        builder.add_text_field(name, index_option="position")
    for name in CODES:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_unsigned_field("order", fast=True)
    return builder.build()


def write(source: Path, folder: Path) -> int:
    """Index a cables.csv, and return how many rows it has."""
    csv.field_size_limit(1 << 26)
    folder.mkdir(parents=True)
    index = tantivy.Index(schema(), path=str(folder))
    writer = index.writer(heap_size=128_000_000, num_threads=1)
    number = 0
    with source.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.reader(file, escapechar="\\", doublequote=False), 1):
            _, date, name, origin, classification, _, header, body = row
            document = tantivy.Document()
            document.add_text("body", body)
            document.add_text("header", header)
            document.add_text("subject", _line(body, "SUBJECT: "))
            document.add_text("reference_id", name)
            document.add_text("origin", origin)
            document.add_text("classification", classification)
            document.add_text("month", date.split(" ")[0].rpartition("/")[2])
            for tag in _line(body, "TAGS: ").split():
                document.add_text("tag", tag)
            document.add_unsigned("order", number)
            writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    return number


def asked(index: tantivy.Index, text: str) -> tantivy.Query:
    """Return a query for words that must all be there, a phrase, or a prefix of words."""
    if text.endswith("*"):
        return tantivy.Query.regex_query(schema(), "body", f"{text[:-1]}.*")
    plain = text if text.startswith('"') else " ".join(f"+{word}" for word in text.split())
    return index.parse_query(plain, ["body"])


def count(searcher: tantivy.Searcher, query: tantivy.Query, page: int) -> int:
    """Find the newest hits, a page of them, and return how many there are in all."""
    found = searcher.search(query, limit=page, count=True, order_by_field="order")
    return int(cast("Any", found).count)  # the engine's own types leave it out


def _line(body: str, label: str) -> str:
    _, found, rest = body.partition(label)
    return rest.partition("\n")[0].strip() if found else ""


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), Path(sys.argv[2])))
