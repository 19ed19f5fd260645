"""A home that keeps nothing, or keeps one waiting: a message says so, and reading goes on."""

import errno
import fcntl
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library import COUNT
from tests.system.conftest import Start
from tests.system.session import PROGRAM

pytestmark = pytest.mark.usefixtures("library_set")

HELD = f"{COUNT} of"


@pytest.fixture
def desk(sealed: Path) -> Path:
    """Give the folder of the desk."""
    folder = sealed / "data" / "cabletui"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def lock(desk: Path) -> Iterator[None]:
    """Hold the lock of the desk."""
    descriptor = os.open(desk / "desk.lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    yield
    os.close(descriptor)


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOSYS, errno.EIO, errno.EOPNOTSUPP])
def test_a_home_that_cannot_lock(start: Start, number: int) -> None:
    code = (
        "import fcntl, os, sys\n"
        f"def refuse(*_): raise OSError({number}, os.strerror({number}))\n"
        "fcntl.flock = refuse\n"
        "from cabletui.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    session = start((PROGRAM[0], "-c", code), columns=200)
    session.wait_for(HELD)
    session.press("a")
    session.wait_for("10BRIGHDE139")
    session.press("\r")
    session.wait_for("opens the box")
    session.press("q")
    session.wait_for(f"cannot be locked ({os.strerror(number)})")
    session.press("m")
    session.wait_for(f"cannot be locked ({os.strerror(number)})")
    session.press("/herring\r")
    session.wait_for("10 cables")
    session.press("\x11")
    assert session.status() == 0


@pytest.mark.usefixtures("lock")
def test_a_lock_that_another_holds_keeps_no_key_waiting(start: Start) -> None:
    session = start((*PROGRAM, "07BOWMORE100"), columns=200)
    session.wait_for("FERRY TALKS")
    session.press("m")
    session.press("}")
    session.wait_for("is held by another session, so nothing was kept there.")
    session.press("q")
    session.wait_for(HELD)
    session.press("\x11")
    assert session.status() == 0


@pytest.mark.usefixtures("lock")
def test_a_lock_that_another_holds_keeps_no_end_waiting(start: Start) -> None:
    session = start((*PROGRAM, "07BOWMORE100"))
    session.wait_for("FERRY TALKS")
    session.process.send_signal(signal.SIGTERM)
    assert session.status() == 128 + signal.SIGTERM
    session.wait_for_end()
    assert session.is_restored


@pytest.mark.parametrize(
    "text", ['{"bookmarks": {"x": {}}}', '{"read": [1]}', '{"read": {}, "else": 1}', "\x00\xff"]
)
def test_a_desk_of_another_shape(start: Start, desk: Path, text: str) -> None:
    (desk / "desk.json").write_text(text, encoding="utf-8")
    session = start(columns=200)
    session.wait_for(HELD)
    for keys, seen in (("a", "10BRIGHDE139"), ("\r", "opens the box"), ("q", "10BRIGHDE139")):
        session.press(keys)
        session.wait_for(seen)
    session.press("m")
    session.settle()
    session.press("'")
    session.wait_for("Your lists")
    session.press("/herring\r")
    session.wait_for("10 cables")
    session.press(":")
    session.wait_for("Enter Choose")
    session.press("\x1b")
    session.settle()
    session.press("\x11")
    assert session.status() == 0
    assert b"desk.json" in session.bytes
    assert (desk / "desk.json").read_text(encoding="utf-8") == text
