import os
from pathlib import Path

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.index.engine import IndexUnusableError
from cabletui.archive.index.index import Index
from tests.archive.fiction import fictional


def test_an_index_knows_its_cables_and_their_editions(tmp_path: Path) -> None:
    first, second = fictional(1), fictional(2)
    with Index.create(tmp_path / "index") as index:
        index.add(1, first, values(first), (1,))
        index.add(3, second, values(second), (3, 2))
        index.commit()
        assert len(index) == 2
        assert index.indexed_through == 3
        assert index.editions(second.reference_id) == (3, 2)
    with Index.open(tmp_path / "index") as again:
        assert again.editions(first.reference_id) == (1,)


def test_what_was_not_committed_is_dropped(tmp_path: Path) -> None:
    with Index.create(tmp_path / "index") as index:
        index.add(1, fictional(1), values(fictional(1)), (1,))
    with Index.open(tmp_path / "index") as again:
        assert len(again) == again.indexed_through == 0


def test_another_version_or_a_damaged_index_is_unusable(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    with pytest.raises(IndexUnusableError, match="no index"):
        Index.open(folder)
    Index.create(folder).close()
    (folder / "meta.json").write_text("{", encoding="utf-8")
    with pytest.raises(IndexUnusableError, match=r"cannot be read; .* rebuilds it"):
        Index.open(folder)
    (folder / "version").write_text("0\n", encoding="ascii")
    with pytest.raises(IndexUnusableError, match="another version"):
        Index.open(folder)


@pytest.mark.parametrize("name", ["version", "meta.json", "a segment"])
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "index"
    with Index.create(folder) as index:
        index.add(1, fictional(1), values(fictional(1)), (1,))
        index.commit()
    path = next(folder.glob("*.pos")) if name == "a segment" else folder / name
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(IndexUnusableError, match="cannot be read"):
        Index.open(folder)
