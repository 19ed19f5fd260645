"""A list is narrowed where it stands, by words."""

from pathlib import Path

from cabletui.desk import Desk
from cabletui.location import Results
from tests.screens.reader import reading


async def test_words_narrow_as_they_are_typed(folder: Path) -> None:
    async with reading(folder, location=Results("tide")) as reader:
        await reader.sees("40 cables")
        await reader.press("backslash", *"ferr")
        await reader.sees("tide › ferr*", "10 cables", "\\ ferr", "Enter Keep")
        await reader.press("y", "enter")
        await reader.sees("tide › ferry", "10 cables", "Enter Open")
        await reader.press("backslash", *"herrings")
        await reader.sees("\\ herrings", "0 cables")
        await reader.press("escape")
        await reader.sees("tide › ferry", "10 cables", "Enter Open")
        await reader.press("backslash", "backspace")
        await reader.sees("40 cables")
        await reader.press("escape", "u")
        await reader.sees("tide › ferry", "10 cables")


async def test_a_word_that_was_begun_finds_as_much_when_it_is_kept(folder: Path) -> None:
    async with reading(folder, location=Results("tide")) as reader:
        await reader.sees("40 cables")
        await reader.press("backslash", *"ferr")
        await reader.sees("tide › ferr*", "10 cables", "Enter Keep")
        await reader.press("enter")
        await reader.sees("tide › ferr*", "10 cables", "Enter Open")


async def test_u_takes_back_first_what_was_changed_last(folder: Path) -> None:
    async with reading(folder, location=Results("tide")) as reader:
        await reader.sees("40 cables")
        await reader.press("backslash", *"ferry", "enter")
        await reader.sees("tide › ferry", "Enter Open")
        await reader.press("x", "u")
        await reader.sees("Undone: the mark on")
        await reader.press("u")
        await reader.sees("40 cables")


async def test_what_was_begun_and_left_is_no_change(folder: Path) -> None:
    Desk.open().lists.toggle("Bookmarks", ("07BOWMORE100",))
    async with reading(folder, location=Results("tide")) as reader:
        await reader.sees("40 cables")
        await reader.press("backslash", *"ferry", "enter")
        await reader.sees("tide › ferry", "Enter Open")
        await reader.press("w")
        await reader.sees("Note to")
        await reader.press("escape", "u")
        await reader.sees("40 cables")
    assert Desk.open().kept() == ("07BOWMORE100",)
