from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Run
from tests.library import COUNT


def test_how_many_there_are(run: Run, folder: Path) -> None:
    assert run("count", "*", "--library", folder).output == f"{COUNT}\n"
    assert run("count", "subject:ferry", "-tag:PTER", "--library", folder).output == "8\n"


def test_none_is_1(run: Run, folder: Path) -> None:
    ran = run("count", "submarine", "--library", folder)
    assert (ran.status, ran.output) == (1, "0\n")


def test_what_cannot_be_read_is_2(run: Run, folder: Path) -> None:
    ran = run("count", "class:scret", "--library", folder)
    assert (ran.status, ran.output) == (2, "")


def test_many_queries_from_a_pipe(run: Run, folder: Path, pipe: Callable[[bytes], None]) -> None:
    pipe(b"subject:ferry\nsubmarine\n")
    ran = run("count", "-", "--library", folder)
    assert (ran.status, ran.output) == (0, "10\tsubject:ferry\n0\tsubmarine\n")


def test_one_of_many_that_cannot_be_read_is_said_beside_the_others(
    run: Run, folder: Path, pipe: Callable[[bytes], None]
) -> None:
    pipe(b"subject:ferry\nclass:scret\n*")
    ran = run("count", "-", "--library", folder)
    assert (ran.status, ran.lines) == (1, ["10\tsubject:ferry", "40\t*"])
    assert "class:scret" in ran.errors
