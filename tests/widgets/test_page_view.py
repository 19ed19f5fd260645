import pytest

from cabletui.page.cable_page import cable_page
from cabletui.widgets.cable_view import CableView
from tests.paint.cables import HOSTILE, hostile
from tests.widgets.cable_shell import Shell, long_page


async def test_the_top_of_the_page_is_shown_first() -> None:
    app = Shell(long_page())
    async with app.run_test(size=(60, 20)):
        rows = app.rows()
        assert rows[0].startswith("╭─  CONFIDENTIAL//NOFORN  ──")
        assert rows[0].endswith("─ i opens the box ─╮")
        assert rows[3].startswith("╭─ Header ──")
        assert rows[5].startswith("▸ 1. (U) The lamp number 1 is out.")


async def test_keys_scroll_by_line_page_and_half() -> None:
    app = Shell(long_page())
    async with app.run_test(size=(60, 21)) as pilot:
        places = []
        for key in ("j", "down", "k", "space", "b", "pagedown", "pageup", "ctrl+d", "ctrl+u", "up"):
            await pilot.press(key)
            places.append(app.view.scroll_offset.y)
        assert places == [1, 2, 1, 21, 1, 21, 1, 11, 1, 0]
        await pilot.press("G")
        assert app.rows()[-1].startswith("╰")
        await pilot.press("g")
        assert app.view.scroll_offset.y == 0


async def test_the_character_at_the_top_stays_there_through_resizes() -> None:
    app = Shell(long_page())
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("space", "space", "space", "right_curly_bracket")
        top = app.rows()[0][2:30]
        for size in ((40, 10), (20, 30), (100, 15), (80, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.rows()[0][2:12] == top[:10]
        assert app.rows()[0][2:30] == top


async def test_the_very_top_stays_the_top() -> None:
    app = Shell(long_page())
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.resize_terminal(30, 20)
        await pilot.pause()
        assert app.view.scroll_offset.y == 0


async def test_a_page_opens_at_an_offset_and_says_where_it_is() -> None:
    page = long_page()
    offset = page.offset_of(page.paragraphs[20])
    app = Shell(page, offset)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert "21. (U)" in app.rows()[0]
        last = [message for message in app.said if isinstance(message, CableView.Moved)][-1]
        assert (last.offset, last.paragraph) == (offset, 20)
        assert 0 < last.share < 1
        await pilot.press("G")
        last = [message for message in app.said if isinstance(message, CableView.Moved)][-1]
        assert last.share == 1


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_a_hostile_cable_is_shown_and_commands_nothing(text: str) -> None:
    app = Shell(cable_page(hostile(text)))
    async with app.run_test(size=(60, 20)) as pilot:
        for _ in range(3):
            assert all(row.isprintable() for row in app.rows())
            await pilot.press("space")


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (12, 4), (250, 60)])
async def test_odd_sizes_are_survived(size: tuple[int, int]) -> None:
    app = Shell(long_page())
    async with app.run_test(size=size) as pilot:
        await pilot.press("space", "right_curly_bracket", "tab", "n", "G")
        assert len(app.rows()) == size[1]
