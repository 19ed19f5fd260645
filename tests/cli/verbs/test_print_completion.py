from pathlib import Path

import pytest

from cabletui.cli.from_parsers.completion_scripts import script
from cabletui.cli.verbs.print_completion import SHELLS
from cabletui.desk import Desk
from tests.cli.conftest import Run


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_printed(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert (ran.status, ran.errors) == (0, "")
    assert ran.output == script(shell) + "\n"


@pytest.mark.parametrize("words", [(), ("sh",)])
def test_a_shell_that_is_not_known(run: Run, words: tuple[str, ...]) -> None:
    ran = run("completion", *words)
    assert (ran.status, ran.output) == (2, "")
    assert [shell for shell in SHELLS if shell not in ran.errors] == []


@pytest.mark.parametrize(
    ("word", "offered"),
    [
        ("tag:PT", ["tag:PTER"]),
        ("-tag:pg", ["-tag:PGOV"]),
        ("origin:bow", ["origin:bowmore"]),
        ("cit", ["cites:", "citedby:"]),
        ("zzz", []),
        ("subject:f", []),
        ("@ti", ["@tides"]),
    ],
)
def test_what_a_word_may_become(run: Run, folder: Path, word: str, offered: list[str]) -> None:
    Desk.open().searches.save("tides", "tide")
    assert run("completion", f"--offer={word}", "--library", folder).lines == offered
