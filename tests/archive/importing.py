"""An import in a process of its own, made to be killed: `python -m tests.archive.importing`.

It adds the fictional cables of the numbers 1 to N, four of which have a second edition and six
more of which another source has, too, commits every few of them, and says each number when it is
added. Where it is told to die at a step, it kills itself in the middle of the given write,
sync or commit.
"""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from cabletui.archive.entries.indexer import Indexer
from cabletui.archive.writer import Writer
from cabletui.cable import Cable, Moment, Source
from tests.archive.fiction import fictional

COUNT = 40
BATCH = 6


def cables() -> list[Cable]:
    """The cables of the import, with the second editions and the copies after the first."""
    first = [fictional(number) for number in range(1, COUNT + 1)]
    again = [fictional(number, body="Seen again. " * 50) for number in (3, 9, 22, 40)]
    copies = [
        replace(cable, released=Moment.parse("2010-12-01"), source=Source("copy.tar", "page", ""))
        for cable in (*first[4:9], again[1])
    ]
    return first + again + copies


def main(folder: str, step: int) -> None:
    _die_at(step)
    with Writer.open(Path(folder)) as writer:
        for number, cable in enumerate(cables(), 1):
            writer.add(cable)
            print(number, flush=True)
            if number % BATCH == 0:
                writer.commit()


def _die_at(step: int) -> None:
    steps = iter(range(1, 1_000_000))

    def dying(work: Callable[..., Any], half: Callable[..., Any]) -> Callable[..., Any]:
        def stepping(*args: Any) -> Any:
            if next(steps) == step:
                half(*args)
                os.kill(os.getpid(), signal.SIGKILL)
            return work(*args)

        return stepping

    write, sync, commit = os.pwrite, os.fsync, Indexer.commit
    os.pwrite = dying(write, lambda file, data, place: write(file, data[: len(data) // 2], place))
    os.fsync = dying(sync, lambda _: None)
    Indexer.commit = dying(commit, lambda _: None)  # type: ignore[method-assign]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
