"""A library to ask, and commands to ask it with."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cabletui.cli import main
from tests.library import library


@dataclass(frozen=True)
class Ran:
    """What became of a command."""

    status: int
    output: str
    errors: str

    @property
    def lines(self) -> list[str]:
        return self.output.split("\n")[:-1]


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a library of forty cables; nothing writes to it."""
    return library(tmp_path_factory.mktemp("asked") / "library")


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Give a function that runs a command and tells what became of it."""

    def ran(*arguments: object) -> Ran:
        capfdbinary.readouterr()
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as left:
            status = int(left.code or 0)
        output, errors = capfdbinary.readouterr()
        return Ran(
            status, output.decode("utf-8", "surrogatepass"), errors.decode("utf-8", "replace")
        )

    return ran


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Give a function that lets a command read some bytes from its standard input."""

    def piped(given: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))

    return piped
