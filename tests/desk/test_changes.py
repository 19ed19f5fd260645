import json
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cabletui.desk import Desk

NAMES = st.sampled_from(["A1", "B2", "C3"])
DEEDS = st.one_of(
    st.tuples(st.just("bookmark"), NAMES, st.just("")),
    st.tuples(st.just("note"), NAMES, st.sampled_from(["", "ask", "asked"])),
    st.tuples(st.just("save"), NAMES, st.sampled_from(["herring", "bees"])),
    st.tuples(st.just("forget"), NAMES, st.just("")),
)


def do(desk: Desk, deed: tuple[str, str, str]) -> None:
    what, name, text = deed
    match what:
        case "bookmark":
            desk.lists.toggle("Bookmarks", [name])
        case "note":
            desk.notes.write(name, text)
        case "save":
            desk.searches.save(name, text)
        case "forget":
            desk.searches.remove(name)


def state(desk: Desk) -> tuple[Any, ...]:
    searches = desk.searches.all()
    return desk.bookmarks.all(), set(desk.notes.all()), searches, desk.kept()


@given(st.lists(DEEDS, max_size=8))
def test_every_change_is_taken_back_in_turn_and_made_again(
    deeds: list[tuple[str, str, str]],
) -> None:
    desk = Desk.in_memory()
    states = [state(desk)]
    for deed in deeds:
        do(desk, deed)
        if state(desk) != states[-1]:
            states.append(state(desk))
    assert desk.changes.can_undo == (len(states) > 1)
    for before in reversed(states[:-1]):
        while state(desk) != before:
            assert desk.changes.undo()
    while desk.changes.undo():
        assert state(desk) == states[0]
    for after in states[1:]:
        while state(desk) != after:
            assert desk.changes.redo()


def test_the_log_outlasts_a_session(tmp_path: Path) -> None:
    Desk.open(tmp_path).notes.write("A1", "ask")
    desk = Desk.open(tmp_path)
    undone = desk.changes.undo()
    assert undone is not None
    assert (undone.kind, undone.name, undone.after) == ("notes", "A1", None)
    assert desk.notes.note("A1") == ""
    assert Desk.open(tmp_path).changes.can_redo
    assert Desk.open(tmp_path).changes.redo()
    assert Desk.open(tmp_path).notes.note("A1") == "ask"


def test_a_new_change_ends_what_could_be_made_again(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    desk.lists.toggle("Bookmarks", ["A1"])
    desk.changes.undo()
    desk.lists.toggle("Bookmarks", ["B2"])
    assert not desk.changes.can_redo
    assert desk.changes.redo() is None


def test_a_bookmark_that_comes_back_comes_to_its_place(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    for name in ("A1", "B2", "C3"):
        desk.lists.toggle("Bookmarks", [name])
    before = state(desk)
    desk.lists.toggle("Bookmarks", ["B2"])
    desk.changes.undo()
    assert state(desk) == before


def test_what_was_changed_by_other_means_is_left_as_it_is(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    desk.lists.toggle("Bookmarks", ["A1"])
    desk.notes.write("A1", "ask")
    path = tmp_path / "desk.json"
    tables = json.loads(path.read_text(encoding="utf-8"))
    tables["notes"]["1"]["note"] = "written by hand"
    path.write_text(json.dumps(tables), encoding="utf-8")
    undone = desk.changes.undo()
    assert undone is not None
    assert undone.kind == "bookmarks"
    assert desk.notes.note("A1") == "written by hand"


def test_an_entry_of_another_shape_is_passed_over(tmp_path: Path) -> None:
    log = {"1": {"kind": "notes"}, "2": {"kind": 3, "name": "A1"}, "3": {"kind": [], "name": "A1"}}
    (tmp_path / "desk.json").write_text(json.dumps({"changes": log}), encoding="utf-8")
    assert Desk.open(tmp_path).changes.undo() is None
    assert not Desk.open(tmp_path).changes.can_undo


def test_the_log_keeps_the_last_two_hundred(tmp_path: Path) -> None:
    desk = Desk.in_memory()
    for number in range(205):
        desk.lists.toggle("Bookmarks", [f"A{number}"])
    undone = 0
    while desk.changes.undo():
        undone += 1
    assert undone == 200
    assert desk.bookmarks.is_bookmarked("A4")
    assert not desk.bookmarks.is_bookmarked("A5")
