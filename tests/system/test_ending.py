"""However the end comes, the terminal is restored and nothing goes on running."""

import os
import signal
import termios
from pathlib import Path

import pytest

from tests.library import COUNT
from tests.system.conftest import Start
from tests.system.session import PROGRAM, Session

pytestmark = pytest.mark.usefixtures("library_set")

HELD = f"{COUNT} of"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal(start: Start, number: signal.Signals) -> None:
    session = start()
    session.wait_for(HELD)
    session.process.send_signal(number)
    assert session.status() == 128 + number
    session.wait_for_end()
    assert session.is_restored
    assert b"Traceback" not in session.bytes


def test_a_note_that_was_begun_outlasts_a_line_that_drops(start: Start) -> None:
    session = start()
    session.wait_for(HELD)
    session.press("a")
    session.wait_for("newest first")
    session.press("w")
    session.wait_for("Note to")
    session.press("half a note")
    session.wait_for("half a note")
    session.process.send_signal(signal.SIGHUP)
    assert session.status() == 128 + signal.SIGHUP
    later = start()
    later.wait_for(HELD)
    later.press("a")
    later.wait_for("newest first")
    later.press("w")
    later.wait_for("Note (draft) to")
    later.wait_for("half a note")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_terminal_that_has_stopped_reading(start: Start, number: signal.Signals) -> None:
    session = start(columns=200, rows=60)
    session.wait_for(HELD)
    session.settle()
    modes = termios.tcgetattr(session.keyboard)
    assert not modes[3] & termios.ECHO
    session.stop_reading()
    session.press_until_full("tqoq")
    session.process.send_signal(number)
    assert session.status() == 128 + number
    assert termios.tcgetattr(session.keyboard)[3] & termios.ECHO


def test_the_terminal_is_gone(start: Start) -> None:
    session = start()
    session.wait_for(HELD)
    session.hang_up()
    assert session.status() == 129


def test_the_terminal_is_gone_and_the_hangup_is_ignored(start: Start) -> None:
    session = start(("sh", "-c", 'trap "" HUP; exec "$@"', "sh", *PROGRAM))
    session.wait_for(HELD)
    session.hang_up()
    assert session.status() == 129


def test_the_end_of_input_is_refused_at_the_start(start: Start) -> None:
    session = start(("sh", "-c", 'exec "$@" </dev/null', "sh", *PROGRAM))
    session.wait_for("because standard input")
    assert session.status() == 2
    assert session.is_restored


def in_a_shell(start: Start) -> Session:
    session = start(("bash", "--norc", "--noediting", "-i"), environment={"PS1": "shell> "})
    session.wait_for("shell>")
    session.press(" ".join(PROGRAM) + "\r")
    session.wait_for(HELD)
    session.settle()
    return session


def test_ctrl_z_and_fg(start: Start) -> None:
    session = in_a_shell(start)
    session.press("\x1a")
    session.wait_for("Stopped")
    assert session.is_restored
    session.press("fg\r")
    session.wait_for(HELD)
    session.wait_for("Latest releases")
    session.press("t")
    session.wait_for("PTER")
    session.press("\x11")
    session.wait_for("shell>")
    assert session.is_restored


def test_stopped_from_outside_and_continued(start: Start) -> None:
    session = in_a_shell(start)
    process = child_of(session.process.pid)
    os.kill(process, signal.SIGTSTP)
    session.wait_for("Stopped")
    session.press("fg\r")
    session.wait_for("Latest releases")


def child_of(process: int) -> int:
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return int(children.split()[0])


def test_an_idle_session_costs_nothing_and_sends_nothing(start: Start) -> None:
    session = start()
    session.wait_for(HELD)
    session.settle(1.0)
    before, received = used(session.process.pid), len(session.bytes)
    session.settle(3.0)
    assert len(session.bytes) == received
    assert used(session.process.pid) - before < 0.05


def used(process: int) -> float:
    """Return the seconds of the processor that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_a_failure_is_one_sentence_and_a_log(start: Start, sealed: Path) -> None:
    code = (
        "import sys; from cabletui.screens.home import HomeScreen\n"
        "HomeScreen.show_library = lambda self, archive: 1 / 0\n"
        "from cabletui.cli import main; sys.exit(main([]))"
    )
    session = start((PROGRAM[0], "-c", code))
    session.wait_for_bytes(b"cabletui failed unexpectedly (ZeroDivisionError)")
    assert session.status() == 2
    session.wait_for_end()
    assert session.is_restored
    assert b"Traceback" not in session.bytes
    (log,) = (sealed / "state" / "cabletui").iterdir()
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert log.name.encode() in bytes(session.bytes).replace(b"\r\n", b"").replace(b"\n", b"")


@pytest.mark.parametrize("end", ["\x11", "\x1b", "signal"])
def test_where_one_was_reading_is_kept(start: Start, sealed: Path, end: str) -> None:
    session = start((*PROGRAM, "07BOWMORE100"), rows=12)
    session.wait_for("FERRY TALKS")
    session.settle()
    session.press("\x1b[6~")
    session.settle()
    page = session.lines[1:10]
    if end == "signal":
        session.process.terminate()
        assert session.status() == 143
    else:
        session.press(end)
        session.settle()
        session.press("\x11")
        assert session.status() == 0
    again = start((*PROGRAM, "07bowmore100"), rows=12)
    again.wait_for(lambda text: [line.rstrip() for line in text.split("\n")[1:10]] == page)
