"""A long import on somebody's server: interrupted, cut off, out of room, and its progress."""

import os
import re
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from tests.system.conftest import Start
from tests.system.session import PATIENCE, PROGRAM, ROOT
from tests.table import write_table

ROWS = 30_000
"""So many that an import is at work for seconds after it was first seen to be."""


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_table(tmp_path_factory.mktemp("rows"), ROWS)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def command(library: Path, table: Path, *more: str) -> tuple[str, ...]:
    return (*PROGRAM, "--library", str(library), "import", "--processes", "2", *more, str(table))


def held(library: Path) -> int:
    with Archive.open(library) as archive:
        return len(archive)


def test_the_bar_tells_how_far_it_is_and_ctrl_c_how_to_go_on(
    start: Start, library: Path, table: Path
) -> None:
    first = start(command(library, table), columns=100)
    meter = re.compile(r"cables\.csv [━╸]+ +\d+%, [\d.]+ MB/s, \d+:\d\d left, [\d,]+ added")
    first.wait_for(lambda text: bool(meter.search(text)))
    first.press("\x03")
    assert first.status() == 1
    first.wait_for("Stopped; all before is in the library. The same command goes on from here.")
    stopped_at = held(library)
    assert 0 < stopped_at < ROWS
    second = start(command(library, table), columns=100)
    second.wait_for("cables.csv: went on where it was stopped before.", 3 * PATIENCE)
    assert second.status() == 0
    assert held(library) == ROWS


def test_a_lost_line_costs_nothing(start: Start, library: Path, table: Path) -> None:
    session = start(command(library, table))
    session.wait_for("left")
    session.hang_up()
    assert session.status() == 1
    assert 0 < held(library) < ROWS
    subprocess.run(command(library, table, "--quiet"), cwd=ROOT, check=True)
    assert held(library) == ROWS


def test_the_second_import_is_told_of_the_first(start: Start, library: Path, table: Path) -> None:
    rows = table.read_bytes()
    pipe = library.with_name("pipe")
    os.mkfifo(pipe)
    first = start(command(library, pipe))
    with pipe.open("wb") as feed:  # as long as it is open, the first import is at work
        feed.write(rows[: len(rows) // 2])
        feed.flush()
        first.wait_for("added")
        second = subprocess.run(
            command(library, table), cwd=ROOT, capture_output=True, text=True, check=False
        )
        feed.write(rows[len(rows) // 2 :])
    assert second.returncode == 2
    assert str(first.process.pid) in second.stderr
    assert first.status() == 0
    assert held(library) == ROWS


_ON_A_SMALL_DISK = """
set -e
mount -t tmpfs -o size="$3" tmpfs "$1"
"{program}" -m cabletui --library "$1/library" import --quiet "$2" || echo "ended with $?"
"{program}" -m cabletui --library "$1/library" status || echo "reported"
mount -o remount,size=100m "$1"
"{program}" -m cabletui --library "$1/library" import --quiet "$2"
"{program}" -m cabletui --library "$1/library" search '*' --limit 0 --format ids | wc -l
"{program}" -m cabletui --library "$1/library" status
"""


def may_mount() -> bool:
    asked = ("unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
    return (
        bool(shutil.which("unshare"))
        and not subprocess.run(asked, capture_output=True, check=False).returncode
    )


@pytest.mark.parametrize("size", ["200k", "6m"])
def test_a_full_disk_costs_nothing_that_was_there(table: Path, tmp_path: Path, size: str) -> None:
    if not may_mount():
        pytest.skip("this machine lets nobody but its owner make a small disk to fill")
    script = _ON_A_SMALL_DISK.format(program=PROGRAM[0])
    asked = ("unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh")
    ran = subprocess.run(
        (*asked, str(tmp_path), str(table), size),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "ended with 2" in ran.stdout
    assert "make room and give the same command again" in ran.stderr
    before, after = ran.stdout.split("ended with 2")[1].split(f"\n{ROWS}\n")
    assert ("all is well" in before) != ("The next import does." in before)
    assert "all is well" in after


def test_being_ended_is_a_clean_stop(start: Start, library: Path, table: Path) -> None:
    session = start(command(library, table))
    session.wait_for("left")
    os.killpg(session.process.pid, signal.SIGTERM)
    assert session.status() == 1
    assert 0 < held(library) < ROWS
