from collections.abc import Sequence
from dataclasses import replace

import pytest
from textual.app import App, ComposeResult
from textual.message import Message

from cabletui.page.cable_page import cable_page
from cabletui.page.page import Page, Span
from cabletui.widgets.cable_view import CableView
from tests.paint.cables import CABLE, HOSTILE, hostile

LONG = "".join(f"{number}. (U) The lamp number {number} is out.\n\n" for number in range(1, 41))


def _long_page() -> Page:
    links = tuple(
        Span(at := LONG.index(f"number {number} "), at + 8, f"06BAY{number}") for number in (3, 30)
    )
    paragraphs = [0, *(LONG.index(f"\n{number}. (U)") + 1 for number in range(2, 41))]
    cable = replace(CABLE, body=LONG, references=())
    return cable_page(cable, links=links, paragraphs=paragraphs)


class Shell(App[None]):
    def __init__(self, page: Page, offset: int = 0) -> None:
        super().__init__()
        self.page = page
        self.offset_at_start = offset
        self.said: list[Message] = []

    def compose(self) -> ComposeResult:
        yield CableView()

    def on_mount(self) -> None:
        self.view.show(self.page, self.offset_at_start)
        self.view.focus()

    @property
    def view(self) -> CableView:
        return self.query_one(CableView)

    def on_cable_view_moved(self, message: CableView.Moved) -> None:
        self.said.append(message)

    def on_cable_view_remark(self, message: CableView.Remark) -> None:
        self.said.append(message)

    def on_cable_view_link_followed(self, message: CableView.LinkFollowed) -> None:
        self.said.append(message)

    def rows(self) -> list[str]:
        return [self.view.render_line(y).text.rstrip() for y in range(self.view.size.height)]

    def remarks(self) -> Sequence[str]:
        return [message.text for message in self.said if isinstance(message, CableView.Remark)]


async def test_the_top_of_the_page_is_shown_first() -> None:
    app = Shell(_long_page())
    async with app.run_test(size=(60, 20)):
        rows = app.rows()
        assert rows[0].startswith("╭─ 06PORTVENTOSO112 ──")
        assert "C O N F I D E N T I A L" in rows[1]


async def test_keys_scroll_by_line_page_and_half() -> None:
    app = Shell(_long_page())
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


async def test_braces_go_from_paragraph_to_paragraph() -> None:
    app = Shell(_long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("right_curly_bracket", "right_curly_bracket")
        assert app.rows()[0].startswith("▸ 2. (U) The lamp number 2 is out.")
        assert app.view.paragraph == 1
        await pilot.press("left_curly_bracket", "left_curly_bracket")
        assert app.rows()[0].startswith("▸ 1. (U)")
        assert app.remarks() == ["There is no paragraph before this one."]


async def test_the_last_paragraphs_are_pointed_at_where_they_cannot_come_to_the_top() -> None:
    app = Shell(_long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("G")
        seen = app.view.paragraph
        assert seen is not None
        await pilot.press(*["right_curly_bracket"] * (40 - seen))
        assert [row for row in app.rows() if row.startswith("▸")] == [
            "▸ 40. (U) The lamp number 40 is out.                       │"
        ]
        assert app.remarks() == ["This is the last paragraph."]


async def test_a_cable_with_no_paragraphs_says_so() -> None:
    app = Shell(cable_page(CABLE))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("right_curly_bracket")
        assert app.remarks() == ["This cable has no numbered paragraphs."]


async def test_n_walks_through_the_matches_and_round() -> None:
    app = Shell(_long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("n")
        assert app.remarks() == ["No query is at work in this cable, or none of its words is here."]
        found = [LONG.index(word) for word in ("number 2 ", "number 20", "number 39")]
        app.view.restate(app.page.with_matches({(2, 0): [Span(at, at + 6) for at in found]}))
        for lamp in (2, 20, 39, 2):
            await pilot.press("n")
            assert any(f"number {lamp} " in row for row in app.rows())
        assert app.remarks()[-1] == "Again from the first."
        await pilot.press("N")
        assert any("number 39 " in row for row in app.rows())
        assert app.remarks()[-1] == "Again from the last."


async def test_tab_chooses_references_and_enter_follows() -> None:
    app = Shell(_long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("enter")
        assert app.remarks() == ["No reference is chosen; Tab goes to the next one."]
        await pilot.press("tab", "enter", "tab", "enter", "shift+tab", "enter")
        followed = [
            message.target for message in app.said if isinstance(message, CableView.LinkFollowed)
        ]
        assert followed == ["06BAY3", "06BAY30", "06BAY3"]


async def test_what_is_chosen_stays_so_in_another_manner() -> None:
    app = Shell(_long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("tab")
        app.view.restate(app.page.with_matches({(2, 0): [Span(0, 4)]}))
        await pilot.press("enter")
        assert isinstance(app.said[-1], CableView.LinkFollowed)


async def test_a_cable_with_no_reference_says_so() -> None:
    app = Shell(Page("06A1", cable_page(CABLE).boxes[1:]))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("tab", "enter")
        assert app.remarks() == ["This cable names no other cable."] * 2


async def test_a_cable_whose_references_are_not_held_says_so() -> None:
    app = Shell(Page("06A1", cable_page(CABLE).boxes[1:], names_absent=True))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("tab", "enter")
        told = "None of the cables that this one names is in this library; r lists them."
        assert app.remarks() == [told] * 2


async def test_the_character_at_the_top_stays_there_through_resizes() -> None:
    app = Shell(_long_page())
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("space", "space", "space", "right_curly_bracket")
        top = app.rows()[0][2:30]
        for size in ((40, 10), (20, 30), (100, 15), (80, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.rows()[0][2:12] == top[:10]
        assert app.rows()[0][2:30] == top


async def test_the_very_top_stays_the_top() -> None:
    app = Shell(_long_page())
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.resize_terminal(30, 20)
        await pilot.pause()
        assert app.view.scroll_offset.y == 0


async def test_a_page_opens_at_an_offset_and_says_where_it_is() -> None:
    page = _long_page()
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
    app = Shell(_long_page())
    async with app.run_test(size=size) as pilot:
        await pilot.press("space", "right_curly_bracket", "tab", "n", "G")
        assert len(app.rows()) == size[1]
