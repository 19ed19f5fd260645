from pathlib import Path

import pytest

from cabletui.app import CabletuiApp
from cabletui.desk import Desk
from cabletui.desk.changes import Change
from cabletui.location import OneCable, OneIndex, Results
from cabletui.session.undo import change_message
from cabletui.settings import Settings
from tests.screens.reader import Reader, reading
from tests.waiting import wait_for


async def test_u_undoes_step_by_step_and_ctrl_r_does_it_again(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("m")
        await reader.sees("Bookmarked 10BRIGHDE139.")
        await reader.press("k", "w", *"ask", "enter")
        await reader.sees("Noted 10BRIGHDE139.")
        await reader.press("x")
        await reader.sees("1 marked;")
        await reader.press("u")
        await reader.sees("Undone: the mark on 10BRIGHDE139 is gone.")
        await reader.press("u")
        await reader.sees("Undone: the note on 10BRIGHDE139 is gone; Ctrl+R brings it back.")
        await reader.press("u")
        await reader.sees("Undone: the bookmark on 10BRIGHDE139 is gone;")
        await reader.holds(lambda: "*" not in reader.screen.split("\n", 2)[2])
        await reader.press("u")
        await reader.sees("There is nothing to undo.")
        await reader.press("ctrl+r")
        await reader.sees("Done again: the bookmark on 10BRIGHDE139 is back.", "* SCENESETTER")
        await reader.press("ctrl+r", "ctrl+r")
        await reader.sees("Done again: the mark on 10BRIGHDE139 is back.", "+ * SCENESETTER")
        await reader.press("ctrl+r")
        await reader.sees("There is nothing that was undone, to do again.")
    assert Desk.open().notes.note("10BRIGHDE139") == "ask"


async def test_all_marks_come_back(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("x", "x", "X")
        await reader.sees("All marks are taken away;")
        await reader.press("u")
        await reader.sees("Undone: 2 marks are back.", "10BRIGHDE139  +  ")


async def test_marks_are_undone_where_their_list_is_not_in_sight(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("a")
        await reader.points_at("10BRIGHDE139")
        await reader.press("x", "q")
        await reader.sees("Latest releases")
        await reader.press("u")
        await reader.sees("Undone: the mark on 10BRIGHDE139 is gone.")
        await reader.press("left_square_bracket")
        await reader.sees("40 cables")
        await reader.lacks("+")


@pytest.mark.parametrize(
    ("location", "seen", "key"),
    [
        (None, "Latest releases", "u"),
        (OneIndex("latest"), "Latest releases: when", "u"),
        (OneIndex("dates"), "40 cables", "u"),
        (OneIndex("tags"), "15 tags", "ctrl+underscore"),
        (OneIndex("origins"), "6 origins", "ctrl+slash"),
        (OneIndex("classifications"), "40 cables", "u"),
        (OneIndex("bookmarks"), "1 cable", "u"),
        (OneIndex("recent"), "Recently read", "u"),
        (Results("*"), "40 cables", "u"),
        (OneCable("07BOWMORE100"), "FERRY TALKS", "u"),
    ],
)
async def test_u_undoes_what_an_earlier_session_did_on_every_screen(
    folder: Path, location: OneIndex | Results | OneCable | None, seen: str, key: str
) -> None:
    Desk.open().notes.write("07BOWMORE100", "ask")
    async with reading(folder, location=location) as reader:
        await reader.sees(seen)
        await reader.press(key)
        await reader.sees("Undone: the note on 07BOWMORE100 is gone")
    assert Desk.open().notes.note("07BOWMORE100") == ""


async def test_help_and_a_timeline_undo_too(folder: Path) -> None:
    Desk.open().lists.toggle("Bookmarks", ["07BOWMORE100"])
    Desk.open().lists.toggle("Bookmarks", ["07BOWMORE106"])
    async with reading(folder, location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("question_mark", "ctrl+slash")  # a letter would narrow the keys
        await reader.sees("Undone: the bookmark on 07BOWMORE106 is gone")
        await reader.press("escape", "t")
        await reader.sees("*: when")
        await reader.press("u")
        await reader.sees("Undone: the bookmark on 07BOWMORE100 is gone")


async def test_a_saved_search_comes_back(folder: Path) -> None:
    Desk.open().searches.save("fish", "herring")
    async with reading(folder, (100, 30)) as reader:
        await reader.press("colon", *"forget")
        await reader.sees("Forget the search: fish")
        await reader.press("enter")
        await reader.sees("The search “fish” is forgotten.")
        await reader.press("u")
        await reader.sees("Undone: the search “fish” is back.")
    assert [one.name for one in Desk.open().searches.all()] == ["fish"]


async def test_a_desk_that_cannot_be_written_is_told(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("u")
        await reader.sees("cabletui cannot be written (Not a directory); nothing is kept.")


async def test_a_kiosk_keeps_notes_and_undoes_in_memory(folder: Path, sealed: Path) -> None:
    app = CabletuiApp(folder, Desk.in_memory(), Settings(), location=Results("*"), is_kiosk=True)
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        await wait_for(pilot, lambda: "40 cables" in reader.screen)
        await reader.press("w", *"ask", "enter")
        await reader.sees("Noted 10BRIGHDE139.")
        await reader.press("m", "k", "m")
        await reader.sees("the note on 10BRIGHDE139 stays.")
        await reader.press("u", "u", "u")
        await reader.sees("Undone: the note on 10BRIGHDE139 is gone")
        await reader.press("ctrl+r")
        await reader.sees("Done again: the note on 10BRIGHDE139 is back.")
    assert [path for path in sealed.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({}, None, "the note on A1 is gone."),
        (None, {}, "the note on A1 is back."),
        ({"note": "a"}, {"note": "b"}, "the note on A1 is as it was changed."),
    ],
)
def test_what_is_done_again_is_told(
    before: dict[str, str] | None, after: dict[str, str] | None, told: str
) -> None:
    assert change_message(Change("notes", "A1", before, after), is_back=False) == told


ROW = {"reference_id": "A1", "list": "Ferries"}


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (Change("bookmarks", "A1", None, {"reference_id": "A1"}), "the bookmark on A1 is back."),
        (Change("bookmarks", "A1\nFerries", ROW, None), "the row A1 of “Ferries” is gone."),
        (
            Change("bookmarks", "A1\nFerries", None, ROW, (Change("bookmarks", "B2", None, ROW),)),
            "2 rows of “Ferries” are back.",
        ),
        (
            Change("bookmarks", "A1\nFerries", ROW, ROW | {"place": 2.0}),
            "the order of “Ferries” is as it was changed.",
        ),
        (Change("lists", "Ferries", ROW, None), "the list “Ferries” is gone."),
        (
            Change("notes", "A1\n3", None, {"reference_id": "A1", "paragraph": "3"}),
            "the note on A1 ¶3 is back.",
        ),
    ],
)
def test_what_is_undone_of_lists_is_told(made: Change, told: str) -> None:
    assert change_message(made, is_back=False) == told


@pytest.mark.parametrize(
    ("opening", "seen", "key"),
    [
        (("Y",), "Take 1 cable as", "u"),
        (("t",), "ferry: when", "u"),
        (("colon",), "A place, an id", "ctrl+slash"),
        (("w",), "Enter keeps it", "ctrl+slash"),
        (("S",), "Enter keeps it", "ctrl+underscore"),
    ],
)
async def test_what_lies_over_a_screen_undoes_and_does_again(
    folder: Path, opening: tuple[str, ...], seen: str, key: str
) -> None:
    async with reading(folder, location=Results("ferry")) as reader:
        await reader.points_at("10BOWMORE136")
        await reader.press("j", "x")
        await reader.sees("1 marked;")
        await reader.press(*opening)
        await reader.sees(seen)
        await reader.press(key)
        await reader.sees("Undone: the mark on")
        await reader.press("ctrl+r")
        await reader.sees("Done again: the mark on")
        assert len(reader.app.screen_stack) > 2


async def test_in_the_search_bar_only_undoing_reaches_the_list_below(folder: Path) -> None:
    """There, Ctrl+R takes an earlier query, as it does in shells."""
    async with reading(folder, location=Results("ferry")) as reader:
        await reader.points_at("10BOWMORE136")
        await reader.press("x", "slash")
        await reader.sees("all words, any order and form")
        await reader.press("ctrl+slash")
        await reader.sees("Undone: the mark on")
        await reader.press("ctrl+r")
        await reader.sees("No earlier query is kept.")


async def test_a_menu_of_what_to_take_shows_the_undone_below_and_its_heading_again(
    folder: Path,
) -> None:
    async with reading(folder, location=Results("ferry")) as reader:
        await reader.points_at("10BOWMORE136")
        await reader.press("x", "Y")
        await reader.sees("Take 1 cable as", "10BOWMORE136  +  ")
        await reader.press("u")
        await reader.sees("Undone: the mark on 10BOWMORE136 is gone.", "10BOWMORE136      ")
        await reader.press("j")
        await reader.sees("Take 1 cable as")


async def test_letters_are_text_where_a_note_is_written(folder: Path) -> None:
    async with reading(folder, location=Results("ferry")) as reader:
        await reader.points_at("10BOWMORE136")
        await reader.press("m", "w", "u", "ctrl+slash")
        await reader.sees("Undone: the bookmark on 10BOWMORE136 is gone", "\nu")
        await reader.press("p")
        await reader.sees("Enter keeps it", "\nup")
