from pathlib import Path

import pytest

from cabletui.desk.bookmarks import Bookmarks
from cabletui.desk.changes import Changes
from cabletui.desk.desk_file import DeskFile
from cabletui.errors import DeskError


def opened(folder: Path) -> Bookmarks:
    store = DeskFile(folder)
    return Bookmarks(store, Changes(store))


def ids(bookmarks: Bookmarks) -> list[str]:
    return [bookmark.reference_id for bookmark in bookmarks.all()]


def test_on_and_off(tmp_path: Path) -> None:
    bookmarks = opened(tmp_path)
    assert not bookmarks.is_bookmarked("A1")
    assert bookmarks.toggle("A1")
    assert bookmarks.toggle("B2")
    assert bookmarks.is_bookmarked("A1")
    assert ids(bookmarks) == ["B2", "A1"]
    assert not bookmarks.toggle("A1")
    assert not bookmarks.is_bookmarked("A1")
    assert ids(opened(tmp_path)) == ["B2"]


def test_rows_do_not_read_the_file_each_time(tmp_path: Path) -> None:
    bookmarks = opened(tmp_path)
    bookmarks.toggle("A1")
    assert bookmarks.is_bookmarked("A1")
    (tmp_path / "desk.json").unlink()
    assert bookmarks.is_bookmarked("A1")


def test_a_broken_desk_marks_nothing_and_says_so_when_asked(tmp_path: Path) -> None:
    (tmp_path / "desk.json").write_text("[", encoding="utf-8")
    bookmarks = opened(tmp_path)
    assert not bookmarks.is_bookmarked("A1")
    with pytest.raises(DeskError, match=r"desk\.json"):
        bookmarks.toggle("A1")
    assert not bookmarks.is_bookmarked("A1")


def test_an_entry_of_another_shape_is_passed_over(tmp_path: Path) -> None:
    text = '{"bookmarks": {"1": {"reference_id": "A1"}, "2": {}}}'
    (tmp_path / "desk.json").write_text(text, encoding="utf-8")
    assert ids(opened(tmp_path)) == ["A1"]
