from pathlib import Path

import pytest

from cabletui.archive.index.index_files import changes, damaged, files
from cabletui.archive.index.segment_footers import FooterError
from tests.archive.libraries import library


@pytest.fixture
def index(folder: Path) -> Path:
    return library(folder) / "index"


def _data(index: Path) -> Path:
    return next(index.glob("*.idx"))


def test_what_is_written_is_whole_and_as_it_was(index: Path) -> None:
    noted = files(index)
    assert {"meta.json", ".managed.json", "version", _data(index).name} <= noted.keys()
    assert not any(name.endswith(".lock") for name in noted)
    assert list(changes(index, noted)) == list(damaged(index)) == []


def test_a_bit_within_is_seen_by_the_footer(index: Path) -> None:
    noted = files(index)
    data = bytearray(_data(index).read_bytes())
    data[10] ^= 4
    _data(index).write_bytes(data)
    assert list(changes(index, noted)) == []
    [told] = damaged(index)
    assert told.endswith("is damaged: its checksum does not match.")


def test_a_footer_that_is_gone_is_told(index: Path) -> None:
    noted = files(index)
    _data(index).write_bytes(_data(index).read_bytes()[:-1])
    [told] = damaged(index)
    assert "has no footer" in told
    [told] = changes(index, noted)
    assert "is not what was written" in told
    with pytest.raises(FooterError):
        files(index)


@pytest.mark.parametrize("name", ["meta.json", ".managed.json", "version"])
def test_what_has_no_footer_is_known_whole(index: Path, name: str) -> None:
    noted = files(index)
    data = bytearray((index / name).read_bytes())
    data[len(data) // 2] ^= 1
    (index / name).write_bytes(data)
    [told] = changes(index, noted)
    assert f"The file {name} of the index is not" in told


def test_files_that_are_gone_or_new_are_named(index: Path) -> None:
    noted = files(index)
    name = _data(index).name
    _data(index).rename(index / "more.idx")
    assert list(changes(index, noted)) == [
        f"The file {name} of the index is missing.",
        "The file more.idx does not belong to the index.",
    ]


def test_an_index_that_is_gone_has_no_files(folder: Path) -> None:
    assert list(damaged(folder / "none")) == []
