"""A library that is read by another account, and by readers that stay."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.system.session import ROOT

NOBODY = 65534
"""An account that root may become, and that owns nothing."""

_STAYING = """
import sys
from pathlib import Path
from cabletui.archive.upkeep import snapshot
from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
snapshot.INDEXED_IN_MEMORY = 0
archive = Archive.open(Path(sys.argv[1]))
for line in sys.stdin:
    archive.refresh()
    hits = archive.search(parse("tide"))
    rows = hits.headlines(0, len(hits))
    print(len(archive), len(rows), archive.cable(rows[-1].reference_id).reference_id, flush=True)
"""


def missing() -> str:
    """Return why nobody can be become here; empty where that can be done."""
    if os.getuid():
        return "only root can become another account"
    return "" if python() else "the other account can run no Python that has what cabletui needs"


@cache
def python() -> str:
    """Return a Python that nobody can run, too; that of the tests may lie in somebody's home."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for candidate in (sys.executable, shutil.which(version, path=os.defpath)):
        if (
            candidate
            and as_nobody((candidate, "-c", "import cabletui.archive.archive")).status == 0
        ):
            return candidate
    return ""


@dataclass
class Ran:
    """What became of a command."""

    status: int
    stdout: str
    stderr: str


def as_nobody(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Ran:
    """Run a command as nobody, who has no home."""
    try:
        ran = subprocess.run(
            command, capture_output=True, text=True, check=False, **_nobody(environment)
        )
    except PermissionError as error:
        return Ran(126, "", str(error))
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def surroundings() -> dict[str, str]:
    """Return the environment of an account that has no home."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    packages = (path for path in sys.path if path.endswith("site-packages"))
    return kept | {"HOME": "/nonexistent", "PYTHONPATH": os.pathsep.join((str(ROOT), *packages))}


def _nobody(environment: Mapping[str, str] | None) -> dict[str, Any]:
    return {
        "cwd": "/",
        "env": surroundings() | dict(environment or {}),
        "user": NOBODY,
        "group": NOBODY,
        "extra_groups": [],
    }


class Reader:
    """Nobody, with a library open; it looks again whenever it is asked."""

    def __init__(self, library: Path, environment: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [python(), "-c", _STAYING, str(library)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            **_nobody(environment),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.communicate()

    def sees(self) -> tuple[int, int]:
        """Return how many cables there are, and how many of a search can be read, after a look."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write("look\n")
        self.process.stdin.flush()
        held, found, _ = self.process.stdout.readline().split()
        return int(held), int(found)
