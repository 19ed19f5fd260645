from pathlib import Path

import pytest

from cabletui.desk.bookmarks import Bookmarks
from cabletui.desk.store import Store
from cabletui.errors import LibraryError


def test_on_and_off(tmp_path: Path) -> None:
    bookmarks = Bookmarks(Store(tmp_path))
    assert not bookmarks.is_bookmarked("A1")
    assert bookmarks.toggle("A1")
    assert bookmarks.toggle("B2")
    assert bookmarks.is_bookmarked("A1")
    assert bookmarks.bookmarks() == ("B2", "A1")
    assert not bookmarks.toggle("A1")
    assert not bookmarks.is_bookmarked("A1")
    assert Bookmarks(Store(tmp_path)).bookmarks() == ("B2",)


def test_a_note(tmp_path: Path) -> None:
    bookmarks = Bookmarks(Store(tmp_path))
    bookmarks.toggle("A1")
    bookmarks.write_note("A1", "ask about §4")
    (bookmark,) = bookmarks.all()
    assert (bookmark.reference_id, bookmark.note) == ("A1", "ask about §4")
    assert (bookmarks.note("A1"), bookmarks.note("B2")) == ("ask about §4", "")
    bookmarks.write_note("B2", "a note bookmarks")
    assert bookmarks.is_bookmarked("B2")
    assert Bookmarks(Store(tmp_path)).note("B2") == "a note bookmarks"
    bookmarks.toggle("B2")
    assert bookmarks.note("B2") == ""


def test_rows_do_not_read_the_file_each_time(tmp_path: Path) -> None:
    bookmarks = Bookmarks(Store(tmp_path))
    bookmarks.toggle("A1")
    (tmp_path / "desk.json").unlink()
    assert bookmarks.is_bookmarked("A1")


def test_a_broken_desk_marks_nothing_and_says_so_when_asked(tmp_path: Path) -> None:
    (tmp_path / "desk.json").write_text("[", encoding="utf-8")
    bookmarks = Bookmarks(Store(tmp_path))
    assert not bookmarks.is_bookmarked("A1")
    with pytest.raises(LibraryError, match=r"desk\.json"):
        bookmarks.toggle("A1")
    assert not bookmarks.is_bookmarked("A1")


def test_an_entry_of_another_shape_is_passed_over(tmp_path: Path) -> None:
    text = '{"bookmarks": {"1": {"reference_id": "A1"}, "2": {}}}'
    (tmp_path / "desk.json").write_text(text, encoding="utf-8")
    assert Bookmarks(Store(tmp_path)).bookmarks() == ("A1",)
