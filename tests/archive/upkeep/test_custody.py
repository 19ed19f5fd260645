from pathlib import Path

import pytest

from cabletui.archive.log.import_log import ImportLog
from cabletui.archive.store.lock import Lock
from cabletui.archive.upkeep.custody import Custody, accept, keep_verified
from cabletui.errors import LibraryBusyError, LibraryError
from tests.archive.fiction import fictional
from tests.archive.libraries import library


def test_the_files_of_the_index_are_noted_only_while_nobody_writes(folder: Path) -> None:
    library(folder)
    noted = ImportLog(folder).index_files()
    assert noted is not None
    custody = Custody(folder)
    assert ImportLog(folder).index_files() is None
    custody.end()
    assert ImportLog(folder).index_files() == noted


def test_documents_that_are_broken_are_noted_once_where_it_goes_on(folder: Path) -> None:
    library(folder)
    path = folder / "cables.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    before = ImportLog(folder).vouched()
    stays = Custody(folder)
    stays.take_over(goes_on=False)
    stays.note()
    assert stays.repairs == ("cables.jsonl: Line 1 of those that were written is missing.",)
    assert (ImportLog(folder).vouched(), ImportLog(folder).breaks()) == (before, ())
    goes = Custody(folder)
    goes.take_over(goes_on=True)
    assert goes.repairs == stays.repairs
    again = Custody(folder)
    again.take_over(goes_on=True)
    assert again.repairs == ()
    assert [one.reason for one in ImportLog(folder).breaks()] == list(stays.repairs)


def test_a_register_that_was_changed_is_told_and_noted(folder: Path) -> None:
    library(folder)
    path = folder / "library.json"
    path.write_bytes(path.read_bytes().replace(b'"lines": 12', b'"lines":  12'))
    assert "library.json was changed" in Custody(folder).repairs[0]
    assert Custody(folder).repairs == ()
    assert len(ImportLog(folder).breaks()) == 1


def test_to_accept_or_to_note_takes_the_right_to_write(folder: Path) -> None:
    library(folder, fictional(1))
    with Lock(folder):
        with pytest.raises(LibraryBusyError):
            accept(folder)
        with pytest.raises(LibraryBusyError):
            keep_verified(folder, 0)
    (folder / "library.json").unlink()
    with pytest.raises(LibraryError, match="missing or damaged"):
        keep_verified(folder, 0)
