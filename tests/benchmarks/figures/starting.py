"""From the command to the first painted frame."""

import sys
import time
from collections.abc import Iterator, Sequence
from statistics import median

from tests.benchmarks.figure import Figure
from tests.benchmarks.workbench import Workbench
from tests.system.session import Session

_ROUNDS = 7


def measure(bench: Workbench) -> Iterator[Figure]:
    """Compare with the least that a Textual app can be, turn by turn."""
    ours = (sys.executable, "-m", "cabletui", "--library", str(bench.library))
    least = (sys.executable, "-m", "tests.benchmarks.peers.minimal_app")
    taken = [(_frame(ours, "Latest releases"), _frame(least, "a minimal")) for _ in range(_ROUNDS)]
    own, other = (median(column) for column in zip(*taken, strict=True))
    beside = f"minimal Textual app {other * 1000:.0f} ms, ours {own * 1000:.0f} ms"
    yield Figure("start to first frame", own / other, "x", 1.15, beside)


def _frame(arguments: Sequence[str], text: str) -> float:
    began = time.perf_counter()
    with Session(arguments, columns=120, rows=40) as session:
        session.wait_for(text)
        return time.perf_counter() - began
