import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cabletui.cli.from_parsers.completion_scripts import script
from cabletui.cli.verb_table import VERBS
from cabletui.cli.verbs.print_completion import SHELLS
from cabletui.exporters.row_exporters import ROW_EXPORTERS


@pytest.mark.parametrize("shell", SHELLS)
def test_every_verb_and_every_format_of_it_is_completed(shell: str) -> None:
    words = [*VERBS, *(one.name for one in ROW_EXPORTERS), "kiosk", "sessions"]
    assert [word for word in words if word not in script(shell)] == []


def written(shell: str, folder: Path) -> Path:
    """Write the script of a shell into a folder, and return its path."""
    path = folder / f"cabletui.{shell}"
    path.write_text(script(shell) + "\n", encoding="utf-8")
    return path


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
def test_a_real_shell_completes(shell: str, line: str, offered: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    assert offered in asked(shell, IN_SHELLS[shell], line, tmp_path)


def asked(shell: str, words: str, line: str, folder: Path) -> list[str]:
    """Return what a shell offers at the end of a line."""
    path = written(shell, folder)
    ran = subprocess.run(
        [shell, "-c", words.format(script=path, line=line)],
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
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    shell: str,
    words: str,
    offered: str,
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    monkeypatch.setenv("CABLETUI_LIBRARY", str(folder))
    assert asked(shell, words, "search tag:PT", tmp_path) == [offered]


CHECKED = {"bash": ["-n"], "zsh": ["-n"], "fish": ["-n"], "tcsh": ["-f"]}


@pytest.mark.system
@pytest.mark.parametrize("shell", SHELLS)
def test_a_real_shell_reads_its_script(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    words = [shell, *CHECKED[shell], str(written(shell, tmp_path))]
    ran = subprocess.run(words, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_tcsh_which_knows_no_verbs_offers_the_values_of_all() -> None:
    rules = [line.split("/(") for line in script("tcsh").splitlines() if "/(" in line]
    values = {rule.strip(): found.partition(")")[0].split() for rule, found in rules}
    assert len(values) == len(rules)
    assert {"newest", "oldest", "relevance", "name", "count"} == set(values["'n/--sort"])
    assert {one.name for one in ROW_EXPORTERS} <= set(values["'n/--format"])
