"""Whatever a keyboard sends, the interface goes on, and hears what comes after."""

import os
from pathlib import Path

import pytest

from tests.library import COUNT
from tests.system.conftest import Start
from tests.system.session import PROGRAM, Session

pytestmark = pytest.mark.usefixtures("library_set")

HELD = f"{COUNT} of"


def send(session: Session, data: bytes) -> None:
    os.write(session.keyboard, data)


def leave(session: Session) -> None:
    session.press("\x11")
    assert session.status() == 0
    session.wait_for_end()
    assert session.is_restored
    assert b"Traceback" not in session.bytes


def test_a_letter_of_latin_1_in_the_search_bar(start: Start) -> None:
    session = start()
    session.wait_for(HELD)
    session.press("/")
    session.wait_for("Search")
    send(session, b"caf\xe9 x")
    session.wait_for("/ caf\ufffd x")
    leave(session)


@pytest.mark.parametrize(
    "data",
    [
        *(b"\xe1", b"\xff\xfe", b"\x1b[57441;5:3u", b"\x1b[1114112u", b"\x1b[55296u"),
        *(b"\x1b[48;0;0;0;0t", b"\x1b[48;24;80;0;0t\x1b[<0;5;5M\x1b[<0;5;5m"),
        *(b"\x1b[<35;99999999;99999999M", b"\x1b[M\x80\xff\xff", b"\x1b[?2026;9$y"),
    ],
)
def test_what_is_no_key(start: Start, data: bytes) -> None:
    session = start()
    session.wait_for(HELD)
    send(session, data)
    session.settle()
    session.press("t")
    session.wait_for("PTER")
    leave(session)


def test_a_paste_whose_end_never_comes(start: Start) -> None:
    session = start()
    session.wait_for(HELD)
    session.press("/")
    session.wait_for("Search")
    send(session, b"\x1b[200~herring")
    session.wait_for("/ herring")
    session.press("\r")
    session.wait_for("10 cables")
    leave(session)


def test_what_is_pasted_into_the_palette_commands_nothing(start: Start) -> None:
    session = start()
    session.wait_for(HELD)
    session.press(":")
    session.wait_for("A place, an id")
    send(session, b"\x1b[200~a\x1b]0;x\x07\xc2\x9b2Jb\x1b[201~")
    session.wait_for("a␛]0;x␇\ufffd2Jb")
    assert b"\x1b]0;x" not in session.bytes
    session.press("\x1b")
    session.settle()
    leave(session)


def test_a_failure_of_the_thread_that_hears_the_keyboard(start: Start, sealed: Path) -> None:
    code = (
        "import sys; from cabletui.hooks.keyboard import Keyboard\n"
        "Keyboard.heard = lambda self, data: 1 / 0\n"
        "from cabletui.cli import main; sys.exit(main([]))"
    )
    session = start((PROGRAM[0], "-c", code))
    session.press("t")
    session.wait_for_bytes(b"cabletui failed unexpectedly (ZeroDivisionError)")
    assert session.status() == 2
    session.wait_for_end()
    assert session.is_restored
    assert b"Traceback" not in session.bytes
    (log,) = (sealed / "state" / "cabletui").iterdir()
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
