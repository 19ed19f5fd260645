"""Many readers of one library."""

import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from tests.benchmarks.figure import Figure
from tests.benchmarks.process import ROOT, private_memory
from tests.benchmarks.workbench import Workbench

_READER = (
    "import sys, time; from pathlib import Path; from cabletui.archive.archive import Archive;"
    "from cabletui.archive import query as queries; archive = Archive.open(Path(sys.argv[1]));"
    "print('open', flush=True); sys.stdin.readline(); taken = []\n"
    "for word in ('minister', 'tag:PREL trade', 'border water', '\"the prime\"', 'oil*') * 4:\n"
    "    began = time.perf_counter(); hits = archive.search(queries.parse(word))\n"
    "    hits.headlines(0, 50); taken.append(time.perf_counter() - began)\n"
    "print(*taken, flush=True); sys.stdin.readline()"
)


def measure(bench: Workbench) -> Iterator[Figure]:
    """Start them, let all search at once, and see what each has for itself."""
    command = (sys.executable, "-c", _READER, str(bench.library))
    readers = [
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        for _ in range(bench.readers)
    ]
    for reader in readers:
        _answer(reader)
    for reader in readers:
        _tell(reader)
    taken = sorted(float(one) * 1000 for reader in readers for one in _answer(reader).split())
    memory = [private_memory(reader.pid) for reader in readers]
    for reader in readers:
        _tell(reader)
        reader.communicate()
    beside = f"{bench.readers} readers of one library, Python itself among it"
    yield Figure("memory that a reader adds", median(memory), "MB", None, beside)
    beside = f"20 searches each, while all {bench.readers} search at once"
    yield Figure("search under load, p50", median(taken), "ms", None, beside)
    yield Figure("search under load, p99", taken[len(taken) * 99 // 100], "ms", None, beside)


def _tell(reader: "subprocess.Popen[str]") -> None:
    assert reader.stdin
    reader.stdin.write("\n")
    reader.stdin.flush()


def _answer(reader: "subprocess.Popen[str]") -> str:
    assert reader.stdout
    return reader.stdout.readline()
