from cabletui.desk import Desk
from cabletui.location import OneIndex, OneList
from cabletui.presenters.own_lists import own_lists


def test_lists_are_counted_with_the_notes_on_their_cables() -> None:
    desk = Desk.in_memory()
    desk.lists.take_in_hand("Ferries")
    desk.lists.put("Ferries", ["A1", "B2"])
    for paragraph in ("", "3"):
        desk.notes.write("A1", "ask", paragraph)
    desk.notes.write("C3", "alone")
    found = own_lists(desk)
    assert [(one.name, one.cables, one.notes) for one in found] == [
        ("Bookmarks", 0, 0),
        ("Ferries", 2, 2),
        ("All you kept", 3, 3),
    ]
    assert [one.is_in_hand for one in found] == [False, True, False]
    assert [one.opens for one in found[1:]] == [OneList("Ferries"), OneIndex("bookmarks")]
