from pathlib import Path

import pytest

from cabletui.desk import Desk
from cabletui.session.themes import DEFAULT_THEME, THEMES
from cabletui.settings import Settings
from tests.screens.reader import reading
from tests.waiting import wait_for


async def test_a_theme_that_was_chosen_is_there_the_next_time(folder: Path) -> None:
    async with reading(folder) as reader:
        assert reader.app.theme == DEFAULT_THEME
        await reader.press("colon", *"theme", "enter")
        await reader.press(*"nord", "enter")
        assert reader.app.theme == "nord"
        reader.app.desk_queue.finish()
    assert Desk.open().preferences.text("theme") == "nord"
    async with reading(folder) as reader:
        await reader.sees("2007 to 2010")
        assert reader.app.theme == "nord"
    async with reading(folder, settings=Settings(theme="ansi-light")) as reader:
        await reader.sees("2007 to 2010")
        assert reader.app.theme == "ansi-light"
    assert Desk.open().preferences.text("theme") == "nord"


async def test_what_sixteen_colours_cannot_show_is_not_offered(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    async with reading(folder, settings=Settings(theme="nord")) as reader:
        await reader.sees("The theme “nord” needs more colours than this terminal has.")
        assert reader.app.available_themes == THEMES
        assert reader.app.theme == DEFAULT_THEME


async def test_a_theme_that_is_only_tried_is_put_back_and_not_kept(folder: Path) -> None:
    async with reading(folder) as reader:
        app = reader.app
        await reader.press("colon", *"theme", "enter")
        await reader.sees("The name of a theme", "ansi-light")
        assert app.theme == DEFAULT_THEME  # the present one stands first
        await reader.press("down")
        await wait_for(reader.pilot, lambda: app.theme == "ansi-light")
        await reader.press("down")
        await wait_for(reader.pilot, lambda: app.theme == "atom-one-dark")
        await reader.press("escape")
        await wait_for(reader.pilot, lambda: app.theme == DEFAULT_THEME)
        assert Desk.open().preferences.text("theme") == ""
        await reader.press("colon", *"theme", "enter")
        await reader.sees("The name of a theme", "ansi-light")
        await reader.press("down")
        await wait_for(reader.pilot, lambda: app.theme == "ansi-light")
        await reader.press("enter")
        await wait_for(reader.pilot, lambda: app.theme_before == "")
        await wait_for(reader.pilot, lambda: app.theme == "ansi-light")
        app.desk_queue.finish()
    assert Desk.open().preferences.text("theme") == "ansi-light"


async def test_who_wants_no_colours_is_offered_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(folder) as reader:
        await reader.press("colon", *"theme", "enter")
        await reader.sees("The name of a theme", "mono")
        await reader.lacks("ansi-dark")
