import os
from pathlib import Path

import pytest

from cabletui.archive import writer as module
from cabletui.archive.archive import Archive
from cabletui.archive.log.import_record import Checkpoint
from cabletui.archive.results import Added
from cabletui.archive.upkeep.status import examine
from cabletui.archive.writer import Writer, reindex
from cabletui.cable.cable_errors import DocumentError
from cabletui.errors import LibraryBusyError, LibraryError
from tests import folder_removal
from tests.archive.fiction import fictional
from tests.archive.libraries import library, line

OTHER = fictional(3, body="Another text, and a longer one than the other editions have. " * 3)


def ids(folder: Path) -> list[str]:
    """The cables of a library, each with the number of its editions, by id."""
    with Archive.open(folder) as archive:
        lines = (folder / "cables.jsonl").read_bytes().split(b"\n")
        names = sorted({fictional(number).reference_id for number in range(60)})
        held = [(name, len(archive.editions(name))) for name in names if archive.find(name)]
        status = examine(archive.folder)
        assert sum(count for _, count in held) == status.editions
        assert len(held) == len(archive)
        assert (
            len(lines) - 1 - len(examine(archive.folder).damage) == examine(archive.folder).editions
        )
        return [f"{name} {count}" for name, count in held]


def test_adding_says_what_became_of_it(folder: Path) -> None:
    with Writer.open(folder) as writer:
        assert writer.add(fictional(3)) is Added.CABLE
        assert writer.add(fictional(3)) is Added.HELD
        assert writer.add(OTHER) is Added.EDITION
        writer.commit()
        assert writer.add(OTHER) is Added.HELD
        assert writer.add(fictional(3, body="Short.")) is Added.EDITION
    with Writer.open(folder) as writer:
        assert writer.add(fictional(3, subject="the same text")) is Added.HELD
    with Archive.open(folder) as archive:
        assert len(archive) == 1
        bodies = [cable.body for cable in archive.editions(OTHER.reference_id)]
        assert bodies == [OTHER.body, fictional(3).body, "Short."]


def test_readers_see_a_batch_when_it_is_committed(folder: Path) -> None:
    library(folder)
    with Archive.open(folder) as archive, Writer.open(folder) as writer:
        writer.add(fictional(20))
        assert not archive.refresh()
        assert len(archive) == 12
        writer.commit()
        assert len(archive) == 12
        assert archive.refresh()
        assert len(archive) == 13
        assert archive.cable(fictional(20).reference_id) == fictional(20)


def test_an_error_drops_what_was_not_committed(folder: Path) -> None:
    library(folder)
    with pytest.raises(RuntimeError), Writer.open(folder) as writer:
        writer.add(fictional(20))
        raise RuntimeError
    with Archive.open(folder) as archive:
        assert len(archive) == 12
        assert examine(archive.folder).editions == 12


def test_a_second_writer_is_refused_and_harms_nothing(folder: Path) -> None:
    with Writer.open(folder) as writer:
        writer.add(fictional(1))
        with pytest.raises(LibraryBusyError, match="Another import is at work"):
            Writer.open(folder)
        with pytest.raises(LibraryBusyError):
            reindex(folder)
        writer.commit()
    Writer.open(folder).close()
    assert ids(folder) == [f"{fictional(1).reference_id} 1"]


def test_others_may_read_what_was_written(folder: Path) -> None:
    library(folder)
    library(folder, fictional(30), fictional(31))
    reindex(folder)
    wanted = (folder / "cables.jsonl").stat().st_mode & 0o777
    files = [path for path in (folder / "index").iterdir() if path.suffix != ".lock"]
    assert len(files) > 3
    assert {path.stat().st_mode & 0o777 for path in files} == {wanted}


def test_a_full_batch_asks_to_be_committed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BATCH_CABLES", 2)
    with Writer.open(folder) as writer:
        writer.add(fictional(1))
        assert not writer.is_full
        writer.add(fictional(2))
        assert writer.is_full
        writer.commit()
        assert not writer.is_full


def test_a_batch_is_full_when_it_is_a_minute_old(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Writer.open(folder) as writer:
        writer.add(fictional(1))
        assert not writer.is_full
        monkeypatch.setattr(module, "_BATCH_SECONDS", 0.0)
        assert writer.is_full


def test_a_checkpoint_is_kept_with_its_batch(folder: Path) -> None:
    with Writer.open(folder) as writer:
        assert writer.checkpoint("pages") is None
        writer.add(fictional(1))
        writer.commit(Checkpoint("pages", "mark", 1))
    with Writer.open(folder) as writer:
        assert writer.checkpoint("pages") == Checkpoint("pages", "mark", 1)


def test_a_text_that_no_file_can_hold_is_refused(folder: Path) -> None:
    with Writer.open(folder) as writer:
        with pytest.raises(DocumentError, match="not Unicode"):
            writer.add(fictional(1, body="half a pair: \ud83d"))
        with pytest.raises(DocumentError, match="not Unicode"):
            writer.add(fictional(1, reference_id="09\ud83dLONE1"))
        assert writer.add(fictional(1)) is Added.CABLE
    assert ids(folder) == [f"{fictional(1).reference_id} 1"]


@pytest.mark.parametrize(
    "harm",
    ["no index", "foreign index", "broken index", "no offsets", "foreign offsets", "all derived"],
)
def test_what_is_derived_is_rebuilt(folder: Path, harm: str) -> None:
    library(folder)
    before = ids(folder)
    index = folder / "index"
    match harm:
        case "no index":
            folder_removal.remove(index)
        case "foreign index":
            folder_removal.remove(index)
            index.mkdir()
            (index / "meta.json").write_text("{}")
        case "broken index":
            for path in index.glob("*.store"):
                path.unlink()
        case "no offsets":
            (folder / "cables.offsets").unlink()
        case "foreign offsets":
            (folder / "cables.offsets").write_bytes(b"foreign")
        case _:
            folder_removal.remove(index)
            (folder / "cables.offsets").unlink()
            (folder / "library.json").unlink()
    with Writer.open(folder) as writer:
        assert writer.repairs
        writer.add(fictional(20))
    assert sorted(before) == sorted(set(ids(folder)) - {f"{fictional(20).reference_id} 1"})


@pytest.mark.parametrize("edit", ["first line gone", "a line more in the middle", "cut short"])
def test_documents_that_were_edited_by_hand_are_indexed_as_they_are(
    folder: Path, edit: str
) -> None:
    library(folder)
    path = folder / "cables.jsonl"
    lines = path.read_bytes().split(b"\n")[:-1]
    match edit:
        case "first line gone":
            lines = lines[1:]
        case "a line more in the middle":
            lines.insert(5, line(fictional(30)).rstrip())
        case _:
            lines = lines[:7]
    path.write_bytes(b"\n".join(lines) + b"\n")
    with Writer.open(folder) as writer:
        assert writer.repairs
    assert len(ids(folder)) == len(lines)


def test_a_line_that_is_no_json_is_reported_and_nothing_else_is_lost(folder: Path) -> None:
    library(folder)
    path = folder / "cables.jsonl"
    lines = path.read_bytes().split(b"\n")
    lines[4] = b"{"
    path.write_bytes(b"\n".join(lines))
    reindex(folder)
    assert len(ids(folder)) == 11
    with Archive.open(folder) as archive:
        (damage,) = examine(archive.folder).damage
        assert damage.name == "line 5"
        assert "no JSON" in damage.reason


def test_a_damaged_line_is_told_once_and_repaired_no_further(folder: Path) -> None:
    library(folder)
    with (folder / "cables.jsonl").open("ab") as file:
        file.write(line(fictional(20)) + b'{"reference_id":"03QUILLON77"}\n' + b"no json\n")
    with Writer.open(folder) as writer:
        assert writer.repairs == ("The index lacked 1 document.",)
    with Writer.open(folder) as writer:
        assert writer.repairs == ()
        writer.add(fictional(21))
    with Archive.open(folder) as archive:
        status = examine(archive.folder)
    assert [refusal.name for refusal in status.damage] == ["line 14", "line 15"]
    assert (status.cables, status.editions, status.unindexed) == (14, 14, 0)
    (trouble,) = status.troubles
    assert "hold no cable and were passed over" in trouble


def test_a_line_added_by_another_program_is_taken_in(folder: Path) -> None:
    library(folder)
    with (folder / "cables.jsonl").open("ab") as file:
        file.write(line(fictional(20)) + line(OTHER))
    with Writer.open(folder) as writer:
        assert "The index lacked 2 documents." in writer.repairs[-1]
    assert f"{OTHER.reference_id} 2" in ids(folder)
    assert f"{fictional(20).reference_id} 1" in ids(folder)


def test_a_disk_that_is_full_costs_only_the_batch(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(folder)
    before = ids(folder)

    def full(*_: object) -> int:
        raise OSError(28, os.strerror(28))

    with pytest.raises(LibraryError, match="no room left"), Writer.open(folder) as writer:
        writer.add(fictional(20))
        monkeypatch.setattr("cabletui.archive.store.append.os.pwrite", full)
        writer.commit()
    monkeypatch.undo()
    assert ids(folder) == before
    library(folder, fictional(20))
    assert len(ids(folder)) == 13


def test_a_folder_of_other_things_is_not_made_a_library(folder: Path) -> None:
    (folder / "letters.txt").write_text("mine")
    with pytest.raises(LibraryError, match=r"holds letters\.txt and no cables\.jsonl"):
        Writer.open(folder)
    assert [path.name for path in folder.iterdir() if path.is_file()] == ["letters.txt"]


def test_a_folder_is_made_where_there_is_none(folder: Path) -> None:
    assert len(ids(library(folder / "a" / "b"))) == 12


@pytest.mark.parametrize("beneath", ["", "deeper"])
def test_a_folder_that_cannot_be_made_is_said_to_be_so(folder: Path, beneath: str) -> None:
    (folder / "file").write_text("")
    with pytest.raises(LibraryError, match="cannot be made a library"):
        Writer.open(folder / "file" / beneath)


def test_an_import_that_was_ended_before_its_first_cable_can_begin_again(folder: Path) -> None:
    Writer.open(folder / "library").close()
    (folder / "library" / "cables.jsonl").unlink()
    assert len(ids(library(folder / "library"))) == 12


def test_reindex_wants_a_library(folder: Path) -> None:
    with pytest.raises(LibraryError, match="not a library"):
        reindex(folder)
    assert list(folder.glob("*.lock")) == []


def test_reindex_tells_what_it_put_right(folder: Path) -> None:
    library(folder)
    assert reindex(folder) == ()
    with (folder / "cables.jsonl").open("ab") as file:
        file.write(b"no json\n{}\ntorn")
    torn, *passed_over = reindex(folder)
    assert "was not whole (4 bytes)" in torn
    assert passed_over == [
        "Line 13 of cables.jsonl is no JSON. The line is passed over.",
        "Line 14 of cables.jsonl: The field “reference_id” is missing, not a text. "
        "The line is passed over.",
    ]


def test_a_writer_that_failed_adds_nothing_any_more(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(folder)
    writer = Writer.open(folder)
    writer.add(fictional(20))

    def full(*_: object) -> int:
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patch:
        patch.setattr("cabletui.archive.store.append.os.pwrite", full)
        with pytest.raises(LibraryError, match="no room left"):
            writer.commit()
    for again in (writer.commit, lambda: writer.add(fictional(21))):
        with pytest.raises(LibraryError, match="was closed"):
            again()
    assert len(ids(folder)) == 12


def test_reindex_tells_how_far_it_is(folder: Path) -> None:
    library(folder)
    seen: list[tuple[int, int]] = []
    reindex(folder, lambda done, total: seen.append((done, total)))
    assert seen[-1] == (12, 12)


def test_a_full_library_refuses_more_and_keeps_what_it_has(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_LINES", 2)
    with Writer.open(folder) as writer:
        writer.add(fictional(1))
        writer.add(fictional(2))
        with pytest.raises(LibraryError, match="into another folder"):
            writer.add(fictional(3))
        writer.commit()
    with Archive.open(folder) as archive:
        assert len(archive) == 2
