"""Imports that are killed, and what they leave."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.archive.store.documents import Documents
from cabletui.archive.upkeep.status import examine
from cabletui.cable.addition import Addition, from_line, text_mark
from tests import folder_removal
from tests.archive import importing

ROUNDS = int(os.environ.get("CABLETUI_TEST_KILLS", "100"))
"""How often an import is killed; lower it to be sooner done."""

FIRST = 40
SECOND_EDITIONS = 4
COPIES = 6


def run(folder: Path, *, die_at: int = 0, kill_after: int = 0) -> int:
    """Import until the end, until a step, or until so many cables were added; return the code."""
    command = [sys.executable, "-m", "tests.archive.importing", str(folder), str(die_at)]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for said, _ in enumerate(process.stdout, 1):
            if said == kill_after:
                process.kill()
        return process.wait()


Copies = list[tuple[str, str, str]]
"""A reference id, the mark of a text, and a source that has it."""


def documents(folder: Path) -> Copies:
    """What the documents hold, whole lines only."""
    lines = Documents.open(folder)
    held = [from_line(lines.document(place)) for place in range(1, len(lines) + 1)]
    return [
        (line.reference_id, line.same_text_as, line.particulars.source.name)
        if isinstance(line, Addition)
        else (line.reference_id, text_mark(line), line.source.name)
        for line in held
    ]


def indexed(folder: Path) -> Copies:
    """What the archive finds."""
    with Archive.open(folder) as archive:
        names = {
            cable.reference_id for cable in importing.cables() if archive.find(cable.reference_id)
        }
        return [
            (name, text_mark(cable), copy.source.name)
            for name in names
            for cable in archive.editions(name)
            for copy in cable.all_copies
        ]


def check(folder: Path, before: int) -> int:
    """Nothing is doubled, nothing is lost, and the index holds the first so many documents."""
    held = documents(folder)
    wanted = [
        (cable.reference_id, text_mark(cable), cable.source.name) for cable in importing.cables()
    ]
    assert held == wanted[: len(held)]
    assert len(held) >= before
    found = indexed(folder)
    assert sorted(found) == sorted(held[: len(found)])
    return len(found)


def finished(folder: Path) -> None:
    assert run(folder) == 0
    assert len(documents(folder)) == FIRST + SECOND_EDITIONS + COPIES
    status = examine(folder)
    assert (status.cables, status.editions) == (FIRST, FIRST + SECOND_EDITIONS)
    assert sorted(indexed(folder)) == sorted(documents(folder))


def test_an_import_that_dies_in_the_middle_of_a_step_goes_on(folder: Path) -> None:
    before = killed = 0
    for turn in range(ROUNDS):
        code = run(folder, die_at=1 + turn * 2 % 29)
        killed += code == -signal.SIGKILL
        if (folder / "cables.jsonl").exists():
            before = check(folder, before)
        if code == 0:
            finished(folder)
            folder_removal.remove(folder)
            before = 0
    assert killed >= ROUNDS // 2
    finished(folder)


def test_an_import_that_is_killed_at_any_time_goes_on(folder: Path) -> None:
    before = 0
    for turn in range(ROUNDS // 2):
        run(folder, kill_after=1 + turn * 7 % 50)
        before = check(folder, before)
    finished(folder)
