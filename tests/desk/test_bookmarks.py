from pathlib import Path

import pytest

from cabletui.desk import Desk
from cabletui.desk.bookmarks import Bookmarks
from cabletui.errors import DeskError


def ids(bookmarks: Bookmarks) -> list[str]:
    return [bookmark.reference_id for bookmark in bookmarks.all()]


def test_a_cable_in_any_list_is_bookmarked_and_named_once(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    assert not desk.bookmarks.is_bookmarked("A1")
    desk.lists.put("Bookmarks", ["A1"])
    desk.lists.put("Ferries", ["B2", "A1"])
    assert desk.bookmarks.is_bookmarked("A1")
    assert ids(desk.bookmarks) == ["A1", "B2"]
    desk.lists.drop("Ferries", ["A1", "B2"])
    assert not desk.bookmarks.is_bookmarked("B2")
    assert ids(Desk.open(tmp_path).bookmarks) == ["A1"]


def test_rows_do_not_read_the_file_each_time(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    desk.lists.put("Bookmarks", ["A1"])
    assert desk.bookmarks.is_bookmarked("A1")
    (tmp_path / "desk.json").unlink()
    assert desk.bookmarks.is_bookmarked("A1")


def test_a_broken_desk_marks_nothing_and_says_so_when_asked(tmp_path: Path) -> None:
    (tmp_path / "desk.json").write_text("[", encoding="utf-8")
    desk = Desk.open(tmp_path)
    assert not desk.bookmarks.is_bookmarked("A1")
    with pytest.raises(DeskError, match=r"desk\.json"):
        desk.lists.put("Bookmarks", ["A1"])
    assert not desk.bookmarks.is_bookmarked("A1")


def test_an_entry_of_another_shape_is_passed_over(tmp_path: Path) -> None:
    text = '{"bookmarks": {"1": {"reference_id": "A1"}, "2": {}}}'
    (tmp_path / "desk.json").write_text(text, encoding="utf-8")
    assert ids(Desk.open(tmp_path).bookmarks) == ["A1"]
