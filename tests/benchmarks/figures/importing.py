"""What it costs to import the whole cables.csv."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.benchmarks.workbench import Workbench


def measure(bench: Workbench) -> Iterator[Figure]:
    """Compare with indexing the same rows with the search engine alone."""
    library = bench.library
    _ = bench.raw_index
    ours, raw = bench.making("library"), bench.making("raw")
    if ours and raw:
        beside = f"raw tantivy {raw.seconds:,.0f} s, ours {ours.seconds:,.0f} s"
        yield Figure("import", ours.seconds / raw.seconds, "x", 1.6, beside)
        yield Figure("import, memory", ours.memory, "MB", 500, f"raw tantivy {raw.memory:,.0f} MB")
    size = sum(path.stat().st_size for path in bench.sources)
    yield Figure("disk", _size(library) / size, "x", 1.4, f"its sources {size / 1e6:,.0f} MB")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
