from pathlib import Path

from cabletui.desk import Desk
from cabletui.location import OneIndex, Results
from tests.screens.reader import reading


async def test_the_latest_bookmark_comes_first_and_opens(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("m", "m", "apostrophe")
        await reader.sees("Your lists", "All you kept")
        await reader.press("apostrophe")
        await reader.sees("These are your lists.")
        await reader.press("G", "enter")
        await reader.sees("Bookmarks", "2 cables")
        await reader.points_at("10ARDBEG138")
        await reader.press("j", "enter")
        await reader.sees("2 of 2", "10BRIGHDE139")


async def test_bookmarks_last_from_one_session_to_the_next(folder: Path) -> None:
    Desk.open().lists.toggle("Bookmarks", ["07BOWMORE100"])
    async with reading(folder, location=OneIndex("bookmarks")) as reader:
        await reader.points_at("07BOWMORE100")
        await reader.press("m")
        await reader.sees("Took the bookmark away")
    assert Desk.open().kept() == ()


async def test_a_cable_of_another_library_is_counted(folder: Path) -> None:
    Desk.open().lists.toggle("Bookmarks", ["99NOWHERE1"])
    async with reading(folder, location=OneIndex("bookmarks")) as reader:
        await reader.sees("0 cables, 1 not in this library", "It is not", "it stays kept")
    Desk.open().lists.toggle("Bookmarks", ["99NOWHERE2"])
    async with reading(folder, location=OneIndex("bookmarks")) as reader:
        await reader.sees("0 cables, 2 not in this library", "None of them", "they stay kept")


async def test_what_is_brought_back_comes_back_to_the_list(folder: Path) -> None:
    desk = Desk.open()
    desk.lists.toggle("Bookmarks", ["07BOWMORE100"])
    desk.notes.write("10BRIGHDE139", "ask")
    desk.notes.write("10BRIGHDE139", "")
    async with reading(folder, location=OneIndex("bookmarks")) as reader:
        await reader.sees("1 cable")
        await reader.points_at("07BOWMORE100")
        await reader.press("u")
        await reader.sees("2 cables", "* [ask] SCENESETTER", "the note on 10BRIGHDE139 is back.")
        await reader.points_at("07BOWMORE100")


async def test_none_yet(folder: Path) -> None:
    async with reading(folder, location=OneIndex("bookmarks")) as reader:
        await reader.sees("No cable is bookmarked yet.", "m in a list", "w writes a note")


async def test_a_list_gets_another_name_and_the_old_one_back(folder: Path) -> None:
    desk = Desk.open()
    desk.lists.put("Ferries", ["07BOWMORE100"])
    async with reading(folder, location=OneIndex("lists", row=1)) as reader:
        await reader.sees("Ferries")
        await reader.press("r", "ctrl+u", *"Boats", "enter")
        await reader.sees("Boats", "The list is called “Boats”. u undoes.")
        await reader.press("u")
        await reader.sees("Ferries", "Undone: the list is called “Ferries”.")
