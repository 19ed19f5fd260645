import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.edited import EDITED, edited_library


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return edited_library(tmp_path_factory.mktemp("edited"))


def test_changes_with_the_words_around_them(run: Run, edited: Path) -> None:
    ran = run("diff", "08 oban 7", "--library", edited)
    assert ran.status == 0
    assert ran.lines[3:6] == [
        "¶1 (S)  redaction",
        "  -   1. (S) The [keeper of the north lamp] met the board on the pier.",
        "  +   1. (S) The [XXXXXXXXXXXX] met the board on the pier.",
    ]
    assert "cabletui: - Edition 1: " in ran.errors


def test_a_row_for_a_program(run: Run, edited: Path) -> None:
    ran = run("diff", EDITED, "--editions", "2", "1", "--format", "jsonl", "--library", edited)
    found = [json.loads(line) for line in ran.lines]
    assert [(one["place"], one["kind"]) for one in found] == [
        ("Head", "words"),
        ("¶1 (S)", "redaction"),
    ]
    assert found[1]["second"] == "keeper of the north lamp"


def test_one_edition(run: Run, edited: Path) -> None:
    ran = run("diff", "07BOWMORE100", "--library", edited)
    assert (ran.status, ran.output) == (1, "")
    assert "07BOWMORE100 has one edition." in ran.errors


def test_no_such_cable(run: Run, edited: Path) -> None:
    assert run("diff", "07BOWMORE999", "--library", edited).status == 1
