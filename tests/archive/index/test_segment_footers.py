import os
from pathlib import Path

import pytest

from cabletui.archive.index import segment_footers
from cabletui.archive.index.engine import IndexUnusableError
from cabletui.archive.index.index import Index
from cabletui.archive.index.segment_footers import is_intact, named_files, spoilt, unread
from cabletui.archive.layout import META
from tests import folder_removal
from tests.archive.fiction import fictional
from tests.archive.libraries import library


@pytest.fixture
def index(folder: Path) -> Path:
    """Give an index of two segments, one of which has had a cable taken away."""
    library(folder)
    library(folder, fictional(5, body="Seen again. " * 50))
    return folder / "index"


def changed(path: Path, place: int) -> None:
    """Change one bit of a file."""
    with path.open("r+b") as file:
        file.seek(place)
        (old,) = file.read(1)
        file.seek(place)
        file.write(bytes([old ^ 4]))


def test_files_that_the_engine_wrote_are_intact(index: Path) -> None:
    files = list(named_files(index))
    assert {path.suffix for path in files} >= {".idx", ".pos", ".term", ".store", ".fast", ".del"}
    assert all(map(is_intact, files))
    assert spoilt(index) == spoilt(index, all_files=True) == ""


def test_one_changed_bit_is_noticed_in_every_file(index: Path) -> None:
    for path in named_files(index):
        for place in (0, 3):
            changed(path, place)
            assert not is_intact(path)
            assert spoilt(index) == path.name
            with pytest.raises(IndexUnusableError, match=path.name):
                Index.open(index)
            changed(path, place)
        assert is_intact(path)


def test_a_file_that_was_cut_is_not_intact(index: Path) -> None:
    for path in named_files(index):
        os.truncate(path, path.stat().st_size - 1)
        assert not is_intact(path)
        os.truncate(path, 3)
        assert not is_intact(path)


def test_what_seems_untouched_is_looked_at_where_all_is(index: Path) -> None:
    path = next(index.glob("*.idx"))
    changed(path, 0)
    before = (index / META).stat().st_mtime_ns - 10**9
    os.utime(path, ns=(before, before))
    assert spoilt(index) == ""
    assert spoilt(index, all_files=True) == path.name


def test_a_rotten_store_that_seems_untouched_is_noticed(index: Path) -> None:
    path = next(index.glob("*.store"))
    before = path.stat()
    changed(path, 0)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert spoilt(index) == path.name


def test_files_that_no_state_names_are_not_looked_at(index: Path, tmp_path: Path) -> None:
    (index / f"{'0' * 32}.idx").write_bytes(b"a segment that is being merged")
    assert spoilt(index, all_files=True) == ""
    folder_removal.remove(index)
    with pytest.raises(FileNotFoundError):
        spoilt(index)


def test_what_there_is_no_time_for_is_counted(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = sorted(path.stat().st_size for path in named_files(index))
    assert unread(index) == 0
    monkeypatch.setattr(segment_footers, "_AFFORDABLE", sum(sizes[:-1]) / 4)
    assert unread(index) == sizes[-1]
    monkeypatch.setattr(segment_footers, "_AFFORDABLE", 0)
    assert unread(index) == sum(sizes)
