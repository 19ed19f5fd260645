from pathlib import Path

import pytest

from cabletui.archive.custody import Custody, accept, keep_verified
from cabletui.archive.import_log import Register
from cabletui.archive.store.lock import Lock
from cabletui.errors import LibraryBusyError, LibraryError
from tests.archive.fiction import fictional
from tests.archive.libraries import library


def test_the_files_of_the_index_are_noted_only_while_nobody_writes(folder: Path) -> None:
    library(folder)
    noted = Register(folder).index_files()
    assert noted is not None
    custody = Custody(folder)
    assert Register(folder).index_files() is None
    custody.end()
    assert Register(folder).index_files() == noted


def test_documents_that_are_broken_are_noted_once_where_it_goes_on(folder: Path) -> None:
    library(folder)
    path = folder / "cables.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    before = Register(folder).vouched()
    stays = Custody(folder)
    stays.take_over(goes_on=False)
    stays.note()
    assert stays.mended == ("cables.jsonl: Line 1 of those that were written is missing.",)
    assert (Register(folder).vouched(), Register(folder).breaks()) == (before, ())
    goes = Custody(folder)
    goes.take_over(goes_on=True)
    assert goes.mended == stays.mended
    again = Custody(folder)
    again.take_over(goes_on=True)
    assert again.mended == ()
    assert [one.reason for one in Register(folder).breaks()] == list(stays.mended)


def test_a_register_that_was_changed_is_told_and_noted(folder: Path) -> None:
    library(folder)
    path = folder / "library.json"
    path.write_bytes(path.read_bytes().replace(b'"lines": 12', b'"lines":  12'))
    assert "library.json was changed" in Custody(folder).mended[0]
    assert Custody(folder).mended == ()
    assert len(Register(folder).breaks()) == 1


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
