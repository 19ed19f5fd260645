import os
from pathlib import Path

import pytest

from cabletui.errors import StorageError
from cabletui.files import JsonFile, write_whole


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    path = folder / "desk.json"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(folder.iterdir()) == [path]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(path, b"one")
    assert os.read(reader, 9) == b"one"
    os.close(reader)
    assert path.is_fifo()


def test_a_folder_that_is_not_there_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        write_whole(tmp_path / "none" / "x", b"")


def test_tables_come_back(tmp_path: Path) -> None:
    file = JsonFile(tmp_path / "x.json")
    assert file.read() is None
    file.write({"imports": {"1": {"name": "café"}}})
    assert file.read() == {"imports": {"1": {"name": "café"}}}


@pytest.mark.parametrize("text", ["{", "[]"])
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StorageError, match=r"x\.json"):
        JsonFile(path).read()


def test_what_cannot_be_json_is_refused_and_the_old_file_stands(tmp_path: Path) -> None:
    file = JsonFile(tmp_path / "x.json")
    file.write({"queries": {"1": {"text": "herring"}}})
    with pytest.raises(StorageError, match=r"x\.json cannot hold that"):
        file.write({"queries": {"1": {"text": "\ud800"}}})
    assert file.read() == {"queries": {"1": {"text": "herring"}}}


def test_a_file_system_without_modes_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, mode: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    write_whole(tmp_path / "x", b"data", 0o600)
    assert (tmp_path / "x").read_bytes() == b"data"
