"""No byte of a cable commands the terminal, wherever the cable is shown."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.writer import Writer
from cabletui.cable.cable_errors import DocumentError
from tests.paint.cables import HOSTILE, hostile
from tests.system.conftest import Start
from tests.system.session import PROGRAM, Session
from tests.system.tmux import Tmux

ALLOWED = re.compile(
    rb"\x1b\[[0-9;:]*m"  # colours
    rb"|\x1b\[\d+;\d+H|\x1b\[H"  # where to write
    rb"|\x1b\[\d+;\d+r|\x1b\[r|\x1bM"  # what scrolls, between two lines
    rb"|\x1b\[\?\d+[hl]|\x1b\[\?\d+\$p"  # modes: screen, mouse, cursor, paste, whole frames
    rb"|\x1b\[[<>=]\d*u"  # how keys are sent
    rb"|\x1b\[[0-2]?[JK]"
    rb"|\x1b\]22;default\x07"  # the shape of the mouse pointer
)
COMMANDS = frozenset({"Cc", "Cf", "Cs", "Co"})


def trespassers(received: bytes) -> set[str]:
    """Return the characters that a terminal would obey and that are not of an allowed sequence."""
    text = ALLOWED.sub(b"", received).decode("utf-8", "replace")
    return {
        f"U+{ord(character):04X}"
        for character in set(text) - {"\n", "\r"}
        if unicodedata.category(character) in COMMANDS
    }


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a library of cables that have hostile texts in every field."""
    folder = tmp_path_factory.mktemp("hostile") / "library"
    with Writer.open(folder) as writer:
        for number, text in enumerate(HOSTILE):
            cable = hostile(text)
            for name in (cable.reference_id, f"06TIRNOVEL{number}"):
                try:
                    writer.add(replace(cable, reference_id=name))
                except DocumentError:
                    assert any("\ud800" <= character < "\ue000" for character in text)
    return folder


@pytest.fixture(autouse=True)
def opened(hostile_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLETUI_LIBRARY", str(hostile_folder))


def places(session: Session) -> Iterator[str]:
    """Walk through every place that shows cable text; yield each place's name."""
    session.wait_for("of 251,287")
    for key in "tocdl":
        session.press(key)
        session.settle()
        yield key
        for step in ("\x1b[F", "\r", "\x1b", "\x1b"):
            session.press(step)
            session.settle()
    session.press("a")
    session.settle()
    yield "all cables"
    for key in ("f", "\t", "\x1b", "t", "G", "\x1b", "c", "x", "Y", "\x1b", "X", "S", "\x1b"):
        session.press(key)
        session.settle()
    yield "what a list offers"
    session.press("\r")
    for _ in range(2 * len(HOSTILE) + 1):
        session.settle()
        for key in ("v", "h", "G", "r", "\x1b", "Y", "\x1b"):
            session.press(key)
            session.settle(0.12)
        session.press("J")
        yield "viewer"
    for keys in (
        *("m", "e", "w", "\x1b", "\x1b", "'", "\x1b", "\x1b", "r", "\x1b"),
        *("/", "TIRNOVEL", "\r", "c", "/", "\x1b[A", "\x1b", ":"),
    ):
        session.press(keys)
        session.settle()
    yield "search"


def test_every_place(start: Start) -> None:
    session = start(columns=64, rows=16)
    for place in places(session):
        assert session.process.poll() is None, f"ended at {place}: {session.text}"
    assert trespassers(bytes(session.bytes)) == set()


def test_looking_writes_no_clipboard(start: Start, tmp_path: Path) -> None:
    with Tmux(tmp_path, ("set -s set-clipboard on",)) as server:
        session = start(server.starts(PROGRAM), columns=110, rows=40)
        session.wait_for("of 251,287")
        for key in ("a", "\r", "G", "J", "G", "J", "G", "J", "G"):
            session.press(key)
            session.settle()
        assert server.buffer is None
        assert b"\x1b]52;" not in session.bytes


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "*", "--limit", "0"),
        ("search", "*", "--format", "jsonl"),
        ("tags",),
        ("origins", "--format", "csv"),
        ("classifications",),
        *(("show", f"06TIRNOVEL{number}") for number in range(len(HOSTILE))),
    ],
    ids=" ".join,
)
def test_the_command_line_on_a_terminal(start: Start, arguments: tuple[str, ...]) -> None:
    session = start((*PROGRAM, *arguments))
    session.status()
    session.wait_for_end()
    text = bytes(session.bytes).replace(b"\t", b"")
    assert trespassers(text) == set()
    assert b"\x1b" not in text
    assert b"Traceback" not in text


def test_names_of_files_in_an_import(start: Start, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number, text in enumerate(HOSTILE):
        name = text.encode("utf-8", "ignore").replace(b"/", b"").replace(b"\0", b"")[:60]
        path = bytes(pages) + f"/{number}".encode() + name + b"\xff.html"
        Path(os.fsdecode(path)).write_bytes(b"<html>no cable")
    session = start((*PROGRAM, "import", str(pages), "--library", str(tmp_path / "library")))
    session.status()
    session.wait_for_end()
    assert trespassers(bytes(session.bytes)) == set()
    session = start((*PROGRAM, "status", "--library", str(tmp_path / "library")))
    session.status()
    session.wait_for_end()
    assert trespassers(bytes(session.bytes)) == set()
