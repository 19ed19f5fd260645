from pathlib import Path

import pytest

from cabletui.intake.containers.one_file import OneFile


def test_it_tells_how_far_it_has_been_read(tmp_path: Path) -> None:
    path = tmp_path / "cables.csv"
    path.write_bytes(b"x" * 100)
    source = OneFile(path)
    assert (source.done, source.total, source.unit) == (0, 100, "bytes")
    source.file.read(40)
    assert source.done == 40
    source.close()
    assert source.done == 100


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        OneFile(tmp_path / "gone")
