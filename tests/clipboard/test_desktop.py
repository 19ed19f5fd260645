from pathlib import Path

import pytest

from cabletui.clipboard import desktop
from tests.clipboard.programs import program

KEEPS = """
kept = os.environ["HOME"] + "/kept"
if "-o" in sys.argv:
    sys.stdout.buffer.write(open(kept, "rb").read())
else:
    open(kept, "wb").write(sys.stdin.buffer.read())
"""
LIES = "sys.stderr.write('cannot open display')"


@pytest.fixture(autouse=True)
def display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":99")


def test_copied_and_read_back(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(sealed / "bin", "xclip", KEEPS, monkeypatch)
    assert desktop.copy("é [sic]\n")
    assert (sealed / "kept").read_text(encoding="utf-8") == "é [sic]\n"


def test_a_tool_that_says_yes_and_did_nothing(
    sealed: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    program(sealed / "bin", "xclip", LIES, monkeypatch)
    assert not desktop.copy("x")
    assert capfd.readouterr() == ("", "")


def test_no_tool(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setenv("PATH", "/nowhere")
    assert not desktop.copy("x")
    assert capfd.readouterr() == ("", "")


def test_no_module_of_the_folder_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyperclip.py").write_text("def copy(text): open('run', 'w')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    desktop.copy("x")
    assert not (tmp_path / "run").exists()
