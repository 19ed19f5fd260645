from pathlib import Path
from typing import Any

import pytest

from cabletui.archive.log.sealed_file import SealedFile, is_as_written

TABLES: dict[str, dict[str, Any]] = {
    "imports": {"1": {"added": 3, "seconds": 1.5}},
    "library": {"1": {"version": 2}},
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    SealedFile(tmp_path / "library.json").write(TABLES)
    return tmp_path / "library.json"


def test_it_is_as_written_however_often_it_is_read_and_written(path: Path) -> None:
    assert is_as_written(path)
    for _ in range(2):
        tables = SealedFile(path).read()
        assert tables is not None
        SealedFile(path).write(tables)
    assert is_as_written(path)
    tables = SealedFile(path).read() or {}
    assert {name: tables[name] for name in TABLES} == TABLES


def test_each_bit_counts(path: Path) -> None:
    data = path.read_bytes()
    for at in range(len(data)):
        for bit in range(8):
            path.write_bytes(data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :])
            assert not is_as_written(path), (at, bit)


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'"seal"'])
def test_what_is_no_table_is_not_as_written(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert not is_as_written(path)


def test_what_is_not_there_is_as_it_was_and_what_has_no_seal_is_not(tmp_path: Path) -> None:
    assert is_as_written(tmp_path / "none.json")
    (tmp_path / "old.json").write_text('{"library": {}}')
    assert not is_as_written(tmp_path / "old.json")
