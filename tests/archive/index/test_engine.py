import errno
import os
from pathlib import Path

import pytest
import tantivy

from cabletui.archive.index import engine
from cabletui.archive.index.engine import Door, IndexUnusableError
from cabletui.archive.index.index import Index
from cabletui.archive.index.nowhere_to_link import NowhereToLinkError
from tests import folder_removal
from tests.archive.fiction import fictional
from tests.archive.libraries import library

LOCK = ".tantivy-meta.lock"


def panicking() -> None:
    """Make the engine panic."""
    schema = tantivy.SchemaBuilder().add_text_field("name", stored=True).build()
    index = tantivy.Index(schema)
    index.searcher().doc(tantivy.DocAddress(7, 7))


@pytest.mark.parametrize(
    "error",
    [
        ValueError("An IO error occurred"),
        OSError(errno.EIO, "Input/output error"),
        KeyError("buckets"),
        TypeError("no number"),
    ],
)
def test_whatever_the_engine_fails_with_is_a_sentence(tmp_path: Path, error: Exception) -> None:
    with (
        pytest.raises(IndexUnusableError) as caught,
        Door(tmp_path / "index"),
    ):
        raise error
    assert str(caught.value) == (
        f"The index of {tmp_path} cannot be read; `cabletui reindex` rebuilds it."
    )


def test_so_is_a_panic_which_is_no_exception() -> None:
    with pytest.raises(BaseException, match="index out of bounds") as caught:
        panicking()
    assert not isinstance(caught.value, Exception)
    with pytest.raises(IndexUnusableError, match="cannot be read"), Door(None):
        panicking()


def test_what_is_not_the_engine_s_goes_through() -> None:
    with pytest.raises(KeyboardInterrupt), Door(None):
        raise KeyboardInterrupt
    with pytest.raises(IndexUnusableError, match="no index"), Door(None):
        raise IndexUnusableError("There is no index")


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENOMEM])
def test_a_machine_without_room_is_no_damage(tmp_path: Path, number: int) -> None:
    told = engine.unusable(tmp_path / "index", OSError(number, os.strerror(number)))
    assert not told.can_be_rebuilt
    assert "reindex" not in str(told)
    assert os.strerror(number) in str(told)


def test_the_system_s_errors_are_known_in_the_engine_s_words(tmp_path: Path) -> None:
    words = 'Os { code: 13, kind: PermissionDenied, message: "Permission denied" }'
    told = engine.unusable(tmp_path / "index", ValueError(words))
    assert "may not be read by this account" in str(told)


def test_nowhere_to_link_is_told_with_the_place(tmp_path: Path) -> None:
    told = engine.unusable(tmp_path / "index", NowhereToLinkError(0, "/tmp: Read-only"))
    assert "(/tmp: Read-only); set TMPDIR" in str(told)


def test_an_index_without_a_lock_is_opened_and_none_is_made(folder: Path) -> None:
    library(folder)
    (folder / "index" / LOCK).unlink()
    with Index.open(folder / "index") as index:
        assert index.is_linked
        assert len(index) == 12
        assert not index.reload()
        library(folder, fictional(20))
        (folder / "index" / LOCK).unlink()
        assert index.reload()
        assert len(index) == 13
    assert not (folder / "index" / LOCK).exists()


def test_files_that_a_writer_takes_away_meanwhile_are_done_without(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(folder)
    (folder / "index" / LOCK).unlink()
    opened = engine.prepared

    def meanwhile(index: tantivy.Index) -> tantivy.Index:
        monkeypatch.setattr(engine, "prepared", opened)
        folder_removal.remove(folder / "index")
        library(folder, fictional(20))
        (folder / "index" / LOCK).unlink()
        raise ValueError("file not found")

    monkeypatch.setattr(engine, "prepared", meanwhile)
    with Index.open(folder / "index") as index:
        assert len(index) == 13
