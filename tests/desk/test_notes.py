from pathlib import Path

from cabletui.desk import Desk

OLD = """{"bookmarks": {
  "1": {"reference_id": "A1", "time": "2011-01-01T00:00:00+00:00", "note": "ask about §4"},
  "2": {"reference_id": "B2", "time": "2011-01-02T00:00:00+00:00", "note": ""}
}}"""


def test_a_note_lives_by_itself(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    desk.notes.write("A1", "ask about §4")
    assert not desk.bookmarks.is_bookmarked("A1")
    assert desk.is_kept("A1")
    desk.lists.toggle("Bookmarks", ["A1"])
    desk.lists.toggle("Bookmarks", ["A1"])
    assert Desk.open(tmp_path).notes.note("A1") == "ask about §4"
    assert Desk.open(tmp_path).kept() == ("A1",)


def test_a_note_of_another_session_is_known_once_ours_are_forgotten(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    assert desk.notes.note("A1") == ""
    Desk.open(tmp_path).notes.write("A1", "theirs")
    desk.notes.forget()
    assert desk.notes.note("A1") == "theirs"


def test_an_empty_note_is_none(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    assert desk.notes.write("A1", "") == desk.notes.write("A1", "")
    desk.notes.write("A1", "ask")
    desk.notes.write("A1", "")
    assert desk.notes.all() == ()
    assert not desk.is_kept("A1")


def test_a_note_that_is_written_again_is_one(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    desk.notes.write("A1", "ask")
    desk.notes.write("A1", "asked")
    assert [note.text for note in desk.notes.all()] == ["asked"]


def test_notes_of_an_older_desk_are_read_and_stay(tmp_path: Path) -> None:
    (tmp_path / "desk.json").write_text(OLD, encoding="utf-8")
    desk = Desk.open(tmp_path)
    assert desk.notes.note("A1") == "ask about §4"
    assert desk.notes.note("B2") == ""
    desk.lists.drop("Bookmarks", ["A1"])
    assert desk.notes.note("A1") == "ask about §4"
    assert desk.kept() == ("B2", "A1")
    assert Desk.open(tmp_path).notes.note("A1") == "ask about §4"


def test_a_note_of_an_older_desk_can_be_taken_away(tmp_path: Path) -> None:
    (tmp_path / "desk.json").write_text(OLD, encoding="utf-8")
    desk = Desk.open(tmp_path)
    desk.notes.write("A1", "")
    assert desk.notes.note("A1") == ""
    assert Desk.open(tmp_path).bookmarks.is_bookmarked("A1")


def test_a_broken_desk_notes_nothing(tmp_path: Path) -> None:
    (tmp_path / "desk.json").write_text("[", encoding="utf-8")
    assert Desk.open(tmp_path).notes.note("A1") == ""


def test_a_paragraph_has_a_note_of_its_own_of_several_lines(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    desk.notes.write("A1", "the whole")
    desk.notes.write("A1", "the lede\nask the harbour master", "6")
    assert desk.notes.note("A1", "6") == "the lede\nask the harbour master"
    assert dict(Desk.open(tmp_path).notes.of("A1")) == {
        "": "the whole",
        "6": "the lede\nask the harbour master",
    }
    desk.changes.undo()
    assert dict(desk.notes.of("A1")) == {"": "the whole"}
    desk.notes.write("A1", "")
    assert not desk.is_kept("A1")
    desk.changes.undo()
    desk.changes.undo()
    assert not desk.notes.all()
    desk.changes.redo()
    assert desk.notes.note("A1") == "the whole"
