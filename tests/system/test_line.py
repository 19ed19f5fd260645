"""What a session costs on a slow line: bytes, not seconds, save where the line itself is slow."""

import time
from pathlib import Path

import pytest

from tests.library import library
from tests.system.conftest import Start
from tests.system.session import PROGRAM, Session

LIST = (*PROGRAM, "*")
COUNT = 3_000
"""Fewer rows than the held keys go through."""

_DOWN, _PAGE = 512, 6_500
_HELD = 90
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
    session = opened(start)
    session.press("        jjjjjjjj")
    session.settle(0.5)
    for _ in range(5):
        before = len(session.bytes)
        session.press(key)
        session.settle(0.4)
        assert 0 < len(session.bytes) - before <= most


def test_held_keys_on_a_slow_line_are_not_owed_for_long(start: Start) -> None:
    session = opened(start, rate=20_000)
    for _ in range(_HELD):
        session.press(" ")
        time.sleep(1 / _KEYS_A_SECOND)
    last_key = time.monotonic()
    session.wait_for(f"{COUNT:,}/{COUNT:,}")
    session.settle(0.5)
    assert time.monotonic() - 0.5 - last_key < 2
