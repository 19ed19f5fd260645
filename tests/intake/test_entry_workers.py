"""The processes that work ahead: what they give, when they die, and that they end."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.entries import entry
from cabletui.archive.entries.entry import CableEntry
from cabletui.cable import Cable
from cabletui.errors import Refusal
from cabletui.importers.importer import Outcome
from cabletui.intake import entry_workers, worker_pool
from cabletui.intake.entry_workers import EntryWorkers
from tests.archive.fiction import fictional
from tests.table import write_table

ALONE = 10
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry_workers, "_ALONE", ALONE)


def outcomes(count: int) -> Iterator[Outcome]:
    """Cables, every fifth time with something after them that is not a cable."""
    for number in range(1, count + 1):
        yield fictional(number)
        if number % 5 == 0:
            yield Refusal(f"page {number}", "It is torn.")


def whole(cable: Cable) -> CableEntry:
    return CableEntry(entry.line(cable), entry.values(cable))


def children() -> set[int]:
    """The processes that this one has started and that are alive."""
    found = Path("/proc/self/task").glob("*/children")
    return {int(number) for one in found for number in one.read_text(encoding="ascii").split()}


def test_outcomes_keep_their_order_and_cables_get_their_entries() -> None:
    with EntryWorkers(1) as ahead:
        found = list(ahead.with_entries(outcomes(200)))
    assert [outcome for outcome, _ in found] == list(outcomes(200))
    assert all(made is None for _, made in found[:ALONE])
    for outcome, made in found[ALONE:]:
        assert made == (whole(outcome) if isinstance(outcome, Cable) else None)


def test_a_short_import_starts_no_process() -> None:
    before = children()
    with EntryWorkers(1) as ahead:
        assert len(list(ahead.with_entries(outcomes(5)))) == 6
        assert children() == before


def test_alone_means_alone() -> None:
    before = children()
    with EntryWorkers(0) as ahead:
        assert all(made is None for _, made in ahead.with_entries(outcomes(100)))
        assert children() == before


def test_a_second_source_goes_on_with_the_processes_of_the_first() -> None:
    with EntryWorkers(1) as ahead:
        list(ahead.with_entries(outcomes(50)))
        assert all(made for _, made in ahead.with_entries(fictional(n) for n in range(20)))


def test_what_a_dead_process_owes_is_left_to_others() -> None:
    with EntryWorkers(1) as ahead:
        found = ahead.with_entries(outcomes(2_000))
        seen = [next(found)[0] for _ in range(100)]
        for process in multiprocessing.active_children():
            process.kill()
        rest = list(found)
    assert [*seen, *(outcome for outcome, _ in rest)] == list(outcomes(2_000))
    assert rest[-2][1] is None


def test_one_that_is_killed_while_it_gives_back_is_done_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The rest are at work meanwhile, and hold up nothing when it is over."""
    monkeypatch.setattr(worker_pool, "_PATIENCE", 60)  # a slow machine is not what is tried here
    with EntryWorkers(3) as ahead:
        found = ahead.with_entries(outcomes(4_000))
        seen = [next(found) for _ in range(100)]
        os.kill(next(iter(multiprocessing.active_children())).pid or 0, signal.SIGKILL)
        rest = list(found)
    assert [outcome for outcome, _ in (*seen, *rest)] == list(outcomes(4_000))
    made = sum(entry is not None for outcome, entry in rest if isinstance(outcome, Cable))
    assert made >= 3_700


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="processes cannot be stopped here")
def test_one_that_is_stopped_is_waited_for_a_moment_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_pool, "_PATIENCE", 0.5)
    monkeypatch.setattr(worker_pool, "_START", 0)
    with EntryWorkers(2) as ahead:
        found = ahead.with_entries(outcomes(4_000))
        seen = [next(found) for _ in range(100)]
        for process in multiprocessing.active_children():
            os.kill(process.pid or 0, signal.SIGSTOP)
        rest = list(found)
    assert [outcome for outcome, _ in (*seen, *rest)] == list(outcomes(4_000))
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("error", [OSError(11, "too many"), NotImplementedError("no semaphores")])
def test_where_no_process_may_be_started_all_is_left_to_others(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    tried = []

    def refused(*_: object) -> None:
        tried.append(error)
        raise error

    monkeypatch.setattr(worker_pool, "_Worker", refused)
    with EntryWorkers(3) as ahead:
        found = list(ahead.with_entries(outcomes(200)))
    assert found == [(outcome, None) for outcome in outcomes(200)]
    assert tried == [error]


def test_a_cable_without_a_line_costs_the_others_nothing() -> None:
    torn = fictional(1, body="torn \ud800")
    with EntryWorkers(1) as ahead:
        found = list(ahead.with_entries(iter([*[fictional(2)] * ALONE, fictional(3), torn])))
    assert found[-1] == (torn, None)
    assert found[-2] == (fictional(3), whole(fictional(3)))


_IMPORT = """
import sys
from pathlib import Path
from cabletui import intake
from cabletui.intake import entry_workers
from cabletui.intake import worker_pool
entry_workers._ALONE = 10
def watch(progress):
    if progress.added > 500:
        print("under way", flush=True)
report = intake.run([Path(sys.argv[1])], Path(sys.argv[2]), watch=watch, processes=2)
print("stopped" if report.stopped else "done", report.added, flush=True)
"""


@pytest.fixture
def importing(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    table = write_table(tmp_path, 20_000)
    command = [sys.executable, "-c", _IMPORT, str(table), str(tmp_path / "library")]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "under way\n"
        yield process
        process.kill()


def group(leader: int) -> set[int]:
    """The living processes of a group."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = status.read_text(encoding="utf-8").rpartition(")")[2].split()
            if int(fields[2]) == leader and fields[0] != "Z":
                found.add(int(status.parent.name))
    return found


def test_the_processes_end_with_an_import_that_is_killed(
    importing: subprocess.Popen[str],
) -> None:
    assert len(group(importing.pid)) > 1
    importing.kill()
    importing.wait()
    deadline = time.monotonic() + 60
    while group(importing.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert group(importing.pid) == set()


def test_ctrl_c_reaches_all_and_only_the_import_acts(
    importing: subprocess.Popen[str], tmp_path: Path
) -> None:
    os.killpg(importing.pid, signal.SIGINT)
    said, faults = importing.communicate(timeout=60)
    word, count = said.split("\n")[-2].split()
    assert (word, faults) == ("stopped", "")
    with Archive.open(tmp_path / "library") as archive:
        assert len(archive) == int(count)
