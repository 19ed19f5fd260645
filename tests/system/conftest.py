"""What the tests have that drive the real program in a real terminal."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from uuid import uuid4

import pytest

from tests.system import ssh as secure_shell
from tests.system.session import ROOT, Session
from tests.system.ssh import SshServer
from tests.system.tmux import Tmux

Start = Callable[..., Session]
Command = Sequence[str]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests of this folder."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.system)


@pytest.fixture
def library_set(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make that library the one that the program opens."""
    monkeypatch.setenv("CABLETUI_LIBRARY", str(folder))
    return folder


@pytest.fixture
def start() -> Iterator[Start]:
    """Give a function that starts a program in a terminal; it ends with the test."""
    with ExitStack() as stack:
        yield lambda *arguments, **more: stack.enter_context(Session(*arguments, **more))


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Callable[..., Tmux]]:
    """Give a function that makes a tmux server of the test's own, from lines of settings."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed here")
    with ExitStack() as stack:
        yield lambda *lines: stack.enter_context(Tmux(tmp_path, lines))


@pytest.fixture
def ssh(tmp_path: Path) -> Iterator[SshServer]:
    """Give an SSH server on the loopback that lets us in."""
    if why := secure_shell.missing():
        pytest.skip(why)
    (tmp_path / "ssh").mkdir()
    with SshServer(tmp_path / "ssh") as server:
        yield server


@pytest.fixture
def screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Command]]:
    """Give a function that returns the command for a program in GNU screen."""
    if shutil.which("screen") is None:
        pytest.skip("GNU screen is not installed here")
    settings = tmp_path / "screenrc"
    settings.write_text("startup_message off\nvbell off\n", encoding="utf-8")
    name = f"cabletui-{uuid4().hex[:12]}"
    begin = ("screen", "-U", "-c", str(settings), "-S", name)
    # The path of a socket has at most 107 bytes; screen cuts a longer one, and is not found again.
    with tempfile.TemporaryDirectory() as sockets:
        monkeypatch.setenv("SCREENDIR", sockets)
        yield lambda command: (*begin, *command)
        leave = ["screen", "-S", name, "-X", "quit"]
        subprocess.run(leave, stdout=subprocess.DEVNULL, check=False)


@pytest.fixture
def mosh(start: Start) -> Iterator[Callable[[Command], Session]]:
    """Give a function that starts a program at the other end of a mosh."""
    if shutil.which("mosh-server") is None or shutil.which("mosh-client") is None:
        pytest.skip("mosh is not installed here")
    servers: list[int] = []

    def started(command: Command) -> Session:
        ran = subprocess.run(
            ["mosh-server", "new", "-i", "127.0.0.1", "-c", "256", "--", *command],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        connect = re.search(r"MOSH CONNECT (\d+) (\S+)", ran.stdout)
        detached = re.search(r"pid = (\d+)", ran.stderr)
        assert connect
        assert detached
        servers.append(int(detached[1]))
        return start(("mosh-client", "127.0.0.1", connect[1]), environment={"MOSH_KEY": connect[2]})

    yield started
    for server in servers:
        with suppress(ProcessLookupError):
            os.kill(server, signal.SIGTERM)
