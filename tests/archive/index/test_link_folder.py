import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cabletui.archive.index import link_folder
from cabletui.archive.index.link_folder import linked
from cabletui.archive.index.nowhere_to_link import NowhereToLinkError
from cabletui.archive.layout import META


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the one place where a private folder may be made."""
    place = tmp_path / "place"
    place.mkdir()
    monkeypatch.setattr(link_folder, "places", lambda: iter((place,)))
    return place


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """Give a folder with the files of an index, such as they are."""
    index = tmp_path / "index"
    index.mkdir()
    for name in ("meta.json", ".tantivy-meta.lock", ".managed.json", "0f.idx", "0f.12.del"):
        (index / name).write_text(name)
    return index


def test_the_folder_holds_links_and_a_state_of_its_own_and_is_gone_afterwards(
    place: Path, index: Path
) -> None:
    with linked(index, b"the state") as folder:
        assert folder.parent == place
        assert folder.stat().st_mode & 0o777 == 0o700
        assert sorted(path.name for path in folder.iterdir()) == ["0f.12.del", "0f.idx", META]
        assert (folder / "0f.idx").readlink() == index / "0f.idx"
        assert (folder / META).read_bytes() == b"the state"
        (folder / ".tantivy-meta.lock").touch()
    assert list(place.iterdir()) == []
    assert (index / "0f.idx").read_text() == "0f.idx"


def test_it_is_gone_after_a_failure_too(place: Path, index: Path) -> None:
    with pytest.raises(ValueError, match="the engine's"), linked(index, b""):
        raise ValueError("the engine's")
    assert list(place.iterdir()) == []


def test_what_was_left_is_removed_and_what_others_hold_or_own_stays(
    place: Path, index: Path
) -> None:
    left = place / f"cabletui-{os.geteuid()}-left"
    left.mkdir()
    (left / "0f.idx").symlink_to(index / "0f.idx")
    strange = place / f"cabletui-{os.geteuid() + 1}-strange"
    strange.mkdir()
    (place / f"cabletui-{os.geteuid()}-link").symlink_to(index)
    with linked(index, b"") as first, linked(index, b"") as second:
        assert not left.exists()
        assert first.exists()
        assert first != second
    assert strange.exists()
    assert len(list(index.iterdir())) == 5


def test_the_next_place_is_tried_where_one_cannot_be_used(
    tmp_path: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "good").mkdir()
    places = [tmp_path / "none", tmp_path / "file", tmp_path / "good"]
    monkeypatch.setattr(link_folder, "places", lambda: iter(places))
    with linked(index, b"") as folder:
        assert folder.parent == tmp_path / "good"


def test_a_place_that_is_full_is_told_of_and_left_clean(
    place: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "symlink_to", full)
    with pytest.raises(NowhereToLinkError) as caught, linked(index, b""):
        pass
    assert caught.value.strerror == f"{place}: No space left on device"
    assert list(place.iterdir()) == []


def test_memory_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert list(link_folder.places())[:2] == [tmp_path, Path("/dev/shm")]
    monkeypatch.setenv("XDG_RUNTIME_DIR", "not/absolute")
    assert next(link_folder.places()) == Path("/dev/shm")


def test_a_folder_that_is_snatched_while_it_is_made_is_made_again(
    place: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = iter((True, False))
    make = tempfile.mkdtemp

    def snatched(**options: Any) -> str:
        name = make(**options)
        if next(made, False):
            (place / "elsewhere").mkdir()
            shutil.move(name, place / "elsewhere")
            Path(name).mkdir()
            with_lock = os.open(name, os.O_RDONLY)
            fcntl.flock(with_lock, fcntl.LOCK_EX)
            held.append(with_lock)
        return str(name)

    held: list[int] = []
    monkeypatch.setattr(tempfile, "mkdtemp", snatched)
    with linked(index, b"") as folder:
        assert held
        assert (folder / META).exists()
    os.close(held[0])


def test_nothing_is_linked_where_there_is_no_index(place: Path, tmp_path: Path) -> None:
    def listed() -> Iterator[Path]:
        with linked(tmp_path / "none", b"") as folder:
            yield folder

    with pytest.raises(FileNotFoundError):
        next(listed())
    assert list(place.iterdir()) == []
