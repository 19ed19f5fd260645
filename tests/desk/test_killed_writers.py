"""Real processes that write the desk, killed at any moment, or both at once."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import orjson
import pytest

from cabletui.desk import Desk

_WRITER = """
import itertools, sys
from pathlib import Path
from cabletui.desk import Desk, desk_file
desk_file._PATIENCE = 60  # a slow machine is not what is tried here
desk = Desk.open(Path(sys.argv[1]))
sign, first, most = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
for number in itertools.islice(itertools.count(first), most):
    name = f"{sign}{number}"
    desk.notes.write(name, f"note {number}", "3")
    desk.lists.put("Ferries", [name])
    desk.searches.save(name, f"tag:{number}")
    print(number, flush=True)
"""
"""Says each number when all of it is kept."""


def writer(folder: Path, sign: str, first: int, most: int) -> subprocess.Popen[str]:
    command = (sys.executable, "-c", _WRITER, folder, sign, first, most)
    return subprocess.Popen([str(one) for one in command], stdout=subprocess.PIPE, text=True)


def killed(process: "subprocess.Popen[str]", wait: float) -> list[int]:
    """Kill a writer so many seconds after its first word, and return what it confirmed."""
    assert process.stdout
    first = process.stdout.readline()
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate(timeout=60)
    return [int(line) for line in (first + rest).split()]


def kept(folder: Path) -> set[str]:
    """Return what was noted, is in the list, and was saved: all three."""
    desk = Desk.open(folder)
    noted = {note.reference_id for note in desk.notes.all()}
    listed = desk.lists.named("Ferries")
    assert listed
    return noted & {*listed.reference_ids} & {one.name for one in desk.searches.all()}


@pytest.mark.parametrize("seed", range(int(os.environ.get("CABLETUI_TEST_KILLS", "3"))))
def test_a_writer_that_is_killed_loses_nothing_that_it_confirmed(tmp_path: Path, seed: int) -> None:
    wait = random.Random(seed).uniform(0, 0.04)
    numbers = killed(writer(tmp_path, "K", 0, 10_000), wait)
    assert numbers
    assert {f"K{number}" for number in numbers} <= kept(tmp_path)
    assert orjson.loads((tmp_path / "desk.json").read_bytes())
    Desk.open(tmp_path).notes.write("after", "it goes on")
    assert not [*tmp_path.glob(".desk.json.*")]


def test_one_of_two_is_killed_and_nothing_is_lost_of_either(tmp_path: Path) -> None:
    staying = writer(tmp_path, "S", 0, 12)
    numbers = killed(writer(tmp_path, "K", 0, 10_000), 0.02)
    said, _ = staying.communicate(timeout=60)
    assert staying.returncode == 0
    wanted = {f"K{number}" for number in numbers} | {
        f"S{number}" for number in map(int, said.split())
    }
    assert len(said.split()) == 12
    assert wanted <= kept(tmp_path)
