"""Many readers of one library, with and without an import into it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.benchmarks.figure import Figure
from tests.benchmarks.process import ROOT, private_memory
from tests.benchmarks.workbench import Workbench

_READER = (
    "import sys, time; from pathlib import Path; from cabletui.archive.archive import Archive;"
    "from cabletui.archive import query as queries; archive = Archive.open(Path(sys.argv[1]));"
    "archive.search(queries.parse('harbour')).headlines(0, 50);"
    "print('open', flush=True); sys.stdin.readline(); taken = []\n"
    "for word in ('minister', 'tag:PREL trade', 'border water', '\"the prime\"', 'oil*') * 4:\n"
    "    began = time.perf_counter(); busy = time.process_time()\n"
    "    archive.search(queries.parse(word)).headlines(0, 50)\n"
    "    taken += [time.perf_counter() - began, time.process_time() - busy]\n"
    "print(*taken, flush=True); sys.stdin.readline()"
)
_AIM = 500


def measure(bench: Workbench) -> Iterator[Figure]:
    """Start them, let all search at once, and see what each has for itself."""
    taken, busy, memory = _searched(bench.library, bench.readers)
    beside = f"{bench.readers} readers of one library, Python itself among it"
    yield Figure("memory that a reader adds", median(memory), "MB", None, beside)
    beside = f"20 searches each, while all {bench.readers} search at once"
    yield Figure("search under load, p50", median(taken), "ms", None, beside)
    beside = f"{sum(busy) / len(busy):.1f} ms of a processor each, the longest {max(busy):.0f}"
    yield Figure("search under load, p99", _p99(taken), "ms", _AIM, beside)
    with _importing(bench) as folder:
        taken, _, _ = _searched(folder, bench.readers)
    beside = "as above, while one process imports other cables"
    yield Figure("search beside an import, p99", _p99(taken), "ms", None, beside)


def _p99(taken: list[float]) -> float:
    return sorted(taken)[len(taken) * 99 // 100]


def _searched(folder: Path, count: int) -> tuple[list[float], list[float], list[float]]:
    """Return how long each search took, how much of a processor, and the memory of each reader."""
    command = (sys.executable, "-c", _READER, str(folder))
    readers = [
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        for _ in range(count)
    ]
    for reader in readers:
        _answer(reader)
    for reader in readers:
        _tell(reader)
    told = [float(one) * 1000 for reader in readers for one in _answer(reader).split()]
    memory = [private_memory(reader.pid) for reader in readers]
    for reader in readers:
        _tell(reader)
        reader.communicate()
    return told[::2], told[1::2], memory


@contextmanager
def _importing(bench: Workbench) -> Iterator[Path]:
    """Give a copy of the library into which others are imported all the while."""
    folder = bench.folder / "imported-into"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(bench.library, folder)
    words = ("import", "--quiet", "--processes", "1", "--library", str(folder), str(bench.others))
    command = (sys.executable, "-m", "cabletui", *words)
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as writer:
        try:
            yield folder
        finally:
            writer.terminate()
    shutil.rmtree(folder)


def _tell(reader: "subprocess.Popen[str]") -> None:
    assert reader.stdin
    reader.stdin.write("\n")
    reader.stdin.flush()


def _answer(reader: "subprocess.Popen[str]") -> str:
    assert reader.stdout
    return reader.stdout.readline()
