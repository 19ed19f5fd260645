import pytest
from textual.app import App, ComposeResult

from cabletui.paint.offer import Offer
from cabletui.widgets.offer_rows import OfferRows
from cabletui.widgets.query_input import QueryInput
from cabletui.widgets.search_bar import SearchBar
from cabletui.widgets.under_query import UnderQuery
from tests.paint.cables import HOSTILE


class Shell(App[None]):
    def __init__(self, text: str = "", history: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.begin = (text, history)
        self.said: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        yield SearchBar(*self.begin)

    @property
    def bar(self) -> SearchBar:
        return self.query_one(SearchBar)

    def on_search_bar_changed(self, message: SearchBar.Changed) -> None:
        self.said.append(("typed", message.text))

    def on_search_bar_submitted(self, message: SearchBar.Submitted) -> None:
        self.said.append(("submitted", message.text))

    def on_search_bar_closed(self) -> None:
        self.said.append(("closed", ""))

    def below(self) -> list[str]:
        under = self.query_one(UnderQuery)
        return [under.render_line(y).text.rstrip() for y in range(under.size.height)]

    def offered(self) -> list[str]:
        rows = self.query_one(OfferRows)
        return [rows.render_line(y).text.rstrip() for y in range(rows.size.height)]


async def test_typing_is_told_letter_by_letter() -> None:
    app = Shell()
    async with app.run_test() as pilot:
        await pilot.press("l", "a", "slash", "question_mark", "q")
        assert app.said == [("typed", text) for text in ("l", "la", "la/", "la/?", "la/?q")]
        await pilot.press("enter", "escape")
        assert app.said[-2:] == [("submitted", "la/?q"), ("closed", "")]


async def test_a_text_to_begin_with_is_there_with_the_cursor_behind_it() -> None:
    app = Shell("tag:PREL ")
    async with app.run_test() as pilot:
        await pilot.press("x")
        assert app.bar.text == "tag:PREL x"


async def test_earlier_queries_come_back_and_so_does_the_one_being_typed() -> None:
    app = Shell(history=("latest", "older"))
    async with app.run_test() as pilot:
        texts = []
        for key in ("n", "ctrl+r", "up", "ctrl+r", "ctrl+n", "ctrl+n", "ctrl+n"):
            await pilot.press(key)
            texts.append(app.bar.text)
        assert texts == ["n", "latest", "older", "older", "latest", "n", "n"]


async def test_trouble_is_pointed_at() -> None:
    app = Shell("lamp foo:bar")
    async with app.run_test() as pilot:
        app.bar.show_trouble("There is no field “foo”.", 5, 4)
        await pilot.pause()
        assert app.below() == ["       ^^^^", "There is no field “foo”."]
        app.bar.show_offers(())
        await pilot.pause()
        assert app.below() == [""]


async def test_trouble_in_a_query_wider_than_the_screen_is_pointed_at() -> None:
    app = Shell("x" * 60 + " foo:bar")
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.bar.show_trouble("There is no field “foo”.", 61, 4)
        await pilot.pause()
        line = app.query_one(QueryInput).render_line(0).text
        carets = app.below()[0]
        assert line[carets.index("^") - 2 : carets.index("^") + 2] == "foo:"


async def test_tab_puts_in_one_offer_after_another_with_a_blank() -> None:
    app = Shell("lamp tag:P")
    async with app.run_test() as pilot:
        app.bar.show_offers(
            [Offer("tag:PREL", 5, 10, 1204, is_whole=True), Offer("tag:PGOV", 5, 10, is_whole=True)]
        )
        await pilot.pause()
        assert app.offered() == ["  tag:PREL  1,204", "  tag:PGOV"]
        await pilot.press("tab")
        assert app.bar.text == "lamp tag:PREL "
        assert app.query_one(OfferRows).taken == 0
        app.bar.show_offers(())  # what could follow is asked for again
        await pilot.press("tab")
        assert app.bar.text == "lamp tag:PGOV "
        assert app.query_one(OfferRows).taken == 1
        await pilot.press("x")
        assert app.bar.text == "lamp tag:PGOV x"


async def test_tab_opens_the_list_where_there_is_nothing_to_complete() -> None:
    app = Shell("lamp")
    async with app.run_test() as pilot:
        await pilot.press("tab")
        assert app.said[-1] == ("submitted", "lamp")


async def test_a_value_taken_within_a_query_has_one_blank_after_it() -> None:
    app = Shell("tag:P lamp")
    async with app.run_test() as pilot:
        app.bar.show_offers([Offer("tag:PREL", 0, 5, is_whole=True)])
        await pilot.press("tab", "x")
        assert app.bar.text == "tag:PRELx lamp"


async def test_after_the_only_offer_tab_takes_what_follows_it() -> None:
    app = Shell("ta")
    async with app.run_test() as pilot:
        app.bar.show_offers([Offer("tag:", 0, 2)])
        await pilot.press("tab")
        app.bar.show_offers([Offer("tag:PREL", 0, 4), Offer("tag:PGOV", 0, 4)])
        await pilot.press("tab")
        assert app.bar.text == "tag:PREL"


async def test_a_note_stands_above_what_could_follow() -> None:
    app = Shell("tilte:lamp ta")
    async with app.run_test() as pilot:
        app.bar.show_offers((Offer("tag:", 11, 13),))
        app.bar.show_notes(["“tilte:” is no field."], 0, 6)
        await pilot.pause()
        assert app.below() == ["  ^^^^^^", "“tilte:” is no field."]
        assert app.offered() == ["  tag:"]
        app.bar.show_notes(["Not held: 08LIMA12."], 0, 0)
        await pilot.pause()
        assert app.below()[:2] == ["", "Not held: 08LIMA12."]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_no_query_commands_the_terminal(text: str) -> None:
    app = Shell(history=(text,))
    async with app.run_test() as pilot:
        await pilot.press("up")
        app.bar.show_trouble(text, 0, 1)
        await pilot.pause()
        line = app.query_one(QueryInput).render_line(0).text
        assert all(row.isprintable() for row in (*app.below(), line))
        app.bar.show_offers([Offer(text, 0, 1)])
        await pilot.press("tab")
        assert app.bar.text.isprintable()
