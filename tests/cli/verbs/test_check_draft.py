import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Run

RIGHT = "“The tide came in twice” said 07BOWMORE100: “1. (U) The tide came in twice.”\n"


def test_what_is_right_ends_with_0(run: Run, folder: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(RIGHT, encoding="utf-8")
    ran = run("check", draft, "--library", folder)
    assert (ran.status, ran.lines[0].split()[:2]) == (0, ["1", "verbatim"])
    assert ran.errors.endswith("2 quotations and ids, 0 to look at.\n")
    assert run("check", draft, "--wrong", "--library", folder).output == ""


def test_what_is_wrong_is_said_and_ends_with_1(
    run: Run, folder: Path, pipe: Callable[[bytes], None]
) -> None:
    pipe(b"\xef\xbb\xbfSee 07OSLO99999.\n")
    ran = run("check", "-", "--format", "jsonl", "--library", folder)
    assert ran.status == 1
    assert json.loads(ran.output) == {
        "line": 1,
        "verdict": "no cable",
        "place": "",
        "text": "07OSLO99999",
        "remark": "OSLO had not reached that number in 2007.",
    }


def test_a_draft_in_another_encoding(run: Run, folder: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes("“1. (U) The tide came in twice.”".encode("cp1252"))
    assert run("check", draft, "--library", folder).status == 0


def test_a_draft_that_is_not_there(run: Run, folder: Path, tmp_path: Path) -> None:
    ran = run("check", tmp_path / "none.md", "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    assert "none.md cannot be read (No such file or directory)." in ran.errors


def test_a_draft_without_quotations(run: Run, folder: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Nothing.")
    ran = run("check", draft, "--library", folder)
    assert (ran.status, ran.output) == (1, "")
    assert "quotes nothing of six words" in ran.errors
