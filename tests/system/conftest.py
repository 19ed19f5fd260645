"""What the tests have that drive the real program in a real terminal."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.library import library
from tests.system.session import Session
from tests.system.tmux import Tmux

Start = Callable[..., Session]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests of this folder."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.system)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a library of forty cables; nothing writes to it."""
    return library(tmp_path_factory.mktemp("driven") / "library")


@pytest.fixture
def library_set(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make that library the one that the program opens."""
    monkeypatch.setenv("CABLETUI_LIBRARY", str(folder))
    return folder


@pytest.fixture
def start() -> Iterator[Start]:
    """Give a function that starts a program in a terminal; it ends with the test."""
    with ExitStack() as stack:
        yield lambda *arguments, **more: stack.enter_context(Session(*arguments, **more))


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Callable[..., Tmux]]:
    """Give a function that makes a tmux server of the test's own, from lines of settings."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed here")
    with ExitStack() as stack:
        yield lambda *lines: stack.enter_context(Tmux(tmp_path, lines))
