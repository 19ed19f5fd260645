"""Two hundred queries: the first page and the exact count of each."""

import random
import subprocess
from collections.abc import Iterator
from functools import partial

import tantivy

from cabletui.archive import query as queries
from tests.benchmarks.figure import Figure, Times, timed
from tests.benchmarks.peers import raw_tantivy
from tests.benchmarks.vocabulary import words
from tests.benchmarks.workbench import Workbench

_PAGE = 50
_RIPGREP = 5
_SPELLED = (
    "gaddafi",
    "hezbollah nasrallah",
    "al qaeda",
    "counterterrorism",
    "organised crime",
    "us government",
    '"us government"',
    "ceasefire negotiations",
)
"""Words of many forms and spellings."""


def fixed_queries() -> list[str]:
    """Return the queries: words frequent and rare, phrases, prefixes, fields; always the same."""
    chance = random.Random("queries")
    known = words()
    frequent, rare = known[:400], known[400:40_000]
    shapes = (
        lambda: chance.choice(frequent),
        lambda: chance.choice(rare),
        lambda: f"{chance.choice(frequent)} {chance.choice(frequent)}",
        lambda: f"{chance.choice(frequent)} {chance.choice(rare)}",
        lambda: f'"{chance.choice(frequent)} {chance.choice(frequent)}"',
        lambda: f"{chance.choice(rare)[:3]}*",
        lambda: f"{chance.choice(rare)} OR {chance.choice(rare)}",
        lambda: f"{chance.choice(frequent)} -{chance.choice(frequent)}",
        lambda: f"tag:{chance.choice(('PREL', 'PGOV', 'ECON', 'PTER'))} {chance.choice(frequent)}",
        lambda: chance.choice(_SPELLED),
        lambda: f"class:secret* date:{chance.randint(2003, 2009)} {chance.choice(frequent)}",
    )
    return [shapes[at % len(shapes)]() for at in range(200)]


def measure(bench: Workbench) -> Iterator[Figure]:
    """Compare with the search engine alone, SQLite FTS5 and ripgrep."""
    asked = fixed_queries()
    ours = timed(*(partial(_ours, bench, text) for text in asked))
    yield Figure("search, p50", ours.p50, "ms", 5)
    yield Figure("search, p99", ours.p99, "ms", 30)
    yield Figure("search, longest", ours.longest, "ms", 150)
    plain = [text for text in asked if ":" not in text and " OR " not in text and "-" not in text]
    alone = timed(*(partial(_query_alone, bench, _exactly(text)) for text in plain))
    raw = _raw(bench, plain)
    beside = f"raw tantivy mean {raw.mean:.2f} ms, ours {alone.mean:.2f} ms, no rows read"
    yield Figure("search, the query itself", alone.mean / raw.mean, "x", 1.3, beside)
    again = timed(*(partial(_ours, bench, text) for text in plain))
    found = timed(*(partial(_sqlite, bench, text) for text in plain))
    beside = f"SQLite FTS5 p50 {found.p50:.2f} ms, p99 {found.p99:.0f} ms"
    yield Figure("search, SQLite's time by ours", found.p50 / again.p50, "x", None, beside)
    scanned = timed(*(partial(_ripgrep, bench, text.strip('"*')) for text in plain[:_RIPGREP]))
    beside = f"ripgrep {scanned.p50:,.0f} ms"
    yield Figure("search, ripgrep's time by ours", scanned.p50 / again.p50, "x", None, beside)


def _ours(bench: Workbench, text: str) -> None:
    hits = bench.archive.search(queries.parse(text))
    hits.headlines(0, _PAGE)


def _query_alone(bench: Workbench, text: str) -> None:
    bench.archive.search(queries.parse(text))


def _exactly(text: str) -> str:
    """Return a query without the forms and spellings of its words, which the peers do not know."""
    if text.startswith('"') or text.endswith("*"):
        return f"={text}" if text.startswith('"') else text
    return " ".join(f"={word}" for word in text.split())


def _raw(bench: Workbench, asked: list[str]) -> Times:
    index = tantivy.Index(raw_tantivy.schema(), path=str(bench.raw_index), reuse=True)
    searcher = index.searcher()

    def ask(text: str) -> int:
        query = raw_tantivy.asked(index, text)
        return raw_tantivy.count(searcher, query, _PAGE)

    for text in asked:  # what answers another question cannot be compared
        assert ask(text) == len(bench.archive.search(queries.parse(_exactly(text)))), text
    return timed(*(partial(ask, text) for text in asked))


def _sqlite(bench: Workbench, text: str) -> None:
    match = text if text.endswith(("*", '"')) else " ".join(f'"{word}"' for word in text.split())
    bench.sqlite.execute("SELECT count(*) FROM cables WHERE cables MATCH ?", (match,)).fetchone()
    ask = "SELECT rowid FROM cables WHERE cables MATCH ? ORDER BY rowid DESC LIMIT ?"
    bench.sqlite.execute(ask, (match, _PAGE)).fetchall()


def _ripgrep(bench: Workbench, text: str) -> None:
    command = ["rg", "--count", "--ignore-case", "--fixed-strings", text, str(bench.rows)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
