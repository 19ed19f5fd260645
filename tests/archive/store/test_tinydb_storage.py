from pathlib import Path

import pytest
from tinydb import TinyDB, where

from cabletui.archive.store.documents import Documents
from cabletui.archive.store.tinydb_storage import JsonLinesStorage
from cabletui.errors import LibraryError

LINES = b'{"id":"03QUILLON1","tags":["PREL"]}\nno json\n{"id":"03QUILLON3","tags":["ECON"]}\n'


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "cables.jsonl").write_bytes(LINES)
    return tmp_path


def test_the_table_of_tinydb_reads_the_lines(library: Path) -> None:
    with TinyDB(library, storage=JsonLinesStorage) as database:
        table = database.table("cables")
        assert database.tables() == {"cables"}
        assert len(table) == 3
        assert table.get(doc_id=3) == {"id": "03QUILLON3", "tags": ["ECON"]}
        assert table.contains(doc_id=1)
        assert not table.contains(doc_id=4)
        assert table.get(doc_id=2) is None


def test_a_condition_passes_over_a_line_that_is_no_document(library: Path) -> None:
    table = TinyDB(library, storage=JsonLinesStorage).table("cables")
    found = table.search(where("tags").any(["ECON"]))
    assert [document.doc_id for document in found] == [3]
    assert [document["id"] for document in table.all()] == ["03QUILLON1", "03QUILLON3"]


def test_lines_that_are_added_are_seen(library: Path) -> None:
    table = TinyDB(library, storage=JsonLinesStorage).table("cables")
    assert len(table) == 3
    with (library / "cables.jsonl").open("ab") as file:
        file.write(b'{"id":"03QUILLON4"}\n')
    assert table.get(doc_id=4) == {"id": "03QUILLON4"}


def test_tinydb_may_not_write(library: Path) -> None:
    database = TinyDB(library, storage=JsonLinesStorage)
    table = database.table("cables")
    with pytest.raises(LibraryError, match="only ever added to"):
        table.insert({"id": "03QUILLON5"})
    with pytest.raises(LibraryError, match="only ever added to"):
        table.update({"id": ""}, doc_ids=[1])
    with pytest.raises(LibraryError, match="only ever added to"):
        database.drop_tables()
    assert (library / "cables.jsonl").read_bytes() == LINES


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="not a library"):
        len(TinyDB(tmp_path, storage=JsonLinesStorage).table("cables"))


def test_one_that_stays_sees_what_is_added_and_not_what_is_put_in_its_place(library: Path) -> None:
    storage = JsonLinesStorage(library)
    storage.stay()
    assert len(storage.documents) == 3
    with (library / "cables.jsonl").open("ab") as file:
        file.write(b'{"id":"03QUILLON4"}\n')
    assert len(storage.documents) == 4
    (library / "other").write_bytes(b'{"id":"03QUILLON9"}\n')
    (library / "other").replace(library / "cables.jsonl")
    assert len(storage.documents) == 4
    (library / "cables.jsonl").unlink()
    assert storage.documents.document(1)["id"] == "03QUILLON1"


def test_one_that_stays_goes_on_with_a_file_that_it_could_not_open_again(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_: Path) -> Documents:
        raise LibraryError("cables.jsonl cannot be read (Permission denied).")

    storage, other = JsonLinesStorage(library), JsonLinesStorage(library)
    storage.stay()
    assert len(storage.documents) == len(other.documents) == 3
    with (library / "cables.jsonl").open("ab") as file:
        file.write(b'{"id":"03QUILLON4"}\n')
    monkeypatch.setattr(Documents, "open", closed)
    assert storage.documents.document(1)["id"] == "03QUILLON1"
    with pytest.raises(LibraryError, match="Permission denied"):
        _ = other.documents
