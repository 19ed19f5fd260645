from pathlib import Path

from cabletui.desk import Desk
from cabletui.location import Results
from tests.screens.reader import reading


async def test_what_was_typed_is_kept_as_a_draft_and_offered_again(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("w", *"ask", "escape")
        await reader.sees("The note on 10BRIGHDE139 is kept as a draft; w goes on with it.")
        await reader.holds(lambda: Desk.open().drafts.draft("10BRIGHDE139") == "ask")
    assert Desk.open().notes.note("10BRIGHDE139") == ""
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("w")
        await reader.sees("Note (draft) to 10BRIGHDE139", "\nask")
        await reader.press(*"ed", "enter")
        await reader.sees("Noted 10BRIGHDE139.")
        await reader.holds(lambda: Desk.open().drafts.draft("10BRIGHDE139") == "")
    assert Desk.open().notes.note("10BRIGHDE139") == "asked"


async def test_what_is_being_typed_is_kept_before_the_note_is(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("w", *"half a no")
        await reader.holds(lambda: Desk.open().drafts.draft("10BRIGHDE139") == "half a no")


async def test_a_note_that_is_left_as_it_was_is_no_draft(folder: Path) -> None:
    Desk.open().notes.write("10BRIGHDE139", "ask")
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("w", "x", "backspace", "escape")
        await reader.press("w")
        await reader.sees("Note to 10BRIGHDE139")
        await reader.lacks("draft;")
        await reader.lacks("(draft)")
