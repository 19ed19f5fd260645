import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cabletui.cli.print_completion import SCRIPTS, SHELLS
from cabletui.desk import Desk
from tests.cli.conftest import Run
from tests.shell_files import FILES

COMMAND = "python -m tests.shell_files"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_shells_and_man_read_is_made_from_the_parsers(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == FILES[path](), f"`{COMMAND}` writes it"


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_printed(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert (ran.status, ran.errors) == (0, "")
    assert ran.output.strip() == (SCRIPTS / f"cabletui.{shell}").read_text("utf-8").strip()


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


IN_SHELLS = {
    "bash": (
        "source {script}; COMP_LINE='cabletui {line}'; COMP_POINT=${{#COMP_LINE}}; "
        "COMP_WORDS=($COMP_LINE); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _shtab_cabletui; "
        'printf "%s\\n" "${{COMPREPLY[@]}}"'
    ),
    "fish": "source {script}; complete -C 'cabletui {line}'",
}


@pytest.mark.system
@pytest.mark.parametrize("shell", IN_SHELLS)
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("sea", "search"),
        ("search --li", "--limit"),
        ("tags --so", "--sort"),
        ("search x --format js", "jsonl"),
    ],
)
def test_a_real_shell_completes(shell: str, line: str, offered: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    assert offered in asked(shell, IN_SHELLS[shell], line)


def asked(shell: str, words: str, line: str) -> list[str]:
    """Return what a shell offers at the end of a line."""
    ran = subprocess.run(
        [shell, "-c", words.format(script=SCRIPTS / f"cabletui.{shell}", line=line)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
    )
    assert ran.stderr == ""
    return [word.split("\t")[0] for word in ran.stdout.splitlines()]


@pytest.mark.system
@pytest.mark.parametrize(
    ("shell", "words", "offered"),
    [
        # At a colon bash begins another word, of which alone it asks for the rest.
        (
            "bash",
            "source {script}; COMP_LINE='cabletui {line}'; COMP_POINT=${{#COMP_LINE}}; "
            "COMP_WORDBREAKS=' :'; _cabletui_offers PT",
            "PTER",
        ),
        ("fish", IN_SHELLS["fish"], "tag:PTER"),
    ],
)
def test_a_real_shell_asks_for_tags(
    folder: Path, monkeypatch: pytest.MonkeyPatch, shell: str, words: str, offered: str
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    monkeypatch.setenv("CABLETUI_LIBRARY", str(folder))
    assert asked(shell, words, "search tag:PT") == [offered]


@pytest.mark.system
@pytest.mark.parametrize("path", [path for path in FILES if "man" in path.parts], ids=str)
def test_man_has_nothing_to_say_against_the_pages(path: Path) -> None:
    if shutil.which("man") is None:
        pytest.skip("there is no man here")
    command = ["man", "--warnings", "-l", str(path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert len(ran.stdout.splitlines()) > 40


@pytest.mark.system
def test_zsh_reads_its_script() -> None:
    if shutil.which("zsh") is None:
        pytest.skip("there is no zsh here")
    ran = subprocess.run(["zsh", "-n", SCRIPTS / "cabletui.zsh"], capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
