"""What a session costs on a slow line: bytes, for seconds tell how busy a machine is."""

import time
from pathlib import Path

import pytest

from tests.library import library
from tests.system.conftest import Start
from tests.system.session import PROGRAM, Session

LIST = (*PROGRAM, "*")
LONG = "07HOLLOWMERE640"
"""A cable of the sample that is longer than a screen."""

COUNT = 3_000
"""Fewer rows than the held keys go through."""

_DOWN, _PAGE = 420, 6_500
_LINE = 500
"""A line of text with all that moves beside it; the whole page takes five times as much."""

_FRAME_END = b"\x1b[?2026l"
_HELD = 90
_RATE = 20_000
"""Bytes a second."""
_KEYS_A_SECOND = 30


@pytest.fixture(scope="module", autouse=True)
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a library whose list is longer than any screen."""
    return library(tmp_path_factory.mktemp("many") / "library", COUNT)


@pytest.fixture(autouse=True)
def many_set(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLETUI_LIBRARY", str(many))


def opened(start: Start, rate: int = 0) -> Session:
    session = start(LIST, columns=120, rows=40, rate=rate)
    session.wait_for(f"1/{COUNT:,}")
    session.settle(0.5)
    return session


@pytest.mark.parametrize(("key", "most"), [("j", _DOWN), ("k", _DOWN), (" ", _PAGE), ("b", _PAGE)])
def test_what_a_key_sends(start: Start, key: str, most: int) -> None:
    """The first frame is the key's; what is known of the cable follows at rest, in one more."""
    session = opened(start)
    session.press("        jjjjjjjj")
    session.settle(0.5)
    for _ in range(5):
        before = len(session.bytes)
        session.press(key)
        session.settle(0.4)
        frames = bytes(session.bytes[before:]).split(_FRAME_END)[:-1]
        assert 0 < len(frames[0]) <= most
        assert len(frames) <= 2
        assert sum(map(len, frames[1:])) <= _PAGE


def test_a_line_of_a_text_costs_a_line(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal scrolls what it shows already."""
    monkeypatch.delenv("CABLETUI_LIBRARY")
    session = start((*PROGRAM, LONG), columns=100, rows=30)
    session.wait_for(LONG)
    session.settle(0.5)
    for key in "jjjjkkj":
        before, above = len(session.bytes), session.lines
        session.press(key)
        session.settle(0.4)
        assert len(session.bytes) - before <= _LINE
        assert len(set(session.lines) & set(above)) > len(set(above)) - 6


def test_held_keys_on_a_slow_line_are_not_owed_for_long(start: Start) -> None:
    session = opened(start, rate=_RATE)
    for _ in range(_HELD):
        session.press(" ")
        time.sleep(1 / _KEYS_A_SECOND)
    at_the_last_key = len(session.bytes)
    session.wait_for(f"{COUNT:,}/{COUNT:,}")
    session.settle(0.5)
    assert len(session.bytes) - at_the_last_key < 2 * _RATE
