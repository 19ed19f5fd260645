"""What every list of cables can do; the list of all of them stands for each."""

from base64 import b64encode
from pathlib import Path

import pytest

from cabletui.app import CabletuiApp
from cabletui.desk import Desk
from cabletui.location import Results
from tests.screens.reader import reading


async def test_x_marks_and_goes_on_and_takes_the_mark_away(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("x")
        await reader.points_at("10ARDBEG138")
        await reader.sees("10BRIGHDE139  +  ", "1 marked; m lists, Y takes")
        await reader.press("k", "x")
        await reader.sees("0 marked;")
        await reader.lacks("+  ")


async def test_the_ids_of_marked_rows_are_copied_in_the_order_of_marking(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    monkeypatch.setattr(CabletuiApp, "write_to_terminal", lambda _, text: written.append(text))
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("j", "x", "g", "x", "Y")
        await reader.sees("Take 2 cables as", "0  2 reference ids, into the clipboard")
        await reader.press("0")
        await reader.sees("Sent 2 marked ids")
        ids = b64encode(b"10ARDBEG138\n10BRIGHDE139").decode()
        await reader.holds(lambda: ids in "".join(written))


async def test_marks_last_while_one_reads_and_walks(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("x", "enter")
        await reader.sees("2 of 40")
        await reader.press("q", "q")
        await reader.sees("Latest releases")
        await reader.press("left_square_bracket")
        await reader.sees("10BRIGHDE139  +  ")


async def test_marks_belong_to_their_list_and_end_when_they_have_served(folder: Path) -> None:
    Desk.open().lists.put_in_hand("Empty", ["10BRIGHDE139"])
    Desk.open().lists.drop("Empty", ["10BRIGHDE139"])
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("x", "x", "apostrophe")
        await reader.sees("Your lists")
        await reader.lacks("marked")
        await reader.press("left_square_bracket")
        await reader.sees("2 marked, 40 cables", "10BRIGHDE139  +  ")
        await reader.press("m")
        await reader.sees("Put 2 cables into “Empty”.", "10BRIGHDE139    *")
        await reader.lacks("marked")
        await reader.press("G", "m", "apostrophe")
        await reader.sees("Empty   m puts cables here")
        await reader.press("enter")
        await reader.sees("3 cables")
        await reader.press("Y")
        await reader.sees("Take 3 cables as")
        await reader.press("escape", "u", "u")
        await reader.sees("Undone:", "Empty", "No cable is in this list yet.")
        await reader.press("left_square_bracket", "u")
        await reader.sees("Undone: 2 marks are back.")


async def test_marks_stay_if_no_list_is_chosen(folder: Path) -> None:
    Desk.open().lists.put("Ferries", ["10BRIGHDE139"])
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("x", "x", "M")
        await reader.sees("1  Bookmarks", "0  A new list …")
        await reader.press("escape")
        await reader.sees("2 marked, 40 cables")
        await reader.press("M", "2")
        await reader.sees("Put 2 cables into “Ferries”.")
        await reader.lacks("marked")


async def test_capital_x_takes_all_marks_away(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("X")
        await reader.sees("No row is marked.")
        await reader.press("x", "x", "X")
        await reader.sees("All marks are taken away;")
        await reader.lacks("+  ")


async def test_an_empty_list_has_nothing_to_mark(folder: Path) -> None:
    async with reading(folder, location=Results("zebra")) as reader:
        await reader.sees("No cable of this library answers")
        await reader.press("x")
        await reader.sees("There is no cable here to mark.")


async def test_what_was_read_is_flagged_until_it_counts_as_unread(folder: Path) -> None:
    async with reading(folder, (80, 80), location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("enter")
        await reader.sees("1 of 40", "100%")
        await reader.press("q")
        await reader.sees("10BRIGHDE139   r")
        await reader.press("U")
        await reader.sees("10BRIGHDE139 counts as unread again.", "10BRIGHDE139      SCENE")


async def test_the_title_says_how_many_were_read(folder: Path) -> None:
    Desk.open().readings.keep("10BRIGHDE139", is_read=True)
    async with reading(folder, location=Results("*")) as reader:
        await reader.sees("40 cables, 1 read, newest first")
