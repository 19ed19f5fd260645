"""The main job, from the shell to the reference id in hand."""

import re
from base64 import b64encode
from pathlib import Path

import pytest

from tests.library import COUNT
from tests.system.conftest import Start
from tests.system.session import PROGRAM

pytestmark = pytest.mark.usefixtures("library_set")


def test_by_letter_to_a_cable_and_its_id_into_the_clipboard(start: Start) -> None:
    session = start(columns=100, rows=30)
    session.wait_for(f"{COUNT} of")
    session.press("t")
    session.wait_for("PTER")
    session.press("pr")
    session.wait_for(lambda text: "PREL" in text and "PTER" not in text.split("PREL")[0])
    session.press("\r")
    session.wait_for("10BOWMORE136")
    session.press("\r")
    session.wait_for("The tide came in twice.")
    session.press("y")
    session.wait_for("to your terminal's clipboard")
    wanted = re.search(r"Sent (\S+) to", session.text)
    assert wanted
    session.wait_for_bytes(b"\x1b]52;c;" + b64encode(wanted[1].encode()) + b"\x07")
    for _ in range(4):
        session.press("\x1b")
        session.settle()
    session.press("q")
    assert session.status() == 0
    assert session.is_restored


def test_beginning_at_a_cable(start: Start) -> None:
    session = start((*PROGRAM, "open", "#07bowmore100"), rows=40)
    session.wait_for("The tide came in twice.")
    assert "07BOWMORE100" in session.text


def test_beginning_at_a_query(start: Start) -> None:
    session = start((*PROGRAM, "subject:herring"))
    session.wait_for("HERRING QUOTAS")
    session.wait_for("10")
    session.press("\x11")
    assert session.status() == 0
    session.wait_for_end()
    assert session.is_restored


def test_searching_as_one_types(start: Start) -> None:
    session = start(rows=40)
    session.wait_for(f"{COUNT} of")
    session.press("/")
    session.settle()
    session.press("herring")
    session.wait_for("HERRING QUOTAS")
    session.press("\r")
    session.settle()
    session.press("\r")
    session.wait_for("SUBJECT: A NOTE ON [sic] HERRING QUOTAS")


def test_the_bundled_sample(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CABLETUI_LIBRARY")
    session = start()
    session.wait_for(lambda text: "fiction" in text.lower())


def test_a_library_that_cannot_be_opened(start: Start, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    session = start((*PROGRAM, "--library", str(tmp_path / "none")))
    session.wait_for("cables.jsonl")
    session.press("q")
    assert session.status() == 0
    assert session.is_restored
