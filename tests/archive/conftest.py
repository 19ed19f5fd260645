from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for a library."""
    path = tmp_path / "library"
    path.mkdir()
    return path
