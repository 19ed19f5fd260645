from pathlib import Path

import pytest

from cabletui.clipboard import tmux
from tests.clipboard.programs import program

KEEPS = """
open(os.environ["HOME"] + "/kept", "ab").write(sys.stdin.buffer.read())
open(os.environ["HOME"] + "/asked", "a").write(" ".join(sys.argv[1:]))
sys.stderr.write("noise")
"""


def test_yes(
    sealed: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    program(sealed / "bin", "tmux", KEEPS, monkeypatch)
    assert tmux.load("é\n")
    assert (sealed / "kept").read_text(encoding="utf-8") == "é\n"
    assert (sealed / "asked").read_text(encoding="utf-8") == "load-buffer -w -"
    assert capfd.readouterr() == ("", "")


def test_no(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(sealed / "bin", "tmux", "sys.exit('-w' in sys.argv)", monkeypatch)
    assert not tmux.load("x")
    assert tmux.load_buffer_only("x")


def test_a_tmux_that_does_not_read(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(sealed / "bin", "tmux", "sys.exit(1)", monkeypatch)
    assert not tmux.load("x" * 1_000_000)


def test_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert not tmux.load("x")
    assert tmux.outer_terminal() == ""


def test_the_outer_terminal(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(sealed / "bin", "tmux", "print('xterm-256color')", monkeypatch)
    assert tmux.outer_terminal() == "xterm-256color"
    program(sealed / "bin", "tmux", "print('no server'); sys.exit(1)", monkeypatch)
    assert tmux.outer_terminal() == ""
