"""Seal the tests from the machine: home, settings, terminal, clipboard, locale, signals."""

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

from tests.library import library

_OF_THE_MACHINE = (
    "CABLETUI_LIBRARY",
    "COLORTERM",
    "COLUMNS",
    "DISPLAY",
    "LINES",
    "NO_COLOR",
    "SSH_CONNECTION",
    "SSH_TTY",
    "STY",
    "TERM_PROGRAM",
    "TMUX",
    "TMUX_PANE",
    "WAYLAND_DISPLAY",
)


# How long an example takes is the machine's. The same examples are tried each time, so that a run
# tells of the code alone; `CABLETUI_TEST_RANDOM=1 pytest` looks for new ones.
settings.register_profile(
    "suite", deadline=None, derandomize="CABLETUI_TEST_RANDOM" not in os.environ
)
settings.load_profile("suite")


def pytest_configure() -> None:
    """Hear the signals that whoever runs the tests in the background has silenced."""
    for number, handler in (
        (signal.SIGINT, signal.default_int_handler),
        (signal.SIGTERM, signal.SIG_DFL),
        (signal.SIGHUP, signal.SIG_DFL),
    ):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, handler)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Run thrice as many tests at once as there are processors: most of their time is waiting."""
    return min(8, 3 * (os.cpu_count() or 1))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the library of forty cables; nothing writes to it."""
    return library(tmp_path_factory.mktemp("browsed") / "library")


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a library that holds nothing."""
    return library(tmp_path_factory.mktemp("empty") / "library", 0)


@pytest.fixture(autouse=True)
def sealed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Give the test a home of its own and a plain terminal; return the home."""
    home = tmp_path / "home"
    home.mkdir()
    for name in _OF_THE_MACHINE:
        monkeypatch.delenv(name, raising=False)
    for name in [name for name in os.environ if name.startswith("TEXTUAL_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_CACHE_HOME", "cache"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    return home
