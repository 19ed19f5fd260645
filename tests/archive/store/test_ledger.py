import os
from pathlib import Path

import pytest

from cabletui.archive.layout import SUMS
from cabletui.archive.log.file_records import Vouched
from cabletui.archive.store import ledger as module
from cabletui.archive.store import sums
from cabletui.archive.store.documents import Documents
from cabletui.archive.store.ledger import Ledger
from cabletui.errors import LibraryError
from tests.archive.fiction import fictional
from tests.archive.libraries import line

LINES = [line(fictional(number)) for number in range(1, 40)]


def _documents(folder: Path, lines: list[bytes]) -> Documents:
    (folder / "cables.jsonl").write_bytes(b"".join(lines))
    return Documents.open(folder)


def _vouched(folder: Path) -> Vouched:
    ledger = Ledger(folder, _documents(folder, LINES), None)
    ledger.flush()
    return ledger.vouched


def test_lines_that_are_added_are_vouched_for_as_if_all_were_read(folder: Path) -> None:
    ledger = Ledger(folder, _documents(folder, LINES[:5]), None)
    ledger.flush()
    for one in LINES[5:]:
        ledger.add(one)
    ledger.flush()
    assert ledger.vouched == _vouched(folder)
    assert sums.stored(folder) == b"".join(map(sums.sum_of, LINES))


def test_nothing_is_written_before_the_flush(folder: Path) -> None:
    Ledger(folder, _documents(folder, LINES), None)
    assert not (folder / SUMS).exists()


def test_what_is_as_it_was_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vouched = _vouched(folder)
    monkeypatch.setattr(module.Ledger, "_of_now", None)
    ledger = Ledger(folder, Documents.open(folder), vouched)
    assert (ledger.vouched, ledger.repairs, ledger.broken) == (vouched, (), ())


@pytest.mark.parametrize("data", [None, b"", sums.MAGIC + b"x" * 312, sums.MAGIC])
def test_checksums_that_are_lost_are_rebuilt_where_the_documents_are_well(
    folder: Path, data: bytes | None
) -> None:
    vouched = _vouched(folder)
    held = (folder / SUMS).read_bytes()
    (folder / SUMS).unlink()
    if data is not None:
        (folder / SUMS).write_bytes(data)
    ledger = Ledger(folder, Documents.open(folder), vouched)
    assert ledger.broken == ()
    assert "cables.jsonl is what it was" in ledger.repairs[0]
    ledger.flush()
    assert (folder / SUMS).read_bytes() == held
    assert ledger.vouched == vouched


def test_documents_that_are_broken_are_told_line_by_line(folder: Path) -> None:
    vouched = _vouched(folder)
    ledger = Ledger(folder, _documents(folder, LINES[:10] + LINES[11:]), vouched)
    assert ledger.broken == ("cables.jsonl: Line 11 of those that were written is missing.",)
    (folder / SUMS).unlink()
    ledger = Ledger(folder, Documents.open(folder), vouched)
    assert "is not what it was at the last import, either" in ledger.broken[0]


def test_a_disk_that_is_full_is_said_to_be_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _vouched(folder)
    ledger = Ledger(folder, Documents.open(folder), None)
    ledger.add(b"more\n")

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("cabletui.archive.store.ledger.os.fsync", full)
    with pytest.raises(LibraryError, match=r"checksums .* could not be written"):
        ledger.flush()
