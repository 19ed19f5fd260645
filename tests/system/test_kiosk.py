"""A public account under sshd's ForceCommand: visitors read, and get nowhere else."""

import re
import shlex
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.library import COUNT
from tests.system import ssh as secure_shell
from tests.system.conftest import Start
from tests.system.session import PROGRAM, ROOT, Session
from tests.system.ssh import SshServer

HELD = f"{COUNT} of"
LIMITS = "ulimit -v 4000000; ulimit -t 3600; ulimit -f 0; ulimit -c 0;"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give the home of the public account, which is empty."""
    folder = tmp_path / "public"
    folder.mkdir()
    return folder


@pytest.fixture
def server(tmp_path: Path, folder: Path, home: Path) -> Iterator[SshServer]:
    """Give a server that lets whoever comes in read, and nothing else."""
    if why := secure_shell.missing():
        pytest.skip(why)
    (tmp_path / "ssh").mkdir()
    surroundings = {"HOME": str(home), "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    begin = ["env", "-i", *(f"{name}={value}" for name, value in surroundings.items())]
    command = (*PROGRAM, "--kiosk", "--library", str(folder))
    forced = f'{LIMITS} exec {shlex.join(begin)} "TERM=$TERM" {shlex.join(command)}'
    settings = (
        *(f"ForceCommand {forced}", "MaxSessions 1", "ClientAliveInterval 60"),
        *("DisableForwarding yes", "PermitUserRC no"),
    )
    with SshServer(tmp_path / "ssh", settings) as server:
        yield server


def login(start: Start, server: SshServer, *command: str) -> Session:
    session = start((*server.arguments, *command), columns=100, rows=30)
    session.wait_for(HELD)
    return session


def leave(session: Session) -> None:
    session.press("\x11")
    assert session.status() == 0


def files(home: Path) -> list[Path]:
    return [path for path in home.rglob("*") if path.is_file()]


def test_one_reads_and_copies_and_nothing_is_written(
    start: Start, server: SshServer, home: Path
) -> None:
    session = login(start, server)
    session.press("a")
    session.wait_for("10BRIGHDE139")
    session.press("y")
    session.wait_for("Sent 10BRIGHDE139")
    session.press("w")
    session.wait_for("Note to 10BRIGHDE139")
    session.press("a note\r")
    session.wait_for("Noted 10BRIGHDE139.")
    session.press("m")
    session.wait_for("Bookmarked 10BRIGHDE139.")
    session.press("'")
    session.wait_for("All you kept")
    session.press("G\r")
    session.wait_for("[a note]")
    leave(session)
    assert files(home) == []
    again = login(start, server)
    again.press("'")
    again.wait_for("All you kept")
    again.press("G\r")
    again.wait_for("No cable is bookmarked yet.")
    leave(again)


def test_the_readme_gives_the_limits_that_are_tried_here() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"    ForceCommand {LIMITS} exec cabletui --kiosk --library /srv/cables\n" in readme
    assert "    MaxSessions 1\n    ClientAliveInterval 60\n" in readme


def test_the_limits_hold_for_a_session(start: Start, server: SshServer, folder: Path) -> None:
    session = login(start, server)
    limits = Path(f"/proc/{kiosk(folder)}/limits").read_text(encoding="ascii")
    for name, value in (
        ("Max address space", 4_000_000 * 1024),
        ("Max cpu time", 3600),
        ("Max file size", 0),
        ("Max core file size", 0),
    ):
        assert re.search(rf"^{name} +{value} +{value} ", limits, re.M), name
    leave(session)


def kiosk(folder: Path) -> int:
    """Return the process of the kiosk that is open on a library."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            words = (process / "cmdline").read_bytes().split(b"\0")
            if words[1:4] == [b"-m", b"cabletui", b"--kiosk"] and bytes(folder) in words:
                return int(process.name)
    raise AssertionError("there is none")


def test_ctrl_z_leads_to_no_shell(start: Start, server: SshServer) -> None:
    session = login(start, server)
    session.press("\x1a")
    session.wait_for("This session cannot be suspended")
    session.press("t")
    session.wait_for("PTER")
    leave(session)


def test_a_command_of_the_readers_own_is_not_run(
    start: Start, server: SshServer, home: Path
) -> None:
    session = login(start, server, f"touch {home}/broken; sh")
    leave(session)
    assert files(home) == []


def test_the_palette_offers_no_file(start: Start, server: SshServer, home: Path) -> None:
    session = login(start, server)
    session.press("\x10")
    session.wait_for("Theme")
    session.press("screenshot")
    session.wait_for("No matches found")
    session.press("\x1b")
    session.settle()
    leave(session)
    assert files(home) == []


@pytest.mark.parametrize("keys", ["\x03", "\x1c", "\x04", "!ls\r", "\x1b!sh\r", ":!sh\r", "v", "E"])
def test_no_key_leads_to_a_shell(start: Start, server: SshServer, home: Path, keys: str) -> None:
    session = login(start, server)
    session.press(keys)
    session.settle()
    session.press("\x1b\x1b")
    session.settle()
    # The palette may have been made to leave, which everybody may; there is nothing beyond.
    assert "$ " not in session.text
    session.press("\x11")
    session.status()
    assert files(home) == []


def test_a_failure_writes_no_log(start: Start, folder: Path, sealed: Path) -> None:
    code = (
        "import sys; from cabletui.screens.home import HomeScreen\n"
        "HomeScreen.show_library = lambda self, archive: 1 / 0\n"
        f"from cabletui.cli import main; sys.exit(main(['--kiosk', '--library', {str(folder)!r}]))"
    )
    session = start((PROGRAM[0], "-c", code))
    session.wait_for_bytes(b"cabletui failed unexpectedly (ZeroDivisionError)")
    assert session.status() == 2
    session.wait_for_end()
    assert session.is_restored
    assert not list(sealed.rglob("*.log"))


def test_the_end_of_the_line_ends_the_session(start: Start, server: SshServer) -> None:
    session = login(start, server)
    session.process.send_signal(signal.SIGHUP)
    session.status()
