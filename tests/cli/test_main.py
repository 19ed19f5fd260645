import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cabletui import __version__
from cabletui.cli.verb_table import VERBS
from tests.cli.conftest import Run
from tests.library import library

PROGRAM = [sys.executable, "-m", "cabletui"]


def test_version(run: Run) -> None:
    assert run("--version").output == f"cabletui {__version__}\n"


def test_help_lists_every_verb(run: Run) -> None:
    ran = run("--help")
    assert ran.status == 0
    assert [verb for verb in VERBS if f"\n    {verb}" not in ran.output] == []


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_help_with_an_example(run: Run, verb: str) -> None:
    ran = run(verb, "--help")
    assert ran.status == 0
    assert "examples:\n  cabletui" in ran.output
    assert "--library DIR" in ran.output
    assert ("\nformats:\n  " in ran.output) is bool(VERBS[verb].prints)


@pytest.mark.parametrize(
    "arguments",
    [("search",), ("search", "--frob", "x"), ("search", "x", "--limit", "-1"), ("--library",)],
)
def test_wrong_usage_is_2_and_one_sentence(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.status == 2
    assert ran.output == ""
    assert ran.errors.startswith("cabletui: ")
    assert ran.errors.count("\n") == 1


def test_no_library_where_one_was_asked_for_is_2(run: Run, tmp_path: Path) -> None:
    ran = run("search", "x", "--library", tmp_path / "none")
    assert ran.status == 2
    assert str(tmp_path / "none") in ran.errors


def test_bad_settings_are_2_and_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLETUI_CLIPBOARD", "xclip")
    ran = run("tags")
    assert (ran.status, ran.output) == (2, "")
    assert "CABLETUI_CLIPBOARD is “xclip”" in ran.errors


def test_the_library_may_stand_before_the_verb_or_after_it(run: Run, folder: Path) -> None:
    before = run("--library", folder, "tags")
    assert before == run("tags", "--library", folder)
    assert before.status == 0


def test_a_reader_who_has_enough_is_no_trouble(folder: Path) -> None:
    command = [*PROGRAM, "search", "*", "--limit", "0", "--library", str(folder)]
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("words", [["search", "*"], ["search", "--help"], ["--version"]])
def test_a_full_disk_is_said(folder: Path, words: list[str]) -> None:
    command = [*PROGRAM, *words, *(["--library", str(folder)] if "*" in words else [])]
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert ran.returncode == 2
    assert b"cannot be written (No space left" in ran.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-"])
def test_a_stream_that_was_closed(folder: Path, closed: str) -> None:
    command = f'"$@" {closed}'
    ran = subprocess.run(
        ["sh", "-c", command, "sh", *PROGRAM, "tags", "--library", str(folder)],
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0
    assert b"Traceback" not in ran.stderr


def test_one_is_not_told_as_many(run: Run, tmp_path: Path) -> None:
    one = library(tmp_path / "one", 1)
    for arguments in (("status",), ("verify",), ("search", "*"), ("reindex",)):
        ran = run(*arguments, "--library", one)
        assert ran.status == 0
        assert re.findall(r"\b1 (?:cables|editions|lines|documents|bytes)\b", f"{ran}") == []
