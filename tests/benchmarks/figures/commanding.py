"""One search on the command line, the whole process of it."""

import sys
from collections.abc import Iterator
from functools import partial

from tests.benchmarks.figure import Figure, timed
from tests.benchmarks.process import run
from tests.benchmarks.workbench import Workbench

_ROUNDS = 15


def measure(bench: Workbench) -> Iterator[Figure]:
    """Compare with Python doing nothing, turn by turn."""
    asked = ("search", "tag:PREL minister", "--limit", "50", "--library", str(bench.library))
    search = ("-m", "cabletui", *asked)
    ours = partial(run, (sys.executable, *search))
    nothing = partial(run, (sys.executable, "-c", "pass"))
    taken = timed(*[deed for _ in range(_ROUNDS) for deed in (ours, nothing)]).taken
    own, other = sorted(taken[::2]), sorted(taken[1::2])
    more = own[_ROUNDS // 2] - other[_ROUNDS // 2]
    beside = f"python -c pass {other[_ROUNDS // 2]:.0f} ms; at best {own[0] - other[0]:.0f} ms more"
    yield Figure("cabletui search, more than Python", more, "ms", 75, beside)
