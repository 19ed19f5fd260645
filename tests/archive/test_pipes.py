"""A pipe in the place of any file of a library is told, and not waited for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.archive.libraries import library

FILES: tuple[str, ...] = (
    "cables.jsonl",
    "cables.offsets",
    "cables.sums",
    "library.json",
    "index/*.idx",
)
FILES += ("index/*.store", "index/meta.json", "index/version", "index/.managed.json")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
@pytest.mark.parametrize("name", FILES)
def test_a_pipe_is_not_waited_for(folder: Path, name: str) -> None:
    library(folder)
    path = next(folder.glob(name))
    path.unlink()
    os.mkfifo(path)
    for verb in (["verify"], ["status"], ["search", "tide"], ["tags"]):
        ran = subprocess.run(
            [sys.executable, "-m", "cabletui", *verb, "--library", str(folder)],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert "failed unexpectedly" not in ran.stderr
        assert ran.returncode in ((1, 2) if verb[0] in {"verify", "status"} else (0, 1, 2))
