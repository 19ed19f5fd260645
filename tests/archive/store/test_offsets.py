import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.store import offsets

LINES = (b"one\n", b"\n", b"three is longer\n")


@pytest.fixture
def documents(tmp_path: Path) -> Iterator[int]:
    path = tmp_path / "cables.jsonl"
    path.write_bytes(b"".join(LINES))
    descriptor = os.open(path, os.O_RDWR)
    yield descriptor
    os.close(descriptor)


def test_whole_lines_alone_are_found(documents: int) -> None:
    os.pwrite(documents, b"torn", os.fstat(documents).st_size)
    assert list(offsets.scan(documents, 0, 25)) == [4, 5, 21]
    assert list(offsets.scan(documents, 5, 25)) == [21]
    assert list(offsets.scan(documents, 0, 20)) == [4, 5]


def test_a_line_may_lie_across_the_pieces_that_are_read(
    documents: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offsets, "_CHUNK", 3)
    assert list(offsets.scan(documents, 0, 21)) == [4, 5, 21]


def test_what_was_written_is_read(documents: int, tmp_path: Path) -> None:
    offsets.write(tmp_path, offsets.scan(documents, 0, 21))
    assert list(offsets.stored(tmp_path, documents)) == [4, 5, 21]


def test_offsets_of_no_line_fit_no_documents(tmp_path: Path, documents: int) -> None:
    os.ftruncate(documents, 0)
    offsets.write(tmp_path, offsets.scan(documents, 0, 21))
    assert len(offsets.stored(tmp_path, documents)) == 0


def test_half_a_number_at_the_end_is_passed_over(tmp_path: Path, documents: int) -> None:
    offsets.write(tmp_path, offsets.scan(documents, 0, 21))
    with (tmp_path / offsets.NAME).open("r+b") as file:
        file.truncate(16 + 2 * 8 + 3)
    assert list(offsets.stored(tmp_path, documents)) == [4, 5]


def test_missing_offsets_are_said_to_be_missing(tmp_path: Path, documents: int) -> None:
    with pytest.raises(offsets.UnfitOffsetsError, match="missing"):
        offsets.stored(tmp_path, documents)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 something else altogether"])
def test_foreign_offsets_are_known(tmp_path: Path, documents: int, data: bytes) -> None:
    (tmp_path / offsets.NAME).write_bytes(data)
    with pytest.raises(offsets.UnfitOffsetsError, match="not a file of line offsets"):
        offsets.stored(tmp_path, documents)


def test_documents_that_were_cut_are_noticed(tmp_path: Path, documents: int) -> None:
    offsets.write(tmp_path, offsets.scan(documents, 0, 21))
    os.ftruncate(documents, 5)
    with pytest.raises(offsets.UnfitOffsetsError, match="more than"):
        offsets.stored(tmp_path, documents)


def test_documents_that_were_edited_are_noticed(tmp_path: Path, documents: int) -> None:
    offsets.write(tmp_path, offsets.scan(documents, 0, 21))
    os.pwrite(documents, b"one and a half\n\nthree is longer\n", 0)
    with pytest.raises(offsets.UnfitOffsetsError, match="by hand"):
        offsets.stored(tmp_path, documents)
