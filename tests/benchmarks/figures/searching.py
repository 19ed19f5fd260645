"""Two hundred queries: the first page and the exact count of each."""

import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from cabletui.archive import query as queries
from cabletui.archive.results import Order
from cabletui.archive.words import stems
from cabletui.cable.facts import rows
from tests.benchmarks.figure import Figure, timed
from tests.benchmarks.peers import raw_tantivy
from tests.benchmarks.shape import WHOLE
from tests.benchmarks.vocabulary import words
from tests.benchmarks.workbench import Workbench

_PAGE = 50
_MOST_READ = 300
_RIPGREP = 5
_NEARLY = 0.02
_OF_OURS_ALONE = (":", " OR ", "-", '"*', "U.S.", " w/", " NEAR/")
"""What the peers have no query for, or write otherwise."""

_WITH_FORMS = 20_000
"""Of how many of the most frequent words those are taken that have other forms among them."""

_JOINED = (
    "al qaeda",
    "counterterrorism",
    "organised crime",
    "us government",
    '"us government"',
    "ceasefire negotiations",
    "U.S. policy",
    "non-proliferation",
)
"""Words that are written in two, in one or with points, beside those of the table of names."""


def fixed_queries() -> list[str]:
    """Return the queries: words frequent and rare, phrases, prefixes, fields; always the same.

    Almost half have forms in the archive, spellings of the table of names, or are open at an end; a
    sixth are words near one another.
    """
    chance = random.Random("queries")
    known = words()
    frequent, rare = known[:400], known[400:40_000]
    inflected, long = _inflected(known[:_WITH_FORMS]), [one for one in frequent if len(one) > 7]
    names = [row["spellings"].split("|")[0] for row in rows("spellings")]
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
        lambda: chance.choice(_JOINED),
        lambda: chance.choice(names),
        lambda: f"{chance.choice(names)} {chance.choice(inflected)}",
        lambda: f"{chance.choice(inflected)} {chance.choice(inflected)}",
        lambda: f'"{chance.choice(frequent)} {chance.choice(long)[:6]}"*',
        lambda: f"{chance.choice(frequent)}-{chance.choice(frequent)}",
        lambda: " w/3 ".join(chance.sample(inflected, 2)),
        lambda: f"{chance.choice(long)} NEAR/5 {chance.choice(inflected)}",
        lambda: f"{chance.choice(names).split()[0]} w/3 {chance.choice(inflected)[:5]}*",
        lambda: f"class:secret* date:{chance.randint(2003, 2009)} {chance.choice(frequent)}",
    )
    return [shapes[at % len(shapes)]() for at in range(200)]


def _inflected(known: Sequence[str]) -> list[str]:
    """Return the words that have other forms among some words."""
    roots = stems(known)
    count = Counter(roots)
    return [word for word, root in zip(known, roots, strict=True) if count[root] > 1]


def asked_of_paragraphs() -> list[str]:
    """Return queries for two frequent words in one paragraph, each of which has to be read."""
    chance = random.Random("paragraphs")
    frequent = words()[100:400]
    return [f"{{{' '.join(chance.sample(frequent, 2))}}}" for _ in range(20)]


def measure(bench: Workbench) -> Iterator[Figure]:
    """Compare with the search engine alone, SQLite FTS5 and ripgrep."""
    asked = fixed_queries()
    ours = timed(*(partial(_ours, bench, text) for text in asked))
    yield Figure("search, p50", ours.p50, "ms", 5)
    yield Figure("search, p99", ours.p99, "ms", 30)
    yield Figure("search, longest", ours.longest, "ms", 150)
    ranked = timed(*(partial(_ours, bench, text, Order.RELEVANCE) for text in asked))
    yield Figure("search by relevance, p99", ranked.p99, "ms", 30, f"p50 {ranked.p50:.2f} ms")
    yield Figure("search by relevance, longest", ranked.longest, "ms", 150)
    found = timed(*(partial(_in_one_paragraph, bench, text) for text in asked_of_paragraphs()))
    beside = f"the first {_MOST_READ} of the list are read; longest {found.longest:.0f} ms"
    yield Figure("search in one paragraph, p50", found.p50, "ms", 200, beside)
    plain = [text for text in asked if not any(sign in text for sign in _OF_OURS_ALONE)]
    _check_alike(bench, plain)
    alone = timed(*(partial(_query_alone, bench, _exactly(text)) for text in plain))
    raw = timed(*(partial(_raw, bench, text) for text in plain))
    beside = f"raw tantivy mean {raw.mean:.2f} ms, ours {alone.mean:.2f} ms, no rows read"
    yield Figure("search, the query itself", alone.mean / raw.mean, "x", 1.3, beside)
    again = timed(*(partial(_ours, bench, text) for text in plain))
    if bench.size <= WHOLE:  # of more it takes hours to make, and minutes to ask
        found = timed(*(partial(_sqlite, bench, text) for text in plain))
        beside = f"SQLite FTS5 p50 {found.p50:.2f} ms, p99 {found.p99:.0f} ms"
        yield Figure("search, SQLite's time by ours", found.p50 / again.p50, "x", None, beside)
    if shutil.which("rg"):
        scanned = timed(*(partial(_ripgrep, bench, text.strip('"*')) for text in plain[:_RIPGREP]))
        beside = f"ripgrep {scanned.p50:,.0f} ms"
        yield Figure("search, ripgrep's time by ours", scanned.p50 / again.p50, "x", None, beside)


def _ours(bench: Workbench, text: str, order: Order = Order.NEWEST) -> None:
    hits = bench.archive.search(queries.parse(text), order)
    hits.headlines(0, _PAGE)


def _in_one_paragraph(bench: Workbench, text: str) -> None:
    bench.archive.search(queries.parse(text), most_read=_MOST_READ)


def _query_alone(bench: Workbench, text: str) -> None:
    bench.archive.search(queries.parse(text))


def _exactly(text: str) -> str:
    """Return a query without the forms and spellings of its words, which the peers do not know."""
    if text.startswith('"') or text.endswith("*"):
        return f"={text}" if text.startswith('"') else text
    return " ".join(f"={word}" for word in text.split())


def _check_alike(bench: Workbench, asked: list[str]) -> None:
    """Fail where the engine alone answers another question; those times could not be compared.

    Beyond the whole its answers may differ by two in a hundred: a telegram replaces a cable of its
    id in a library, and words that its lines break are read whole there, too.
    """
    most = 0 if bench.size <= WHOLE else _NEARLY
    for text in asked:
        ours = len(bench.archive.search(queries.parse(_exactly(text))))
        assert abs(_raw(bench, text) - ours) <= ours * most, text


def _raw(bench: Workbench, text: str) -> int:
    index, searcher = bench.raw
    return raw_tantivy.count(searcher, raw_tantivy.asked(index, text), _PAGE)


def _sqlite(bench: Workbench, text: str) -> None:
    match = text if text.endswith(("*", '"')) else " ".join(f'"{word}"' for word in text.split())
    bench.sqlite.execute("SELECT count(*) FROM cables WHERE cables MATCH ?", (match,)).fetchone()
    ask = "SELECT rowid FROM cables WHERE cables MATCH ? ORDER BY rowid DESC LIMIT ?"
    bench.sqlite.execute(ask, (match, _PAGE)).fetchall()


def _ripgrep(bench: Workbench, text: str) -> None:
    command = ["rg", "--count", "--ignore-case", "--fixed-strings", text, *map(str, bench.sources)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
