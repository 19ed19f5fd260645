"""The search engine alone: the rows of cables.csv, split and indexed, and nothing else.

`python -m tests.benchmarks.peers.raw_tantivy FOLDER cables.csv` makes an index.
"""

import sys
from pathlib import Path
from typing import Any, cast

import tantivy

from tests.benchmarks.peers.rows import rows_of

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


def write(folder: Path, *sources: Path) -> int:
    """Index the cables of some files, and return how many there are."""
    folder.mkdir(parents=True)
    index = tantivy.Index(schema(), path=str(folder))
    writer = index.writer(heap_size=128_000_000, num_threads=1)
    number = 0
    for number, row in enumerate(rows_of(*sources), 1):
        document = tantivy.Document()
        document.add_text("body", row.body)
        document.add_text("header", row.header)
        document.add_text("subject", _line(row.body, "SUBJECT: "))
        document.add_text("reference_id", row.reference_id)
        document.add_text("origin", row.origin)
        document.add_text("classification", row.classification)
        document.add_text("month", row.date)
        for tag in _line(row.body, "TAGS: ").split():
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
    print(write(*map(Path, sys.argv[1:])))
