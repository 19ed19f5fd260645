import json
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.writer import Writer
from tests.cli.conftest import Run
from tests.library import cable

FOG = "(C) Fog lay on the water for nine days and the ferry stayed where it was."
OLDER, YOUNGER = (
    replace(cable(0), body=f"1. (U) Nothing.\n\n2. {FOG}"),
    replace(cable(6), body=f"1. {FOG}\n\n2. (U) The lamp burns all night, as the keepers wish."),
)


@pytest.fixture(scope="module")
def foggy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("foggy") / "library"
    with Writer.open(folder) as writer:
        for one in (OLDER, YOUNGER):
            writer.add(one)
    return folder


def test_a_row_for_each_paragraph_and_cable(run: Run, foggy: Path) -> None:
    ran = run("passages", "07 bowmore 106", "--library", foggy)
    assert ran.status == 0
    words = ["¶1", "(C)", "07BOWMORE100", "2007-01-11", "100", "%", "¶2", "(C)", "first"]
    assert ran.lines[0].split() == words
    assert "1 of 2 paragraphs of 07BOWMORE106 in 1 other cable." in ran.errors


def test_a_row_for_a_program(run: Run, foggy: Path) -> None:
    arguments = ("--paragraph", "2", "--format", "jsonl", "--library", foggy)
    ran = run("passages", OLDER.reference_id, *arguments)
    assert json.loads(ran.output) == {
        "reference_id": "07BOWMORE106",
        "paragraph": 2,
        "mark": "C",
        "created": "2007-07-11T08:06:00Z",
        "share": 100,
        "place": "¶1 (C)",
        "first": False,
    }


def test_a_paragraph_that_no_other_cable_has(run: Run, foggy: Path) -> None:
    ran = run("passages", "07BOWMORE106", "--paragraph", "2", "--library", foggy)
    assert (ran.status, ran.output) == (1, "")
    assert "0 of 1 paragraph of 07BOWMORE106" in ran.errors


def test_a_paragraph_that_there_is_not(run: Run, foggy: Path) -> None:
    ran = run("passages", "07BOWMORE106", "--paragraph", "9", "--library", foggy)
    assert (ran.status, ran.output) == (1, "")
    assert "07BOWMORE106 has no paragraph 9; it has 2 in all." in ran.errors


def test_no_such_cable(run: Run, foggy: Path) -> None:
    assert run("passages", "07BOWMORE999", "--library", foggy).status == 1
