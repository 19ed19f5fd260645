from pathlib import Path

import pytest

from cabletui.desk import Desk
from cabletui.location import OneCable, OneIndex, Results
from cabletui.settings import Settings
from tests.screens.reader import reading

NOTED = [(Results("*"), ""), (OneCable("10BRIGHDE139"), " ¶1")]


@pytest.mark.parametrize(("location", "place"), NOTED)
async def test_w_writes_a_note_which_the_bookmarks_show(
    folder: Path, location: Results | OneCable, place: str
) -> None:
    async with reading(folder, location=location) as reader:
        await reader.sees("10BRIGHDE139")
        await reader.press("w")
        await reader.sees(f"Note to 10BRIGHDE139{place}")
        await reader.press(*"ask", "enter")
        await reader.sees(f"Noted 10BRIGHDE139{place}. u undoes.")
        await reader.press("w", "enter")
        await reader.sees(f"The note on 10BRIGHDE139{place} is as it was.")
        await reader.press("apostrophe", "G", "enter")
        await reader.sees(f"* [{place.strip()}{': ' if place else ''}ask] SCENESETTER")
    assert Desk.open().kept() == ("10BRIGHDE139",)


@pytest.mark.parametrize(("location", "place"), NOTED)
async def test_m_on_a_noted_cable_keeps_the_note_and_says_so(
    folder: Path, location: Results | OneCable, place: str
) -> None:
    async with reading(folder, location=location) as reader:
        await reader.sees("10BRIGHDE139")
        await reader.press("w", *"ask", "enter")
        await reader.sees(f"Noted 10BRIGHDE139{place}.")
        await reader.press("m")
        await reader.sees("Bookmarked 10BRIGHDE139.")
        await reader.press("k", "m")
        await reader.sees("Took the bookmark away; the note on 10BRIGHDE139 stays.")
    assert Desk.open().notes.note("10BRIGHDE139", place[2:]) == "ask"


async def test_no_note_is_said_where_none_was_written(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("w", "enter")
        await reader.sees("No note was written.")


async def test_a_cable_tells_whether_it_is_bookmarked_and_noted(folder: Path) -> None:
    async with reading(folder, location=OneCable("10BRIGHDE139")) as reader:
        await reader.sees("SCENESETTER")
        await reader.press("m")
        await reader.sees("Bookmarked")
        await reader.holds(lambda: reader.lines[0].endswith("  *"))
        await reader.press("w", *"ask", "enter")
        await reader.sees("Noted")
        await reader.holds(lambda: reader.lines[0].endswith("  * note"))


async def test_the_note_of_another_session_is_shown_before_it_is_changed(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        Desk.open().notes.write("10BRIGHDE139", "theirs")
        await reader.press("w")
        await reader.sees("Note to 10BRIGHDE139", "theirs")
        await reader.press("enter")
        await reader.sees("The note on 10BRIGHDE139 is as it was.")
    assert Desk.open().notes.note("10BRIGHDE139") == "theirs"


async def test_a_note_that_is_left_is_as_it_was(folder: Path) -> None:
    Desk.open().notes.write("07BOWMORE100", "the first")
    async with reading(folder, location=OneIndex("bookmarks")) as reader:
        await reader.sees("[the first]")
        await reader.press("w", "x", "escape")
        await reader.sees("[the first]")


async def test_a_desk_that_cannot_be_written_is_told(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    async with reading(folder, location=Results("*"), settings=Settings()) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("m")
        await reader.sees("cannot be")
        await reader.press("w", "x", "enter")
        await reader.sees("cannot be")
