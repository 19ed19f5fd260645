import multiprocessing
from pathlib import Path

import pytest

from cabletui.desk.store import Store
from cabletui.errors import LibraryError


def test_nothing_is_written_before_there_is_anything(tmp_path: Path) -> None:
    store = Store(tmp_path / "desk")
    assert store.documents("things") == []
    assert not store.path.parent.exists()


def test_the_file_is_the_readers_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "desk")
    with store.changing("things") as table:
        table.insert({"name": "é"})
    assert store.documents("things") == [{"name": "é"}]
    assert store.path.stat().st_mode & 0o777 == 0o600
    assert store.path.parent.stat().st_mode & 0o777 == 0o700


def test_documents_come_in_the_order_they_went_in(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(12):
        with store.changing("things") as table:
            table.insert({"number": number})
    assert [document["number"] for document in store.documents("things")] == list(range(12))


def test_a_change_that_fails_changes_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with store.changing("things") as table:
        table.insert({"number": 1})
    before = store.path.read_bytes()
    with pytest.raises(ZeroDivisionError), store.changing("things") as table:
        table.truncate()
        table.insert({"number": 1 / 0})
    assert store.path.read_bytes() == before


def test_a_broken_file_is_named_and_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.path.write_text('{"things":', encoding="utf-8")
    with pytest.raises(LibraryError, match=r"desk\.json cannot be read"):
        store.documents("things")
    with pytest.raises(LibraryError, match=r"desk\.json"), store.changing("things") as table:
        table.insert({})
    assert store.path.read_text(encoding="utf-8") == '{"things":'


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = Store(tmp_path / "file" / "desk")
    with pytest.raises(LibraryError, match="cannot be written"), store.changing("things"):
        pass


def _insert(folder: Path, worker: int) -> None:
    store = Store(folder)
    for number in range(10):
        with store.changing("things") as table:
            table.insert({"worker": worker, "number": number})


def test_two_sessions_lose_nothing_of_each_other(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_insert, args=(tmp_path, n)) for n in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(Store(tmp_path).documents("things")) == 20
