import io
import os
import shutil
import sys
from pathlib import Path

import pytest

from cabletui.cli.printing import pager

LONG = [f"line {number}" for number in range(30)]


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Give what the pager was given, on a terminal of 20 columns and 10 lines."""
    seen = tmp_path / "seen"
    monkeypatch.setattr(pager, "is_terminal", lambda stream: True)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda *_, **__: os.terminal_size((20, 10)))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("PAGER", f"tee '{seen}'")
    return seen


def test_what_is_longer_than_the_screen_is_paged(screen: Path) -> None:
    pager.put_paged(LONG)
    assert screen.read_text().splitlines() == LONG


@pytest.mark.parametrize(
    ("texts", "is_paged"),
    [
        (["x"] * 9, False),
        (["x"] * 10, True),
        (["x" * 20] * 9, False),
        (["x" * 21] * 5, True),
        (["x\nx\nx\nx\nx"] * 2, True),
        (["海" * 11] * 5, True),
        ([], False),
    ],
)
def test_rows_are_counted_as_the_terminal_has_them(
    screen: Path, texts: list[str], is_paged: bool
) -> None:
    pager.put_paged(texts)
    assert screen.exists() is is_paged


def test_no_control_character_reaches_the_pager(screen: Path) -> None:
    pager.put_paged(["\x1b]52;c;eA==\x07"] * 20)
    assert not set("\x1b\x07") & set(screen.read_text())


def test_a_reader_may_leave_early(screen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "true")
    pager.put_paged(["x" * 1_000] * 5_000)


@pytest.mark.parametrize(
    ("name", "value"),
    [("PAGER", ""), ("PAGER", "no-such-pager"), ("PAGER", "'"), ("TERM", "dumb")],
)
def test_without_a_pager_it_is_printed(
    screen: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
    name: str,
    value: str,
) -> None:
    monkeypatch.setenv(name, value)
    pager.put_paged(LONG)
    sys.stdout.flush()
    assert capfdbinary.readouterr().out.decode().splitlines() == LONG
    assert not screen.exists()


def test_a_pipe_has_no_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.setattr(pager, "_page", None)
    pager.put_paged(LONG)
