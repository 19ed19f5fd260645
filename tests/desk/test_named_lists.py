import threading
import time
from pathlib import Path

import pytest

from cabletui.desk import Desk
from cabletui.desk.named_lists import BOOKMARKS
from cabletui.errors import DeskError

OLD = """{"bookmarks": {
  "1": {"reference_id": "A1", "time": "2011-01-01T00:00:00+00:00"},
  "2": {"reference_id": "B2", "time": "2011-01-02T00:00:00+00:00"}
}, "notes": {"1": {"reference_id": "A1", "time": "2011-01-01T00:00:00+00:00", "note": "ask"}},
"changes": {"1": {"kind": "bookmarks", "name": "B2", "before": null, "row": 2, "undone": false,
  "after": {"reference_id": "B2", "time": "2011-01-02T00:00:00+00:00"}}}}"""


def ids(desk: Desk, name: str = BOOKMARKS) -> tuple[str, ...]:
    found = desk.lists.named(name)
    return found.reference_ids if found else ()


def test_a_cable_is_in_several_lists_each_in_its_order(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    desk.lists.put("Ferries", ["C3", "A1", "C3"])
    desk.lists.put("Ferries", ["A1", "B2"])
    desk.lists.put(BOOKMARKS, ["A1"])
    desk.lists.put(BOOKMARKS, ["C3"])
    assert ids(desk, "ferries") == ("C3", "A1", "B2")
    assert ids(desk) == ("C3", "A1")
    assert [one.name for one in Desk.open(tmp_path).lists.all()] == [BOOKMARKS, "Ferries"]
    assert desk.lists.put("Ferries", ["A1"]) is None
    assert desk.lists.drop("Ferries", ["Z9"]) is None


def test_what_is_put_or_taken_in_one_go_is_undone_in_one_go() -> None:
    desk = Desk.in_memory()
    put = desk.lists.toggle("Ferries", ["A1", "B2"])
    assert put is not None
    assert len(put.parts) == 2
    desk.lists.toggle("Ferries", ["B2", "C3"])
    assert ids(desk, "Ferries") == ("A1", "B2", "C3")
    taken = desk.lists.toggle("Ferries", ["B2", "C3"])
    assert taken is not None
    assert taken.after is None
    expected: tuple[str, ...]
    for expected in (("A1", "B2", "C3"), ("A1", "B2"), ()):
        assert desk.changes.undo()
        assert ids(desk, "Ferries") == expected
    for expected in (("A1", "B2"), ("A1", "B2", "C3"), ("A1",)):
        assert desk.changes.redo()
        assert ids(desk, "Ferries") == expected


@pytest.mark.parametrize("name", [BOOKMARKS, "Ferries"])
def test_rows_are_moved_and_moved_back(name: str, tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    desk.lists.put(name, ["A1", "B2", "C3"])
    first, second, third = ids(desk, name)
    moved = desk.lists.move(name, first, 1)
    assert moved is not None
    assert moved.name.startswith(first)
    assert ids(desk, name) == (second, first, third)
    assert desk.lists.move(name, second, -1) is None
    desk.lists.move(name, third, -1)
    assert ids(Desk.open(tmp_path), name) == (second, third, first)
    desk.lists.put(name, ["D4"])
    assert ids(desk, name).index("D4") == (0 if name == BOOKMARKS else 3)
    for _ in range(3):
        desk.changes.undo()
    assert ids(desk, name) == (first, second, third)


def test_an_old_desk_keeps_bookmarks_notes_and_its_log(tmp_path: Path) -> None:
    (tmp_path / "desk.json").write_text(OLD, encoding="utf-8")
    desk = Desk.open(tmp_path)
    assert ids(desk) == ("B2", "A1")
    assert desk.notes.note("A1") == "ask"
    desk.lists.put(BOOKMARKS, ["C3"])
    assert ids(desk) == ("C3", "B2", "A1")
    desk.lists.move(BOOKMARKS, "A1", -1)
    assert ids(desk) == ("C3", "A1", "B2")
    for _ in range(3):
        assert desk.changes.undo()
    assert ids(Desk.open(tmp_path)) == ("A1",)


def test_a_list_is_forgotten_whole_and_comes_back_whole(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    assert desk.lists.in_hand() == BOOKMARKS
    assert desk.lists.take_in_hand("Ferries") == "Ferries"
    assert desk.lists.take_in_hand("FERRIES") == "Ferries"
    assert Desk.open(tmp_path).lists.in_hand() == "Ferries"
    desk.lists.put("Ferries", ["A1", "B2"])
    desk.lists.move("Ferries", "A1", 1)
    desk.lists.forget("Ferries")
    assert desk.lists.named("Ferries") is None
    assert desk.lists.in_hand() == BOOKMARKS
    desk.changes.undo()
    assert ids(desk, "Ferries") == ("B2", "A1")


def test_a_list_that_is_renamed_keeps_its_rows_and_stays_in_hand(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    desk.lists.take_in_hand("Ferries")
    desk.lists.put("Ferries", ["A1", "B2", "C3"])
    desk.lists.move("Ferries", "A1", 1)
    desk.notes.write("A1", "ask", "3")
    made = desk.lists.rename("Ferries", "Ferries, for June")
    assert made is not None
    assert made.renamed_to == "Ferries, for June"
    assert [one.name for one in desk.lists.all()] == [BOOKMARKS, "Ferries, for June"]
    assert desk.lists.in_hand() == "Ferries, for June"
    assert ids(desk, "Ferries, for June") == ("B2", "A1", "C3")
    undone = Desk.open(tmp_path).changes.undo()
    assert undone is not None
    assert undone.renamed_to == "Ferries"
    desk.changes.version += 1
    assert ids(desk, "Ferries") == ("B2", "A1", "C3")
    assert desk.lists.in_hand() == "Ferries"
    assert desk.changes.redo()
    assert ids(desk, "Ferries, for June") == ("B2", "A1", "C3")
    assert desk.lists.rename("Ferries, for June", "FERRIES, for June")
    assert desk.lists.in_hand() == "FERRIES, for June"


def test_a_list_that_was_never_made_by_name_is_renamed_too() -> None:
    desk = Desk.in_memory()
    desk.lists.put("Ferries", ["A1"])
    assert desk.lists.rename("Ferries", "Boats")
    assert desk.lists.rename("Boats", "Boats") is None
    assert ids(desk, "Boats") == ("A1",)
    undone = desk.changes.undo()
    assert undone is not None
    assert undone.renamed_to == "Ferries"
    assert [one.name for one in desk.lists.all()] == [BOOKMARKS, "Ferries"]


@pytest.mark.parametrize(
    ("name", "new_name", "why"),
    [
        (BOOKMARKS, "Ferries", "keeps its name"),
        ("Ferries", "boats", "a list “Boats” already"),
        ("Ferries", "bookmarks", "a list “Bookmarks” already"),
        ("Trams", "Trains", "no list “Trams”"),
    ],
)
def test_a_name_that_a_list_cannot_have(name: str, new_name: str, why: str) -> None:
    desk = Desk.in_memory()
    desk.lists.put("Ferries", ["A1"])
    desk.lists.take_in_hand("Boats")
    with pytest.raises(DeskError, match=why):
        desk.lists.rename(name, new_name)
    assert ids(desk, "Ferries") == ("A1",)


def test_two_sessions_at_once_lose_nothing(tmp_path: Path) -> None:
    mine, theirs = Desk.open(tmp_path), Desk.open(tmp_path)

    def work(desk: Desk, sign: str) -> None:
        for number in range(12):
            desk.lists.put("Ferries", [f"{sign}{number}"])
            desk.notes.write(f"{sign}{number}", "ask", str(number))

    threads = [threading.Thread(target=work, args=one) for one in ((mine, "A"), (theirs, "B"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    mine.lists.move("Ferries", ids(theirs, "Ferries")[3], 1)
    desk = Desk.open(tmp_path)
    assert len(set(ids(desk, "Ferries"))) == 24
    assert len(desk.notes.all()) == 24


def test_five_thousand_notes_stay_small_and_quick(tmp_path: Path) -> None:
    notes = {
        str(number): {
            "reference_id": f"0{number % 10}HARBOUR{number}",
            "time": "2011-01-01T00:00:00+00:00",
            "note": "For the lede: ask the harbour master about the second ferry.",
            "paragraph": str(number % 40),
        }
        for number in range(1, 5_001)
    }
    desk = Desk.open(tmp_path)
    desk.whole.merge(
        {"format": "cabletui desk", "version": 1, "tables": {"notes": [*notes.values()]}}
    )
    assert (tmp_path / "desk.json").stat().st_size < 1_000_000
    before = time.process_time()
    desk.notes.write("01HARBOUR1", "asked", "1")
    desk.lists.put("Ferries", [f"01HARBOUR{number}" for number in range(100)])
    assert len(desk.notes.all()) == 5_000
    assert time.process_time() - before < 1


def test_a_list_that_is_made_for_cables_is_one_step(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    name, made = desk.lists.put_in_hand("Ferries", ["A1", "B2"])
    assert name == "Ferries" and made
    assert desk.lists.in_hand() == "Ferries"
    desk.changes.undo()
    assert desk.lists.named("Ferries") is None
    assert desk.lists.in_hand() == BOOKMARKS
    desk.changes.redo()
    assert ids(desk, "Ferries") == ("A1", "B2")
    assert desk.lists.put_in_hand("FERRIES", ["A1"]) == ("Ferries", None)
