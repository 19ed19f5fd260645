import os
from pathlib import Path

import pytest

from cabletui.terminal import here
from cabletui.terminal.tmux_panes import is_in_a_pane, own_terminal
from tests.clipboard.programs import program


def test_a_terminal_that_is_a_pane(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(sealed / "bin", "tmux", "print('/dev/pts/3\\n/dev/pts/30')", monkeypatch)
    assert is_in_a_pane("/dev/pts/3")
    assert is_in_a_pane("/dev/pts/30")
    assert not is_in_a_pane("/dev/pts/33")
    assert not is_in_a_pane("")


def test_a_tmux_that_fails_or_is_not_there(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(sealed / "bin", "tmux", "print('/dev/pts/3'); sys.exit(1)", monkeypatch)
    assert not is_in_a_pane("/dev/pts/3")
    monkeypatch.setenv("PATH", "/nowhere")
    assert not is_in_a_pane("/dev/pts/3")


def test_the_terminal_of_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = os.openpty()
    try:
        monkeypatch.setattr("cabletui.terminal.tmux_panes._STANDARD", (10_000, theirs))
        assert own_terminal() == os.ttyname(theirs)
        monkeypatch.setattr("cabletui.terminal.tmux_panes._STANDARD", (10_000,))
        assert own_terminal() == ""
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.parametrize("is_ours", [True, False])
def test_the_tmux_of_another_terminal_does_not_count(
    is_ours: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMUX", "/tmp/tmux-1000/default,4711,0")
    monkeypatch.setenv("STY", "4712.pts-1.here")
    monkeypatch.setattr("cabletui.terminal.detect.is_in_a_pane", lambda _: is_ours)
    found = here()
    assert (found.in_tmux, found.in_screen) == (is_ours, not is_ours)
