import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [(["--version"], 0, "cabletui "), (["keys"], 0, "Reference"), (["show", "no id"], 1, "")],
)
def test_a_command_writes_all_it_has_to_and_tells_its_status(
    arguments: list[str], status: int, told: str
) -> None:
    command = [sys.executable, "-m", "cabletui", *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == status
    assert told.lower() in ran.stdout.lower()
    assert bool(ran.stderr) is bool(status)


def test_a_reader_who_goes_away_early_is_no_trouble() -> None:
    shell = f"{sys.executable} -m cabletui keys | head -c 1"
    ran = subprocess.run(["sh", "-c", shell], capture_output=True, check=False, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, b"")
