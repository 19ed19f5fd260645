import os
from pathlib import Path

import pytest

from cabletui.errors import LibraryError
from cabletui.files import JsonFile, write_whole


def test_a_new_file_is_whole_and_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"\x00data\n")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"\x00data\n"


def test_the_rights_of_the_old_file_stay(tmp_path: Path) -> None:
    (tmp_path / "a").touch(mode=0o640)
    write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_what_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(tmp_path / "a", b"new")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_tables_there_and_back(tmp_path: Path) -> None:
    file = JsonFile(tmp_path / "a.json")
    assert file.read() is None
    file.write({"things": {"1": {"name": "é"}}})
    assert file.read() == {"things": {"1": {"name": "é"}}}
    file.close()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff"])
def test_what_is_no_file_of_tables_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.json").write_bytes(data)
    with pytest.raises(LibraryError, match=r"a\.json"):
        JsonFile(tmp_path / "a.json").read()


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"cannot be written \(No such file"):
        JsonFile(tmp_path / "none" / "a.json").write({})
