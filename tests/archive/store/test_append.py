import errno
import os
from pathlib import Path

import pytest

from cabletui.archive.store import offsets
from cabletui.archive.store.append import Appending
from cabletui.archive.store.documents import Documents
from cabletui.errors import LibraryError


def appended(folder: Path, *lines: bytes) -> None:
    appending = Appending(folder)
    for line in lines:
        appending.append(line)
    appending.flush()
    appending.close()


def test_what_was_flushed_is_there_and_needs_no_mending(tmp_path: Path) -> None:
    appended(tmp_path, b'{"n":1}\n', b'{"n":2}\n')
    appended(tmp_path, b'{"n":3}\n')
    documents = Documents.open(tmp_path)
    assert [documents.document(ordinal)["n"] for ordinal in (1, 2, 3)] == [1, 2, 3]
    assert documents.unfit == ""
    appending = Appending(tmp_path)
    assert appending.mended == ()
    appending.close()


def test_what_was_not_flushed_is_cut_off(tmp_path: Path) -> None:
    appended(tmp_path, b'{"n":1}\n')
    appending = Appending(tmp_path)
    appending.append(b'{"n":2}\n')
    assert appending.document(2) == {"n": 2}
    appending.close()
    assert (tmp_path / "cables.jsonl").read_bytes() == b'{"n":1}\n'
    assert len(Documents.open(tmp_path)) == 1


def test_a_line_that_waits_can_be_read_and_has_its_ordinal(tmp_path: Path) -> None:
    appending = Appending(tmp_path)
    assert [appending.append(b'{"n":%d}\n' % n) for n in (1, 2, 3)] == [1, 2, 3]
    assert appending.document(1) == {"n": 1}
    assert appending.document(3) == {"n": 3}
    assert len(appending) == 3
    appending.close()


def test_many_lines_go_to_the_file_before_they_are_flushed(tmp_path: Path) -> None:
    appending = Appending(tmp_path)
    line = b'{"n":"' + b"x" * 300_000 + b'"}\n'
    for _ in range(5):
        appending.append(line)
    assert (tmp_path / "cables.jsonl").stat().st_size == 4 * len(line)
    appending.flush()
    appending.close()
    assert len(Documents.open(tmp_path)) == 5


def test_a_torn_last_line_is_cut_off_and_said(tmp_path: Path) -> None:
    (tmp_path / "cables.jsonl").write_bytes(b'{"n":1}\n{"n":2')
    appending = Appending(tmp_path)
    assert "was not whole (6 bytes)" in appending.mended[-1]
    appending.append(b'{"n":3}\n')
    appending.flush()
    appending.close()
    assert (tmp_path / "cables.jsonl").read_bytes() == b'{"n":1}\n{"n":3}\n'


def test_a_whole_last_line_without_its_end_is_kept(tmp_path: Path) -> None:
    (tmp_path / "cables.jsonl").write_bytes(b'{"n":1}\n{"n":2}')
    appending = Appending(tmp_path)
    assert "was given one" in appending.mended[-1]
    appending.append(b'{"n":3}\n')
    appending.flush()
    appending.close()
    assert (tmp_path / "cables.jsonl").read_bytes() == b'{"n":1}\n{"n":2}\n{"n":3}\n'
    assert len(Documents.open(tmp_path)) == 3


@pytest.mark.parametrize("harm", ["missing", "short", "foreign", "of other lines"])
def test_offsets_that_do_not_fit_are_made_anew(tmp_path: Path, harm: str) -> None:
    appended(tmp_path, b'{"n":1}\n', b'{"n":2}\n', b'{"n":3}\n')
    path = tmp_path / offsets.NAME
    whole = path.read_bytes()
    match harm:
        case "missing":
            path.unlink()
        case "short":
            path.write_bytes(whole[:-11])
        case "foreign":
            path.write_bytes(b"something else")
        case _:
            path.write_bytes(whole[:16] + bytes([1, 0, 0, 0, 0, 0, 0, 0]) * 3)
    Appending(tmp_path).close()
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "no room left"), (errno.EDQUOT, "no room left"), (errno.EIO, "cannot be")],
)
@pytest.mark.parametrize("call", ["pwrite", "fsync"])
def test_a_disk_that_fails_harms_nothing_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, words: str
) -> None:
    appended(tmp_path, b'{"n":1}\n')
    before = (tmp_path / "cables.jsonl").read_bytes(), (tmp_path / offsets.NAME).read_bytes()
    appending = Appending(tmp_path)
    appending.append(b'{"n":2}\n')

    def fail(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(f"cabletui.archive.store.append.os.{call}", fail)
        with pytest.raises(LibraryError, match=words):
            appending.flush()
    assert len(appending) == 1
    appending.append(b'{"n":4}\n')
    appending.close()
    after = (tmp_path / "cables.jsonl").read_bytes(), (tmp_path / offsets.NAME).read_bytes()
    assert after == before


def test_a_disk_that_takes_part_of_a_line_is_given_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.pwrite
    monkeypatch.setattr(
        "cabletui.archive.store.append.os.pwrite",
        lambda file, data, place: write(file, bytes(data[:3]), place),
    )
    appending = Appending(tmp_path)
    appending.append(b'{"n":1}\n')
    appending.flush()
    monkeypatch.undo()
    appending.close()
    assert (tmp_path / "cables.jsonl").read_bytes() == b'{"n":1}\n'


def test_a_folder_that_cannot_be_written_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "cables.jsonl").mkdir()
    with pytest.raises(LibraryError, match="cannot be written"):
        Appending(tmp_path)


@pytest.mark.parametrize("number", [0, 1, 1 << 40, (1 << 64) - 1])
def test_an_end_that_is_wrong_is_put_right_before_anything_is_added(
    folder: Path, number: int
) -> None:
    appended(folder, *(b'{"n":%d}\n' % place for place in range(1, 12)))
    path = folder / "cables.offsets"
    sound = path.read_bytes()
    for place in range(16, len(sound), 8):
        path.write_bytes(sound[:place] + number.to_bytes(8, "little") + sound[place + 8 :])
        appending = Appending(folder)
        assert [appending.document(at)["n"] for at in range(1, 12)] == list(range(1, 12))
        appending.close()
        assert any("cables.offsets" in told for told in appending.mended)
        assert path.read_bytes() == sound
