"""Measure: `python -m tests.benchmarks --size 20000`."""

import argparse
import json
import os
import platform
import tempfile
from pathlib import Path

from tests.benchmarks.figure import Figure, table
from tests.benchmarks.figures import ALL
from tests.benchmarks.shape import WHOLE
from tests.benchmarks.workbench import Workbench


def main() -> None:
    """Make the archive, measure, print the table, and write it as JSON where asked to."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--size", type=int, default=20_000, help=f"1 to {WHOLE} cables")
    parser.add_argument("--only", nargs="+", choices=ALL, default=list(ALL), metavar="FIGURE")
    parser.add_argument("--readers", type=int, default=100, help="how many read at once")
    parser.add_argument("--keep", type=Path, help="a folder to make the archive in and leave it")
    parser.add_argument("--json", type=Path, help="a file to write the figures to")
    options = parser.parse_args()
    os.environ.setdefault("TERM", "xterm-256color")
    os.environ["LC_ALL"] = "C.UTF-8"
    with tempfile.TemporaryDirectory() as scratch:
        _seal(Path(scratch))
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        figures = list(_measured(Workbench(folder, options.size, options.readers), options.only))
    print(f"{options.size:,} cables, Python {platform.python_version()}, {os.cpu_count()} cores\n")
    print(table(figures))
    if options.json:
        options.json.write_text(json.dumps([one.as_json() for one in figures], indent=1) + "\n")


def _measured(bench: Workbench, names: list[str]) -> list[Figure]:
    found = []
    for name in names:
        print(f"{name} …", flush=True)
        found += list(ALL[name](bench))
    return found


def _seal(folder: Path) -> None:
    """Keep what the programs write of their own out of the home of who measures."""
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        os.environ[name] = str(folder / name)


if __name__ == "__main__":
    main()
