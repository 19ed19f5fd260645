from pathlib import Path

import pytest

from cabletui.archive.store.documents import Documents
from cabletui.archive.upkeep import rebuild
from cabletui.errors import LibraryError
from tests.archive.libraries import library
from tests.archive.upkeep.test_recovery import in_step


def test_rebuilding_gives_the_same_and_leaves_nothing_beside(folder: Path) -> None:
    library(folder)
    before = sorted(path.name for path in folder.iterdir())
    assert rebuild.build(folder, Documents.open(folder)) == ()
    assert sorted(path.name for path in folder.iterdir()) == before
    assert in_step(folder)


def test_an_index_that_cannot_be_built_leaves_the_old_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(folder)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rebuild, "catch_up", fail)
    with pytest.raises(LibraryError, match="No space left on device"):
        rebuild.build(folder, Documents.open(folder))
    assert in_step(folder)


def test_what_is_half_built_is_thrown_away(folder: Path) -> None:
    library(folder)
    (folder / "index.new").mkdir()
    (folder / "index.new" / "meta.json").write_text("half")
    rebuild.build(folder, Documents.open(folder))
    assert not (folder / "index.new").exists()
    assert in_step(folder)
