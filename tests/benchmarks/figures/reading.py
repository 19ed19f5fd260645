"""Opening cables, walking indexes, and what all that leaves in memory."""

import random
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.page.reading_mode import VERBATIM
from cabletui.paint.page_layout import PageLayout
from cabletui.presenters.facet_groups import facets
from cabletui.presenters.narrowing import Narrowing
from cabletui.presenters.open_cable import OpenedCable, read_cable
from tests.benchmarks.figure import Figure, timed
from tests.benchmarks.process import ROOT, private_memory
from tests.benchmarks.workbench import Workbench

_READS = 300
_PAGES = 200
_INDEXES = 5
_MEMORY = (
    "import random, sys; from pathlib import Path; from cabletui.archive.archive import Archive;"
    "from cabletui.archive import query as queries;"
    "from tests.benchmarks.process import private_memory; import textual.app, textual.widgets;"
    "before = private_memory(); archive = Archive.open(Path(sys.argv[1]));"
    "hits = archive.search(queries.parse('*')); chance = random.Random(1);"
    "[archive.cable(hits.headlines(at, at + 1)[0].reference_id)"
    " for at in (chance.randrange(len(hits)) for _ in range(1000))];"
    "print(private_memory() - before)"
)


def measure(bench: Workbench) -> Iterator[Figure]:
    """Read at random, as a reader does who jumps about."""
    archive = bench.archive
    everything = archive.search(queries.parse("*"))
    chance = random.Random("reads")
    rows = [chance.randrange(len(everything)) for _ in range(_READS)]
    names = [everything.headlines(row, row + 1)[0].reference_id for row in rows]
    opened = timed(*(partial(_open, archive, name) for name in names))
    yield Figure("open a cable and lay it out, p99", opened.p99, "ms", 30, f"p50 {opened.p50:.1f}")
    tops = timed(*(partial(everything.headlines, row, row + 40) for row in range(0, 800, 40)))
    yield Figure("a page at the top, p99", tops.p99, "ms", 15, f"p50 {tops.p50:.1f}")
    deep = timed(*(partial(everything.headlines, row, row + 40) for row in rows[:_PAGES]))
    yield Figure("a page at any depth, p99", deep.p99, "ms", 15, f"p50 {deep.p50:.1f}")
    fresh = [Archive.open(bench.library) for _ in range(_INDEXES)]
    tags = timed(*(one.tags for one in fresh))
    beside = (
        f"{len(archive.tags()):,} tags, each time in an archive just opened; p50 {tags.p50:.1f}"
    )
    yield Figure("tag index with counts", tags.best, "ms", 50, beside)
    query_text = "tag:PTER OR tag:PHUM"
    many = archive.search(queries.parse(query_text))
    found = timed(*[partial(facets, archive, Narrowing(query_text))] * 5)
    yield Figure("facets", found.p50, "ms", 60, f"{len(many):,} hits, four fields")
    asked = (sys.executable, "-c", _MEMORY, str(bench.library))
    ran = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=ROOT)
    beside = f"this process {private_memory():,.0f} MB"
    yield Figure("memory of 1,000 reads", float(ran.stdout), "MB", 25, beside)


def _open(archive: Archive, name: str) -> None:
    found = read_cable(archive, name)
    assert isinstance(found, OpenedCable)
    PageLayout(found.page(VERBATIM), 100)
