import threading
from pathlib import Path

import pytest

from cabletui.archive.store import offsets
from cabletui.archive.store.documents import DamagedLineError, Documents
from cabletui.errors import LibraryError

LINES = b'{"n":1}\n{"n":2}\n{"n":3}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cables.jsonl").write_bytes(LINES)
    offsets.write(tmp_path, Documents.open(tmp_path).ends())
    return tmp_path


def test_documents_are_read_by_their_ordinals(folder: Path) -> None:
    documents = Documents.open(folder)
    assert len(documents) == 3
    assert [documents.document(ordinal) for ordinal in (3, 1, 2)] == [{"n": 3}, {"n": 1}, {"n": 2}]
    assert documents.line(2) == b'{"n":2}\n'
    assert documents.unfit == ""


def test_without_offsets_they_are_read_as_well(folder: Path) -> None:
    (folder / offsets.NAME).unlink()
    documents = Documents.open(folder)
    assert documents.document(3) == {"n": 3}
    assert "missing" in documents.unfit


def test_lines_beyond_the_offsets_are_found_and_a_torn_one_is_not(folder: Path) -> None:
    with (folder / "cables.jsonl").open("ab") as file:
        file.write(b'{"n":4}\n{"n":')
    documents = Documents.open(folder)
    assert len(documents) == 4
    assert documents.document(4) == {"n": 4}
    assert list(documents.ends()) == [8, 16, 24, 32]


def test_lines_that_an_import_is_adding_are_not_looked_for_before_they_are_wanted(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (folder / "cables.jsonl").open("ab") as file:
        file.write(b'{"n":4}\n')
    documents = Documents.open(folder)
    with monkeypatch.context() as patch:
        patch.delattr("cabletui.archive.store.documents.offsets.scan")
        assert documents.holds(3)
        assert documents.document(3) == {"n": 3}
    assert documents.holds(4)
    assert not documents.holds(5)


@pytest.mark.parametrize("ordinal", [0, 4, -1])
def test_a_line_that_is_not_there_is_named(folder: Path, ordinal: int) -> None:
    with pytest.raises(DamagedLineError, match=f"Line {ordinal} .* there are 3"):
        Documents.open(folder).document(ordinal)


@pytest.mark.parametrize("line", [b"no json!\n", b"[1,2,3]\n"])
def test_a_line_that_is_no_document_is_named_and_harms_no_other(
    tmp_path: Path, line: bytes
) -> None:
    (tmp_path / "cables.jsonl").write_bytes(b'{"n":1}\n' + line + b'{"n":3}\n')
    documents = Documents.open(tmp_path)
    with pytest.raises(DamagedLineError, match=r"Line 2 of cables\.jsonl is no JSON") as caught:
        documents.document(2)
    assert caught.value.ordinal == 2
    assert documents.document(3) == {"n": 3}


def test_a_file_that_is_cut_while_it_is_read_gives_an_error_and_no_crash(folder: Path) -> None:
    documents = Documents.open(folder)
    (folder / "cables.jsonl").write_bytes(b"")
    with pytest.raises(DamagedLineError, match="cut short"):
        documents.document(3)


def test_what_was_opened_stays_as_it_was(folder: Path) -> None:
    documents = Documents.open(folder)
    assert documents.is_of_now(folder)
    with (folder / "cables.jsonl").open("ab") as file:
        file.write(b'{"n":4}\n')
    assert len(documents) == 3
    assert not documents.is_of_now(folder)
    (folder / "cables.jsonl").unlink()
    assert documents.document(3) == {"n": 3}


def test_a_folder_without_documents_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="not a library"):
        Documents.open(tmp_path)
    with pytest.raises(LibraryError, match="not a library"):
        Documents.open(tmp_path / "nowhere")


def test_documents_that_are_a_folder_are_said_to_be_unreadable(tmp_path: Path) -> None:
    (tmp_path / "cables.jsonl").mkdir()
    with pytest.raises(LibraryError, match="cannot be read"):
        Documents.open(tmp_path)


def test_threads_read_without_disturbing_each_other(folder: Path) -> None:
    documents = Documents.open(folder)
    wrong: list[int] = []

    def read(ordinal: int) -> None:
        for _ in range(500):
            if documents.document(ordinal)["n"] != ordinal:
                wrong.append(ordinal)

    threads = [threading.Thread(target=read, args=(1 + part % 3,)) for part in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_the_short_fields_are_read_without_the_long_ones(tmp_path: Path) -> None:
    held = (
        b'{"n":1,"s":",\\"header\\":","header":"h","body":"b"}\n'
        b'{"body": "b", "n": 2}\n'
        b'{"n":3,"s":"' + b"x" * 5000 + b'","header":"h"}\n'
        b'{"n":4,"header"\n'
    )
    (tmp_path / "cables.jsonl").write_bytes(held)
    documents = Documents.open(tmp_path)
    assert documents.opening(1, b"header") == {"n": 1, "s": ',"header":'}
    assert documents.opening(2, b"header") == {"body": "b", "n": 2}
    assert documents.opening(3, b"header") == documents.document(3)
    with pytest.raises(DamagedLineError, match="Line 4"):
        documents.opening(4, b"header")
    with pytest.raises(DamagedLineError, match="Line 5"):
        documents.opening(5, b"header")


def test_another_file_in_its_place_is_told_from_a_longer_one(folder: Path) -> None:
    documents = Documents.open(folder)
    state = documents.state()
    with (folder / "cables.jsonl").open("ab") as file:
        file.write(b'{"n":4}\n')
    assert not documents.is_elsewhere(folder)
    assert documents.state() != state
    (folder / "cables.jsonl").rename(folder / "before")
    assert documents.is_elsewhere(folder)
    (folder / "cables.jsonl").write_bytes(LINES)
    assert documents.is_elsewhere(folder)
