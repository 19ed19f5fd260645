import threading
from collections.abc import Sequence

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from cabletui.errors import CabletuiError
from cabletui.keys import bindings
from cabletui.location import Home
from cabletui.paint.line import Line
from cabletui.screens.base.list_screen import Located, LocatedScreen
from cabletui.widgets.row_list import RowList
from tests.frame import frame
from tests.waiting import wait_for


class Spot(LocatedScreen):
    """A location with three rows."""

    KEY_PLACES = ("home", "list")
    BINDINGS = bindings("home")

    def __init__(self) -> None:
        super().__init__()
        self.list: RowList[int] = RowList(lambda row, width: Line(f"row {row}"))

    @property
    def location(self) -> Home:
        return Home(self.list.cursor)

    def body(self) -> Sequence[Widget]:
        return (self.list,)

    def on_mount(self) -> None:
        self.list.show(3, range)


class Visitor(App[None]):
    """An app that is at the location."""

    BINDINGS = bindings("app")

    def get_default_screen(self) -> Screen[None]:
        return Spot()


def last_line(app: App[None]) -> str:
    return frame(app).split("\n")[-2]


def spot(app: App[None]) -> Spot:
    assert isinstance(app.screen, Spot)
    return app.screen


async def sees(app: App[None], pilot: Pilot[None], text: str) -> None:
    await wait_for(pilot, lambda: text in last_line(app), f"{text} is not in {last_line(app)}")


async def test_the_status_tells_the_keys_of_the_screen_first_and_where_the_cursor_is() -> None:
    app = Visitor()
    async with app.run_test(size=(80, 8)) as pilot:
        await sees(app, pilot, "1/3")
        assert last_line(app).startswith("h Guide   Tab Glance   y Copy command   q Leave")
        await pilot.press("j")
        await sees(app, pilot, "2/3")
        assert isinstance(app.screen, Located)


async def test_what_is_said_is_safe_and_stays_until_one_moves() -> None:
    app = Visitor()
    async with app.run_test(size=(80, 8)) as pilot:
        spot(app).say("Held\x1b already.")
        await sees(app, pilot, "Held␛ already.")
        await pilot.press("k")
        await sees(app, pilot, "Held␛ already.")
        await pilot.press("j")
        await sees(app, pilot, "Search")


async def test_an_answer_comes_back_and_trouble_is_told() -> None:
    app = Visitor()
    async with app.run_test(size=(80, 8)) as pilot:
        answers: list[int] = []
        spot(app).ask(lambda: 42, answers.append)
        await wait_for(pilot, lambda: answers == [42])

        def fail() -> int:
            raise CabletuiError("The library is gone.")

        spot(app).ask(fail, answers.append)
        await sees(app, pilot, "The library is gone.")
        troubles: list[CabletuiError] = []
        spot(app).ask(fail, answers.append, otherwise=troubles.append)
        await wait_for(pilot, lambda: troubles)
        assert answers == [42]


async def test_a_later_question_cancels_the_one_before() -> None:
    app = Visitor()
    async with app.run_test(size=(80, 8)) as pilot:
        answers: list[str] = []
        go_on = threading.Event()

        def slowly() -> str:
            go_on.wait(10)
            return "the first"

        spot(app).ask(slowly, answers.append)
        await pilot.pause()
        spot(app).ask(lambda: "the second", answers.append)
        await wait_for(pilot, lambda: answers)
        go_on.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert answers == ["the second"]


async def test_a_move_that_leads_nowhere_is_told() -> None:
    app = Visitor()
    async with app.run_test(size=(80, 8)) as pilot:
        await pilot.press("k")
        await sees(app, pilot, "This is the first row.")
        await pilot.press("G", "j")
        await sees(app, pilot, "This is the last row.")
        spot(app).list.show(1, range)
        await pilot.press("j")
        await sees(app, pilot, "This is the only row.")
        spot(app).list.show(0, range)
        await pilot.press("j")
        await sees(app, pilot, "There is no row here.")
