"""Measure: `python -m tests.benchmarks --size 20000`."""

import argparse
import json
import os
import platform
import tempfile
from pathlib import Path

from tests.benchmarks.central import MOST
from tests.benchmarks.figure import Figure, table
from tests.benchmarks.figures import ALL
from tests.benchmarks.shape import WHOLE
from tests.benchmarks.workbench import Workbench


def main() -> None:
    """Make the archive, measure, print the table, and write it as JSON where asked to."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "--size",
        type=int,
        default=20_000,
        help=f"1 to {WHOLE + MOST} cables; {WHOLE} are the archive",
    )
    parser.add_argument("--only", nargs="+", choices=ALL, default=list(ALL), metavar="FIGURE")
    parser.add_argument("--readers", type=int, default=100, help="how many read at once")
    parser.add_argument("--keep", type=Path, help="a folder to make the archive in and leave it")
    parser.add_argument("--json", type=Path, help="a file to write the figures to")
    parser.add_argument("--against", type=Path, help="what another run wrote with --json")
    options = parser.parse_args()
    other = _values(options.against) if options.against else {}
    os.environ.setdefault("TERM", "xterm-256color")
    os.environ["LC_ALL"] = "C.UTF-8"
    with tempfile.TemporaryDirectory() as scratch:
        _seal(Path(scratch))
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        figures = list(_measured(Workbench(folder, options.size, options.readers), options.only))
    print(f"{options.size:,} cables, Python {platform.python_version()}, {os.cpu_count()} cores\n")
    print(table([one.against(other.get(one.name)) for one in figures]))
    if options.json:
        options.json.write_text(json.dumps([one.as_json() for one in figures], indent=1) + "\n")


def _values(path: Path) -> dict[str, float]:
    return {one["name"]: one["value"] for one in json.loads(path.read_text(encoding="utf-8"))}


def _measured(bench: Workbench, names: list[str]) -> list[Figure]:
    found = []
    for name in names:
        print(f"{name} …", flush=True)
        found += list(ALL[name](bench))
    return found


def _seal(folder: Path) -> None:
    """Keep what the programs write of their own out of the home of who measures.

    They are started as they are where they were installed, from compiled modules: a machine that
    keeps none would compile each of them at every start, which takes twice as long as to run it.
    """
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "PYTHONPYCACHEPREFIX"):
        os.environ[name] = str(folder / name)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


if __name__ == "__main__":
    main()
