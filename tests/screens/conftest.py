"""Libraries to browse, written once."""

from pathlib import Path

import pytest

from tests.library import library


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the library of forty cables; nothing writes to it."""
    return library(tmp_path_factory.mktemp("browsed") / "library")


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a library that holds nothing."""
    return library(tmp_path_factory.mktemp("empty") / "library", 0)
