from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.upkeep import status as module
from cabletui.archive.upkeep.status import examine
from cabletui.archive.writer import Writer, reindex
from cabletui.cable import Source
from cabletui.errors import LibraryError, Refusal
from tests import folder_removal
from tests.archive.fiction import fictional
from tests.archive.libraries import library, line
from tests.archive.log.test_import_log import record


def test_a_sound_library_has_no_troubles(folder: Path) -> None:
    library(folder, fictional(1), fictional(2), fictional(2, body="Anew."))
    status = examine(folder)
    assert (status.cables, status.editions, status.unindexed) == (2, 3, 0)
    assert status.troubles == ()
    assert status.documents_bytes == (folder / "cables.jsonl").stat().st_size
    assert status.index_bytes > 0
    assert status.is_writable
    assert not status.is_busy


def test_runs_and_what_they_refused_are_told(folder: Path) -> None:
    with Writer.open(folder) as writer:
        writer.add(fictional(1))
        writer.record(record())
        assert examine(folder).is_busy
    (run,) = examine(folder).imports
    assert run.refusals == (Refusal("noise.html", "It is noise."),)


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ("no index", "cabletui reindex"),
        ("other documents", "of other documents"),
        ("foreign offsets", "not a file of line offsets"),
        ("behind", "Not in the index yet: 1 document."),
        ("broken import log", "library.json cannot be read"),
    ],
)
def test_each_trouble_is_a_sentence_with_its_cure(
    folder: Path, monkeypatch: pytest.MonkeyPatch, harm: str, words: str
) -> None:
    monkeypatch.setattr(module, "INDEXED_IN_MEMORY", 10)
    library(folder)
    documents = folder / "cables.jsonl"
    match harm:
        case "no index":
            folder_removal.remove(folder / "index")
        case "other documents":
            documents.write_bytes(b"".join(line(fictional(n)) for n in range(40, 60)))
            (folder / "cables.offsets").unlink()
        case "foreign offsets":
            (folder / "cables.offsets").write_bytes(b"foreign")
        case "behind":
            documents.write_bytes(documents.read_bytes() + line(fictional(20)))
        case _:
            (folder / "library.json").write_text("{")
    assert [words in trouble for trouble in examine(folder).troubles].count(True) == 1


def test_a_small_library_needs_no_index(folder: Path) -> None:
    cables = (fictional(1), fictional(2), fictional(2, body="Anew."))
    (folder / "cables.jsonl").write_bytes(b"".join(map(line, cables)) + b"no json\n{}\n")
    status = examine(folder)
    assert (status.cables, status.unindexed, status.troubles) == (2, 0, ())


def test_a_folder_that_is_no_library_has_no_state(folder: Path) -> None:
    with pytest.raises(LibraryError, match="not a library"):
        examine(folder)


def test_what_adds_to_a_text_is_no_edition(folder: Path) -> None:
    copy = replace(fictional(1), source=Source("other.csv", "csv", "row 1"))
    library(folder, fictional(1), fictional(2), copy)
    wanted = (2, 2, 0, ())

    def counted() -> tuple[int, int, int, tuple[str, ...]]:
        status = examine(folder)
        return status.cables, status.editions, status.unindexed, status.troubles

    assert counted() == wanted
    reindex(folder)
    assert counted() == wanted
    (folder / "library.json").unlink()
    missing = ("library.json is missing. The next import starts a new one.",)
    assert counted() == (*wanted[:3], missing)
    library(folder, fictional(2))
    assert counted() == wanted
    folder_removal.remove(folder / "index")
    assert counted() == (*wanted[:3], ("The index is missing. Run `cabletui reindex`.",))


def test_an_addition_that_was_not_noted_is_counted(folder: Path) -> None:
    library(folder, fictional(1))
    noted = (folder / "library.json").read_bytes()
    library(folder, replace(fictional(1), source=Source("other.csv", "csv", "row 1")))
    (folder / "library.json").write_bytes(noted)
    assert examine(folder).editions == 1
    library(folder, fictional(3))
    assert examine(folder).editions == 2
