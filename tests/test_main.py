import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

_PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def test_the_command_that_is_installed_ends_as_the_module_does() -> None:
    project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]
    module, _, name = project["scripts"]["cabletui"].partition(":")
    # This is what pip writes into the file that it installs as the command.
    script = (
        f"import sys; from {module} import {name}; sys.argv[0] = 'cabletui'; sys.exit({name}())"
    )
    command = [sys.executable, "-c", script, "show", "no id"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == 1
    assert ran.stderr.startswith("cabletui: ")
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "printed"),
    [(["--version"], 0, "cabletui "), (["keys"], 0, "Reference"), (["show", "no id"], 1, "")],
)
def test_a_command_writes_all_it_has_to_and_tells_its_status(
    arguments: list[str], status: int, printed: str
) -> None:
    command = [sys.executable, "-m", "cabletui", *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == status
    assert printed.lower() in ran.stdout.lower()
    assert bool(ran.stderr) is bool(status)


def test_a_reader_who_goes_away_early_is_no_trouble() -> None:
    shell = f"{sys.executable} -m cabletui keys | head -c 1"
    ran = subprocess.run(["sh", "-c", shell], capture_output=True, check=False, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, b"")
