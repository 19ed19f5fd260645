import json
from pathlib import Path
from typing import Any

import pytest

from cabletui.desk import Desk
from cabletui.errors import DeskError


def filled(folder: Path, sign: str) -> Desk:
    desk = Desk.open(folder)
    desk.lists.put("Ferries", [f"{sign}1", "SHARED", f"{sign}2"])
    desk.lists.put("Bookmarks", [f"{sign}1"])
    desk.notes.write("SHARED", f"of {sign}", "6")
    desk.notes.write(f"{sign}1", "alone")
    desk.searches.save("herring", f"herring {sign}")
    desk.queries.keep(f"query {sign}")
    desk.readings.keep("SHARED", 10, is_read=sign == "B")
    return desk


def test_a_desk_carried_over_loses_nothing_on_either_side(tmp_path: Path) -> None:
    ours, theirs = filled(tmp_path / "a", "A"), filled(tmp_path / "b", "B")
    value = json.loads(json.dumps(theirs.whole.value()))
    taken = ours.whole.merge(value)
    ferries = ours.lists.named("Ferries")
    assert ferries is not None
    assert ferries.reference_ids == ("A1", "SHARED", "A2", "B1", "B2")
    assert dict(ours.notes.of("SHARED")) == {"6": "of A\nof B"}
    assert ours.notes.note("B1") == "alone"
    assert [(one.name, one.query_text) for one in ours.searches.all()] == [
        ("herring", "herring A"),
        ("herring (2)", "herring B"),
    ]
    assert ours.queries.all() == ("query A", "query B")
    assert ours.readings.all()[0].is_read
    assert taken["bookmarks"] == 3
    assert taken["notes"] == 2


def test_a_desk_carried_over_twice_is_the_same_as_once(tmp_path: Path) -> None:
    ours, theirs = filled(tmp_path / "a", "A"), filled(tmp_path / "b", "B")
    ours.whole.merge(theirs.whole.value())
    before = ours.whole.value()
    searches = before["tables"].pop("searches")
    assert not {**ours.whole.merge(theirs.whole.value())}.get("notes")
    after = ours.whole.value()
    assert after["tables"].pop("searches") == searches
    assert after == before


def test_a_desk_taken_over_by_an_empty_one_is_the_same(tmp_path: Path) -> None:
    theirs, ours = filled(tmp_path / "b", "B"), Desk.in_memory()
    ours.whole.merge(theirs.whole.value())
    assert ours.lists.all() == theirs.lists.all()
    assert set(ours.notes.all()) == set(theirs.notes.all())
    assert ours.readings.all() == theirs.readings.all()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([], "no desk of cabletui"),
        ({"bookmarks": {}}, "no desk of cabletui"),
        ({"format": "cabletui desk", "version": 2, "tables": {}}, "later cabletui"),
        ({"format": "cabletui desk", "version": 1, "tables": {"notes": [1]}}, "damaged at “notes”"),
        (
            {
                "format": "cabletui desk",
                "version": 1,
                "tables": {"searches": [{"query": "fog"}] * 2},
            },
            "damaged at “searches”",
        ),
    ],
)
def test_what_is_no_desk_is_refused(value: Any, words: str, tmp_path: Path) -> None:
    desk = filled(tmp_path, "A")
    before = (tmp_path / "desk.json").read_bytes()
    with pytest.raises(DeskError, match=words):
        desk.whole.merge(value)
    assert (tmp_path / "desk.json").read_bytes() == before
