from dataclasses import replace

from cabletui.page.cable_page import cable_page
from cabletui.page.page import Page, Span
from cabletui.page.reading_mode import ReadingMode
from cabletui.widgets.cable_view import CableView
from tests.paint.cables import CABLE
from tests.widgets.cable_shell import LONG, Shell, long_page


async def test_braces_go_from_paragraph_to_paragraph() -> None:
    app = Shell(long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        assert app.view.paragraph == 0
        await pilot.press("right_curly_bracket")
        assert app.rows()[0].startswith("▸ 2. (U) The lamp number 2 is out.")
        assert app.view.paragraph == 1
        await pilot.press("left_curly_bracket", "left_curly_bracket")
        assert app.rows()[0].startswith("▸ 1. (U)")
        assert app.remarks() == ["There is no paragraph before this one."]


async def test_the_last_paragraphs_are_pointed_at_where_they_cannot_come_to_the_top() -> None:
    app = Shell(long_page())
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
    app = Shell(long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("n")
        assert app.remarks() == ["There is no query, or none of its words is in this cable."]
        found = [LONG.index(word) for word in ("number 2 ", "number 20", "number 39")]
        app.view.restate(app.page.with_matches({(2, 0): [Span(at, at + 6) for at in found]}))
        assert app.view.match_label == "3 matches"
        for lamp in (2, 20, 39, 2):
            await pilot.press("n")
            assert any(f"number {lamp} " in row for row in app.rows())
        assert app.remarks()[-1] == "Again from the first."
        assert app.view.match_label == "1/3"
        await pilot.press("N")
        assert any("number 39 " in row for row in app.rows())
        assert app.remarks()[-1] == "Again from the last."


async def test_tab_chooses_references_and_enter_follows() -> None:
    app = Shell(long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("enter")
        assert app.remarks() == ["No reference or fact is chosen; Tab goes to the next one."]
        await pilot.press("right_curly_bracket")
        await pilot.press("tab", "enter", "tab", "enter", "shift+tab", "enter")
        followed = [
            message.reference_id
            for message in app.said
            if isinstance(message, CableView.LinkFollowed)
        ]
        assert followed == ["06BAY3", "06BAY30", "06BAY3"]


async def test_what_is_chosen_stays_so_in_another_manner() -> None:
    app = Shell(long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("right_curly_bracket", "tab")
        app.view.restate(app.page.with_matches({(2, 0): [Span(0, 4)]}))
        await pilot.press("enter")
        assert isinstance(app.said[-1], CableView.LinkFollowed)


async def test_a_cable_with_no_reference_says_so() -> None:
    app = Shell(Page("06A1", cable_page(CABLE).boxes[1:]))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("tab", "enter")
        assert app.remarks() == ["This cable names no other cable, and no fact to ask for."] * 2


async def test_a_cable_whose_references_are_not_held_says_so() -> None:
    app = Shell(Page("06A1", cable_page(CABLE).boxes[1:], names_absent=True))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("tab", "enter")
        told = "None of the cables that this one names is in this library; r lists them."
        assert app.remarks() == [told] * 2


async def test_tab_goes_to_facts_too_and_enter_asks_for_the_others() -> None:
    app = Shell(long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("tab", "enter", "tab", "tab", "enter")
        asked = [one for one in app.said if isinstance(one, CableView.FactAsked)]
        assert [(one.field, one.value) for one in asked] == [
            ("origin", "Embassy Port Ventoso"),
            ("tag", "PREL"),
        ]
        assert app.view.asks == ("tag", "PREL")


async def test_letters_stand_on_all_in_sight_until_one_is_typed() -> None:
    app = Shell(long_page())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("F")
        shown = "\n".join(app.rows())
        assert "ambassy Port Ventoso, s006-03-04" in shown
        assert "a letter" not in app.remarks()
        await pilot.press("s")
        assert "Embassy Port Ventoso, 2006-03-04" in "\n".join(app.rows())
        assert app.said[-1] == CableView.FactAsked("date", "2006-03-04")
        await pilot.press("F", "escape")
        assert "Embassy Port Ventoso" in "\n".join(app.rows())


async def test_without_anything_in_sight_there_are_no_letters() -> None:
    app = Shell(Page("06A1", cable_page(CABLE).boxes[1:]))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("F")
        assert app.remarks() == ["Nothing that is in sight leads anywhere."]


async def test_n_tells_of_matches_in_what_is_left_out() -> None:
    cut = "UNCLAS OXBOW 000012\n\nSUBJECT: TIDES\n\n1. THE TIDE TO ST..."
    body = f"{cut}\n\nUNCLAS OBAN 000007\n\n1. (U) The lamp is out.\n"
    at = body.index("lamp")
    pages = [
        cable_page(replace(CABLE, body=body), mode).with_matches({(2, 0): [Span(at, at + 4)]})
        for mode in (ReadingMode(is_clean=True), ReadingMode())
    ]
    app = Shell(pages[0])
    async with app.run_test(size=(80, 30)) as pilot:
        assert "page.next_match" not in {*app.view.idle_keys()}
        assert app.view.match_label == "1 hidden"
        await pilot.press("n")
        assert app.remarks() == ["1 match is in what is left out here; v shows all as printed."]
        app.view.restate(pages[1])
        await pilot.press("n")
        assert app.view.match_label == "1/1"
