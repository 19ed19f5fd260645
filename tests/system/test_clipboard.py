"""The way of a reference id to the clipboard of the reader, through all that lies between."""

import os
import re
import shlex
from base64 import b64decode
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.writer import Writer
from cabletui.cable.citation import as_text
from cabletui.clipboard.copier import ADVICE
from tests.library import cable
from tests.system.conftest import Start
from tests.system.session import PROGRAM, ROOT, Session
from tests.system.ssh import SshServer
from tests.system.tmux import Tmux

pytestmark = pytest.mark.usefixtures("library_set")

ID = "07BOWMORE100"
READING = (*PROGRAM, ID)
SENT = f"Sent {ID} to your terminal's clipboard"
COPIED = f"Copied {ID} (tmux"

MakeTmux = Callable[..., Tmux]


def copied(session: Session, says: str) -> None:
    """Copy the id, and wait for what is said of it."""
    session.wait_for(lambda text: ID in text and "FERRY TALKS" in text)
    session.settle()
    session.press("y")
    session.wait_for(lambda text: says in text)
    session.settle()


def clipboard(session: Session) -> list[str]:
    """Return what the terminal was asked to put into its clipboard, in order."""
    asked = re.findall(rb"\x1b\]52;c?;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)", bytes(session.bytes))
    return [b64decode(text).decode() for text in asked]


def elsewhere(command: Sequence[str]) -> str:
    """Return what a shell on another machine runs, so that the test stays sealed there."""
    kept = ("HOME", "LANG", "LC_ALL", "CABLETUI_LIBRARY")
    names = [name for name in os.environ if name in kept or name.startswith("XDG_")]
    settings = [f"{name}={os.environ[name]}" for name in names]
    return shlex.join(["env", *settings, f"PYTHONPATH={ROOT}", *command])


def test_plain(start: Start) -> None:
    session = start(READING, columns=100)
    copied(session, SENT)
    assert clipboard(session) == [ID]


@pytest.mark.parametrize("setting", ["on", "external", "off"])
def test_tmux(start: Start, tmux: MakeTmux, setting: str) -> None:
    server = tmux(f"set -s set-clipboard {setting}")
    session = start(server.starts(READING), columns=100)
    copied(session, COPIED)
    assert server.buffer == ID
    assert clipboard(session) == [ID]


def test_ssh(start: Start, ssh: SshServer) -> None:
    session = start((*ssh.arguments, elsewhere(READING)), columns=100)
    copied(session, SENT)
    assert clipboard(session) == [ID]


def test_ssh_to_a_tmux(start: Start, ssh: SshServer, tmux: MakeTmux) -> None:
    server = tmux()
    session = start((*ssh.arguments, elsewhere(server.starts(READING))), columns=100)
    copied(session, COPIED)
    assert server.buffer == ID
    assert clipboard(session) == [ID]


def test_ssh_in_a_tmux_that_takes_it(start: Start, ssh: SshServer, tmux: MakeTmux) -> None:
    server = tmux("set -s set-clipboard on", "set -g default-terminal tmux-256color")
    session = start(server.starts((*ssh.arguments, elsewhere(READING))), columns=200)
    copied(session, SENT)
    assert server.buffer == ID
    assert clipboard(session) == [ID]


def test_ssh_in_a_tmux_that_lets_it_through(start: Start, ssh: SshServer, tmux: MakeTmux) -> None:
    server = tmux("set -g allow-passthrough on", "set -g default-terminal tmux-256color")
    session = start(server.starts((*ssh.arguments, elsewhere(READING))), columns=200)
    copied(session, SENT)
    assert clipboard(session) == [ID]


@pytest.mark.parametrize("name", ["tmux-256color", "screen-256color"])
def test_ssh_in_a_tmux_as_it_comes_is_blocked_and_the_cure_is_told(
    start: Start, ssh: SshServer, tmux: MakeTmux, name: str
) -> None:
    server = tmux(f"set -g default-terminal {name}")
    session = start(server.starts((*ssh.arguments, elsewhere(READING))), columns=240)
    copied(session, SENT)
    assert ADVICE in session.text
    assert (server.buffer, clipboard(session)) == (None, [])


def test_ssh_from_a_tmux_to_a_tmux_tells_the_cure(
    start: Start, ssh: SshServer, tmux: MakeTmux
) -> None:
    here, there = tmux("set -g default-terminal tmux-256color"), tmux()
    command = here.starts((*ssh.arguments, elsewhere(there.starts(READING))))
    session = start(command, columns=240)
    copied(session, COPIED)
    assert ADVICE in session.text
    assert (there.buffer, here.buffer) == (ID, None)


@pytest.fixture
def other(start: Start, tmux: MakeTmux) -> Tmux:
    """Give a living tmux server that shows something else, in another terminal."""
    server = tmux("set -s set-clipboard on")
    start(server.starts(("sh", "-c", "echo begun; exec cat"))).wait_for("begun")
    return server


def test_the_tmux_of_another_terminal_is_left_alone(start: Start, other: Tmux) -> None:
    session = start(READING, columns=100, environment=other.environment)
    copied(session, SENT)
    assert (other.buffer, clipboard(session)) == (None, [ID])


def test_a_tmux_that_is_gone_is_not_asked(start: Start, tmp_path: Path) -> None:
    gone = {"TMUX": f"{tmp_path}/gone,4711,0", "TMUX_PANE": "%0"}
    session = start(READING, columns=100, environment=gone)
    copied(session, SENT)
    assert clipboard(session) == [ID]


def test_in_a_tmux_with_the_environment_of_another(
    start: Start, tmux: MakeTmux, other: Tmux
) -> None:
    here = tmux("set -s set-clipboard on", "set -g default-terminal tmux-256color")
    variables = [f"{name}={value}" for name, value in other.environment.items()]
    session = start(here.starts(("env", *variables, *READING)), columns=200)
    copied(session, SENT)
    assert (here.buffer, other.buffer) == (ID, None)
    assert clipboard(session) == [ID]


def test_a_tmux_is_known_by_the_terminal_though_its_pane_is_not_told(
    start: Start, tmux: MakeTmux
) -> None:
    server = tmux()
    session = start(server.starts(("env", "-u", "TMUX_PANE", *READING)), columns=100)
    copied(session, COPIED)
    assert server.buffer == ID


def test_a_screen_that_was_started_in_a_tmux(
    start: Start, other: Tmux, screen: Callable[[Sequence[str]], Sequence[str]]
) -> None:
    session = start(screen(READING), columns=100, environment=other.environment)
    copied(session, SENT)
    assert (other.buffer, clipboard(session)) == (None, [ID])


def test_screen(start: Start, screen: Callable[[Sequence[str]], Sequence[str]]) -> None:
    session = start(screen(READING), columns=100)
    copied(session, SENT)
    assert clipboard(session) == [ID]


def test_screen_takes_a_long_text_in_pieces(
    start: Start, screen: Callable[[Sequence[str]], Sequence[str]]
) -> None:
    session = start(screen(READING), columns=100)
    whole_copied(session)
    assert clipboard(session) == [as_text(cable(0))]


def test_ssh_in_a_screen(
    start: Start, ssh: SshServer, screen: Callable[[Sequence[str]], Sequence[str]]
) -> None:
    session = start(screen((*ssh.arguments, elsewhere(READING))), columns=240)
    copied(session, SENT)
    assert clipboard(session) == [ID]


def test_mosh(mosh: Callable[[Sequence[str]], Session]) -> None:
    session = mosh(READING)
    copied(session, SENT)
    assert clipboard(session) == [ID]


@pytest.fixture(scope="module")
def long_cables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a library of two long cables: one is too long for mosh, one for every terminal."""
    folder = tmp_path_factory.mktemp("long") / "library"
    line = "1. (U) The tide came in, and went out, and came in again.\n\n"
    with Writer.open(folder) as writer:
        for number, size in ((0, 12_280), (1, 74_994)):
            writer.add(replace(cable(number), body=line * (size // len(line) + 1)))
    return folder


def test_too_long_for_mosh(
    mosh: Callable[[Sequence[str]], Session], long_cables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CABLETUI_LIBRARY", str(long_cables))
    session = mosh(READING)
    whole_copied(session)
    session.wait_for("Too long for")
    assert clipboard(session) == []


def test_too_long(start: Start, long_cables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLETUI_LIBRARY", str(long_cables))
    session = start(READING, columns=100)
    whole_copied(session)
    session.wait_for("Sent")
    assert [len(text) > 12_280 for text in clipboard(session)] == [True]
    session = start((*PROGRAM, "07PORTELLEN101"), columns=100)
    whole_copied(session, "LIGHTHOUSE")
    session.wait_for("Too long for")
    session.press("\r")
    session.wait_for("Saved")
    assert clipboard(session) == []


def whole_copied(session: Session, subject: str = "FERRY TALKS") -> None:
    """Copy the whole cable, by the menu."""
    session.wait_for(subject)
    session.settle()
    session.press("Y")
    menu = session.wait_for("Copy what?")
    session.settle()
    (number,) = re.findall(r"(\d)  whole cable", session.text, re.I) or [menu]
    session.press(number)
    session.wait_for("clipboard")
    session.settle()
