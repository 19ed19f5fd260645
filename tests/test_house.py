"""The promises of the house that no linter checks."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "cabletui").rglob("*.py"))
NAMES = [str(source.relative_to(ROOT)) for source in SOURCES]


@pytest.mark.parametrize("source", SOURCES, ids=NAMES)
def test_a_file_can_be_read_in_one_sitting(source: Path) -> None:
    assert len(source.read_text(encoding="utf-8").split("\n")) <= 320


@pytest.mark.parametrize(
    "module", ["cabletui.cli", "cabletui.archive.archive", "cabletui.intake", "cabletui.clipboard"]
)
def test_no_textual_below_the_interface(module: str) -> None:
    code = (
        f"import sys, {module}\n"
        "heavy = sorted({'textual', 'rich', 'pyperclip', 'py7zr'} & set(sys.modules))\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"{module} loads {run.stderr.strip()}"


@pytest.mark.parametrize("folder", ["cabletui", "tests", "fixtures"])
def test_no_path_of_a_machine(folder: str) -> None:
    strays = [
        str(path.relative_to(ROOT))
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc" and b"/work" + b"/" in path.read_bytes()
    ]
    assert strays == []
