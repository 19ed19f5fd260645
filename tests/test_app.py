from pathlib import Path

import pytest

from cabletui.app import CabletuiApp
from cabletui.errors import DeskError
from cabletui.location import Location, OneCable, OneIndex, Results
from cabletui.messages import CopyText, Notice
from cabletui.session.themes import DEFAULT_THEME
from cabletui.settings import Clipboard, Settings
from tests.library import library
from tests.screens.reader import reading


async def test_one_goes_up_level_by_level_and_back_the_way_one_came(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.sees("15 tags")
        await reader.press("p", "enter")
        await reader.sees("tag:PGOV")
        await reader.press("j", "enter")
        await reader.sees("2 of 8")
        for title in ("tag:PGOV", "15 tags", "251,287 cables held"):
            await reader.press("escape")
            await reader.sees(title)
        for title in ("15 tags", "tag:PGOV", "2 of 8"):
            await reader.press("left_square_bracket")
            await reader.sees(title)
        for title in ("tag:PGOV", "15 tags", "251,287 cables held"):
            await reader.press("right_square_bracket")
            await reader.sees(title)
        await reader.press("right_square_bracket")
        await reader.sees("There is nothing to go forward to.")


async def test_there_is_nothing_before_the_beginning(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("ctrl+o")
        await reader.sees("There is nothing to go back to.")


async def test_it_begins_where_it_is_asked_to(folder: Path) -> None:
    async with reading(folder, location=OneCable("08BOWMORE112")) as reader:
        await reader.sees("08BOWMORE112", "FERRY TALKS, ROUND 12")
        await reader.press("q")
        await reader.sees("251,287 cables held")


async def test_a_key_before_the_library_is_open_is_followed_when_it_is(folder: Path) -> None:
    async with reading(folder, location=OneIndex("latest")) as reader:
        await reader.sees("Latest releases: when", "40 cables")


async def test_a_search_opens_its_list_and_is_remembered(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"herring", "enter")
        await reader.sees("herring", "10 cables")
        await reader.press("q")
        await reader.sees("251,287 cables held")
        await reader.press("slash", "up")
        await reader.sees("/ herring")
        await reader.press("escape")
        await reader.sees("251,287 cables held")


async def test_what_is_told_is_never_markup(folder: Path) -> None:
    async with reading(folder) as reader:
        reader.app.post_message(Notice("[/] and [bold]x\x1b[2J", is_error=True))
        await reader.sees("[/] and [bold]x␛[2J")


async def test_a_clipboard_that_is_off_says_so(folder: Path) -> None:
    settings = Settings(clipboard=Clipboard.OFF)
    async with reading(folder, settings=settings) as reader:
        reader.app.post_message(CopyText("06X1", "06X1"))
        await reader.sees("The clipboard is off in your settings. 06X1")


async def test_a_selection_is_copied_the_same_way(folder: Path) -> None:
    async with reading(folder) as reader:
        reader.app.copy_to_clipboard("some words")
        await reader.sees("Sent the selection")
        assert reader.app.clipboard == "some words"


async def test_a_desk_that_cannot_be_written_says_why(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: object, name: str, reference_ids: object) -> bool:
        raise DeskError("The desk is full.")

    monkeypatch.setattr("cabletui.desk.named_lists.Lists.toggle", refuse)
    async with reading(folder, location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("m")
        await reader.sees("The desk is full.")


async def test_ctrl_c_says_how_to_leave(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("ctrl+c")
        await reader.sees("Ctrl+Q leaves")
        await reader.press("ctrl+q")
        assert reader.app.return_code == 0


async def test_themes(folder: Path) -> None:
    async with reading(folder, settings=Settings(theme="nord")) as reader:
        assert reader.app.theme == "nord"
    async with reading(folder, settings=Settings(theme="nowhere")) as reader:
        assert reader.app.theme == DEFAULT_THEME
        await reader.sees("There is no theme “nowhere”")


@pytest.mark.parametrize("location", [None, OneIndex("tags")])
async def test_what_is_wrong_with_the_settings_is_said_at_the_start(
    folder: Path, location: Location | None
) -> None:
    async with reading(folder, location=location, remark="No key is called so.") as reader:
        await reader.sees("No key is called so.")
        await reader.press("j")
        await reader.lacks("No key")


@pytest.mark.parametrize("colours", ["", "1"])
async def test_without_colours_the_screen_is_still_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, colours: str
) -> None:
    monkeypatch.setenv("NO_COLOR", colours)
    async with reading(folder) as reader:
        assert reader.app.native_ansi_color


async def test_nothing_runs_while_nothing_is_done(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.sees("15 tags")
        await reader.holds(lambda: not reader.app.workers)
        assert reader.app.animation_level == "none"


async def test_an_error_nobody_foresaw_goes_into_a_log_not_onto_the_screen(
    folder: Path, sealed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(self: object) -> None:
        secret = "a passage of a cable"
        raise ZeroDivisionError(secret)

    monkeypatch.setattr(CabletuiApp, "action_search", fail)
    with pytest.raises(ZeroDivisionError):
        async with reading(folder) as reader:
            await reader.press("slash")
    [log] = (sealed / "state" / "cabletui").iterdir()
    assert "a passage of a cable" in log.read_text(encoding="utf-8")
    assert "a passage of a cable" not in capsys.readouterr().err


async def test_a_screen_taken_down_half_made_while_one_leaves_is_no_failure(folder: Path) -> None:
    async with reading(folder) as reader:
        reader.app.exit(return_code=0)
        reader.app._handle_exception(ZeroDivisionError())
    assert reader.app.return_code == 0


async def test_what_an_import_adds_is_there_when_one_looks_again(tmp_path: Path) -> None:
    folder = library(tmp_path / "growing", 3)
    async with reading(folder) as reader:
        await reader.sees("3 of 251,287 cables held")
        await reader.press("a")
        await reader.sees("3 cables")
        library(folder, 5)
        await reader.press("q")
        await reader.sees("5 of 251,287 cables held")
        await reader.press("a")
        await reader.sees("5 cables")
        library(folder, 7)
        await reader.press("q", "t")
        await reader.sees("PREL", " 5")
