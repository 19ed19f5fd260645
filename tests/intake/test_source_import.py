"""Sources that are stopped, killed, changed or lost while they are taken in."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cabletui import intake
from cabletui.archive.archive import Archive
from cabletui.intake import Progress, source_import
from tests import folder_removal
from tests.table import row, write_table

ROWS = 1_500
PAGE = next(Path(__file__).resolve().parents[2].glob("fixtures/*/cable/2007/06/*.html"))

_KILLED = """
import os, signal, sys
from pathlib import Path
from cabletui import intake
from cabletui.archive import writer
from cabletui.intake import source_import
source_import._SECONDS_PER_LOOK = 0
writer._BATCH_CABLES = 300
at = int(sys.argv[3])
looks = 0
def watch(progress):
    global looks
    looks += 1
    if looks == at:
        os.kill(os.getpid(), signal.SIGKILL)
intake.run([Path(sys.argv[1])], Path(sys.argv[2]), watch=watch)
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write_table(tmp_path, ROWS)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture(autouse=True)
def every_cable_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_import, "_SECONDS_PER_LOOK", 0)


def stop_at(count: int) -> Callable[[Progress], None]:
    asked: list[bool] = []

    def watch(progress: Progress) -> None:
        if progress.added >= count and not asked:
            asked.append(True)
            signal.raise_signal(signal.SIGINT)

    return watch


def test_a_stopped_import_is_gone_on_with(table: Path, library: Path) -> None:
    first = intake.run([table], library, watch=stop_at(1_100))
    assert (first.added, first.stopped) == (1_100, True)
    with Archive.open(library) as archive:
        assert len(archive) == 1_100
    second = intake.run([table], library)
    assert second.continued == ("cables.csv",)
    assert (second.added, second.held, second.editions) == (400, 100, 0)
    third = intake.run([table], library)
    assert (third.continued, third.held, third.added) == ((), ROWS, 0)


def test_another_file_of_the_same_name_is_read_from_its_start(table: Path, library: Path) -> None:
    intake.run([table], library, watch=stop_at(1_100))
    table.write_text(row(9_999) + table.read_text(encoding="utf-8"), encoding="utf-8")
    report = intake.run([table], library)
    assert report.continued == ()
    assert (report.added, report.held) == (401, 1_100)


def test_a_library_that_lost_its_documents_is_filled_from_the_start(
    table: Path, library: Path
) -> None:
    intake.run([table], library, watch=stop_at(1_100))
    lines = (library / "cables.jsonl").read_bytes().split(b"\n")
    (library / "cables.jsonl").write_bytes(b"\n".join(lines[:10]) + b"\n")
    report = intake.run([table], library)
    assert report.continued == ()
    assert (report.added, report.held) == (ROWS - 10, 10)


def test_an_import_killed_again_and_again_comes_to_its_end(table: Path, library: Path) -> None:
    for at in (1, 350, 700, 650, 900):
        run = subprocess.run(
            [sys.executable, "-c", _KILLED, str(table), str(library), str(at)], check=False
        )
        assert run.returncode == -signal.SIGKILL
    intake.run([table], library)
    with Archive.open(library) as archive:
        assert len(archive) == ROWS
        assert len(archive.editions("07ALDERMARK700")) == 1
    assert (library / "cables.jsonl").read_bytes().count(b"\n") == ROWS


def test_a_source_that_changes_is_refused_and_keeps_what_was_read(
    table: Path, library: Path
) -> None:
    def watch(progress: Progress) -> None:
        if progress.added == 10:
            with table.open("a", encoding="utf-8") as file:
                file.write(row(9_999))

    report = intake.run([table], library, watch=watch)
    assert report.added >= ROWS
    assert [refusal.name for refusal in report.refusals] == ["cables.csv"]
    assert "changed while it was read" in report.refusals[0].reason


def test_a_page_that_is_gone_when_its_turn_comes_is_refused(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("a.html", "b.html", "c.html"):
        (folder / name).write_bytes(PAGE.read_bytes())
    report = intake.run(
        [folder], library, watch=lambda progress: (folder / "b.html").unlink(missing_ok=True)
    )
    assert (report.added, report.held) == (1, 1)
    assert [(refusal.name, refusal.reason) for refusal in report.refusals] == [
        ("b.html", "It has been removed meanwhile.")
    ]


def test_the_documents_that_a_killed_import_left_are_seen_to(table: Path, library: Path) -> None:
    intake.run([table], library)
    folder_removal.remove(library / "index")
    looks: list[Progress] = []
    report = intake.run([table], library, watch=looks.append)
    assert report.repairs
    repairs = [look for look in looks if look.unit == "documents"]
    assert repairs == looks[: len(repairs)]
    assert (repairs[-1].done, repairs[-1].total, repairs[-1].added) == (ROWS, ROWS, 0)


def test_progress_comes_to_its_end(table: Path, library: Path) -> None:
    looks: list[Progress] = []
    intake.run([table], library, watch=looks.append)
    assert all(look.done <= look.total == table.stat().st_size for look in looks)
    assert [look.done for look in looks] == sorted(look.done for look in looks)
    assert (looks[-1].done, looks[-1].added) == (looks[-1].total, ROWS)
    assert (looks[-1].source, looks[-1].unit) == ("cables.csv", "bytes")


def test_empty_and_foreign_files_are_refused_each_with_its_reason(
    library: Path, tmp_path: Path
) -> None:
    for name, data in (("empty.html", b""), ("noise.bin", b"\x00\x01" * 4_000)):
        (tmp_path / name).write_bytes(data)
    report = intake.run([tmp_path / "empty.html", tmp_path / "noise.bin"], library)
    assert [(refusal.name, refusal.reason) for refusal in report.refusals] == [
        ("empty.html", "It is empty."),
        ("noise.bin", "Its content is in no format that can be imported."),
    ]
