"""What work costs as its input grows, by the processor's own time.

The clock on the wall tells how busy a machine is; the processor's time of the least of several
runs tells what the work itself costs.
"""

import gc
import time
from collections.abc import Callable, Sequence

Work = Callable[[str], object]

LENGTH = 10_000
"""Characters; twice as many take some milliseconds where the cost grows in step with them."""

_RUNS = 3
_ROUNDS = 15
"""Only what seems out of step takes them all: the least of many is the work's own, however busy a
machine is."""

_ENOUGH = 3.0
"""Seconds of looking after which what seems out of step is: no longer run is disturbed."""

_IN_STEP = 3
"""Twice the input costs twice as much in step with it, and four times as much by its square."""

_NOTHING = 0.001
"""Seconds in which no fault shows: one that grows by the square takes many times as long."""


def grows_in_step(work: Work, piece: str, head: str = "") -> bool:
    """Tell whether twice the text costs about twice as much.

    Args:
        work: Is given texts of one length and of twice that length.
        piece: What the texts repeat.
        head: What they begin with.
    """
    short = head + piece * (LENGTH // len(piece))
    long = head + piece * (2 * LENGTH // len(piece))
    less = more = float("inf")
    begun = time.process_time()
    for _ in range(_ROUNDS):
        less = min(less, _least(work, short))
        more = min(more, _least(work, long))
        if more < max(_NOTHING, _IN_STEP * less):
            return True
        if time.process_time() - begun > _ENOUGH:
            break
    return False


def out_of_step(work: Work, pieces: Sequence[str], head: str = "") -> list[str]:
    """Return the pieces that cost more and more the oftener they are repeated."""
    return [piece for piece in pieces if not grows_in_step(work, piece, head)]


def _least(work: Work, text: str) -> float:
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        return min(_seconds(work, text) for _ in range(_RUNS))
    finally:
        if was_collecting:
            gc.enable()


def _seconds(work: Work, text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun
