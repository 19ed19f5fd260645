"""The single file for a server where nobody may install, made as the README says."""

import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.system.session import PATIENCE, ROOT
from tests.system.ssh import free_port, wait_until_it_listens
from tests.system.test_serve import WHEN_HELD, shown, visiting

SAMPLE = ROOT / "cabletui" / "sample" / "cables.jsonl"
Words = Callable[..., list[str]]


@pytest.fixture(scope="module")
def pyz(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file with the program alone in it; what that needs is lent by this environment."""
    pytest.importorskip("shiv", reason="shiv, which makes the file, is not installed")
    folder = tmp_path_factory.mktemp("zipapp")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(folder))
    made = folder / "cabletui.pyz"
    words = ("-c", "cabletui", "--extend-pythonpath", "-o", str(made), "--no-deps", str(wheel))
    subprocess.run((sys.executable, "-m", "shiv.cli", *words), check=True, capture_output=True)
    return made


@pytest.fixture
def words(pyz: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Words:
    """Return the words of a command that has no other copy of the program, and no environment."""
    monkeypatch.setenv("SHIV_ROOT", str(pyz.parent / "unpacked"))
    monkeypatch.setenv("PYTHONPATH", sysconfig.get_path("purelib"))
    monkeypatch.chdir(tmp_path)
    python = str(getattr(sys, "_base_executable", sys.executable))
    return lambda *given: [python, str(pyz), *map(str, given)]


def test_the_single_file_imports_with_processes_of_its_own_and_searches(
    words: Words, tmp_path: Path
) -> None:
    where = ("--library", tmp_path / "library")
    subprocess.run(words("import", "--processes", 2, SAMPLE, *where), check=True)
    held = subprocess.run(words("count", "*", *where), check=True, capture_output=True, text=True)
    own = subprocess.run(words("count", "*"), check=True, capture_output=True, text=True)
    assert held.stdout == own.stdout


async def test_the_single_file_opens_the_interface_in_a_browser(words: Words, folder: Path) -> None:
    port = free_port()
    command = words("serve", "--port", port, "--library", folder)
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        wait_until_it_listens(port)
        async with visiting(port) as socket:
            assert await shown(socket, WHEN_HELD)
        server.terminate()
        assert server.wait(PATIENCE) == 0
