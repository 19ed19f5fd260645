from cabletui.desk import Desk
from cabletui.desk.marked_cables import marked_cables


def test_each_mark_has_its_cables(sealed: object) -> None:
    desk = Desk.open()
    desk.readings.keep("A1", is_read=True)
    desk.readings.keep("B2", 7)
    desk.notes.write("C3", "a note")
    desk.lists.toggle("Bookmarks", ["A1"])
    assert marked_cables(desk) == {
        "read": {"A1"},
        "begun": {"B2"},
        "noted": {"C3"},
        "bookmarked": {"A1"},
    }


def test_nothing_is_marked_where_the_desk_cannot_be_read(sealed: object) -> None:
    desk = Desk.open()
    desk.path.mkdir(parents=True)
    assert marked_cables(desk) == {}
