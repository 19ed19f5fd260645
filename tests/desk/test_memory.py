from pathlib import Path

from cabletui.desk import Desk


def test_everything_is_kept_for_the_session_and_nothing_is_written(sealed: Path) -> None:
    before = sorted(sealed.rglob("*"))
    desk = Desk.in_memory()
    desk.lists.toggle("Bookmarks", ["07BOWMORE100"])
    desk.notes.write("07BOWMORE100", "ask")
    desk.readings.keep("07BOWMORE100", 40)
    desk.queries.keep("herring")
    desk.searches.save("fish", "herring")
    assert desk.notes.note("07BOWMORE100") == "ask"
    assert desk.readings.offset("07BOWMORE100") == 40
    assert desk.queries.all() == ("herring",)
    assert [one.name for one in desk.searches.all()] == ["fish"]
    assert not Desk.in_memory().kept()
    assert sorted(sealed.rglob("*")) == before
