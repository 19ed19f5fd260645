from pathlib import Path

import pytest

from cabletui.desk import Desk
from cabletui.location import OneList, Results
from tests.screens.reader import reading


async def test_marks_go_into_a_new_list_which_is_opened_and_put_in_order(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("x", "x", "M")
        await reader.sees("Name of the new list")  # there is none yet to choose from
        await reader.press("F", "enter")
        await reader.sees("Put 2 cables into “F”.")
        await reader.press("apostrophe")  # the cursor is on the list that was filled last
        await reader.sees("F   m puts cables here")
        await reader.press("enter")
        await reader.sees("2 cables")
        await reader.points_at("10BRIGHDE139")
        await reader.press("J")
        await reader.sees("2/2")
        await reader.press("k", "D")
        await reader.sees("Took 10ARDBEG138 out of “F”.", "1 cable")
        await reader.press("u")
        await reader.sees("is back.", "2 cables")
        await reader.points_at("10ARDBEG138")
    found = Desk.open().lists.named("F")
    assert found
    assert found.reference_ids == ("10ARDBEG138", "10BRIGHDE139")


async def test_notes_stand_below_their_cables_and_lead_to_their_paragraphs(folder: Path) -> None:
    desk = Desk.open()
    desk.lists.put("Ferries", ["10BRIGHDE139", "10ARDBEG138"])
    desk.notes.write("10BRIGHDE139", "The lede.\nAsk the harbour master.", "1")
    async with reading(folder, location=OneList("Ferries")) as reader:
        await reader.sees(
            "2 cables, 1 note", "     ¶1     The lede.", "            Ask the harbour"
        )
        await reader.press("j", "w", *" Twice", "ctrl+j", *"over", "enter")
        await reader.sees("Noted 10BRIGHDE139 ¶1.", "            over")
        await reader.press("j", "enter")
        await reader.sees("1 of 2", "* note")


async def test_a_list_is_taken_away_as_a_file(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.2 5050 10.0.0.1 22")
    desk = Desk.open()
    desk.lists.put("Ferries, for June", ["10BRIGHDE139", "10ARDBEG138"])
    desk.notes.write("10ARDBEG138", "Ask.")
    (tmp_path / "ferries-for-june.md").touch()
    async with reading(folder, location=OneList("Ferries, for June")) as reader:
        await reader.sees("2 cables, 1 note")
        await reader.press("Y")
        await reader.sees("Take 2 cables as", "~/ferries-for-june.bib")
        await reader.sees(" kB")
        await reader.press("1")
        await reader.sees("2 cables in ~/ferries-for-june-2.md.", "scp ", "10.0.0.1:")
        assert "Ask." not in (tmp_path / "ferries-for-june-2.md").read_text()
        await reader.press("Y", "n")
        await reader.sees("Take 2 cables with your notes as")
        await reader.press("1")
        await reader.sees("2 cables in ~/ferries-for-june-3.md.", "scp ", "10.0.0.1:")
    text = (tmp_path / "ferries-for-june-3.md").read_text()
    assert text.startswith("# Ferries, for June\n\n1. ")
    assert "   Reader's note: Ask.\n" in text
