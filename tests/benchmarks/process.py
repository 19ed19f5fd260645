"""Run a program, and see what it took."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_LOOK = 0.05


@dataclass(frozen=True)
class Ran:
    """What became of a program."""

    seconds: float
    memory: float
    """The most anonymous memory that it and its own processes had at once, in MB.

    Pages of files are not counted.
    """

    output: str


def run(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Ran:
    """Run a program to its end.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    began = time.perf_counter()
    with subprocess.Popen(
        arguments,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | dict(environment or {}),
    ) as process:
        most, is_over = [0.0], threading.Event()
        looking = threading.Thread(target=_look, args=(process.pid, most, is_over), daemon=True)
        looking.start()
        output, _ = process.communicate()
        seconds = time.perf_counter() - began
        is_over.set()
        looking.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    return Ran(seconds, most[0], output)


def private_memory(process: int | str = "self") -> float:
    """Return the anonymous memory of a process, in MB; 0 where it cannot be known."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    found = (line.split()[1] for line in lines if line.startswith("RssAnon:"))
    return int(next(found, "0")) / 1024


def family(process: int) -> Iterator[int]:
    """Yield the numbers of a process and of all that come from it."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in children.read_text(encoding="ascii").split():
                yield from family(int(child))


def _look(process: int, most: list[float], is_over: threading.Event) -> None:
    while not is_over.wait(_LOOK):
        most[0] = max(most[0], sum(map(private_memory, family(process))))
