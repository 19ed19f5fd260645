from textual.app import App, ComposeResult

from cabletui.location import Results
from cabletui.paint.home_row import HomeRow, home_line
from cabletui.paint.home_sections import Section
from cabletui.widgets.home_list import HomeList


def section(name: str, *doors: str) -> Section:
    rows = (HomeRow(door, opens=Results(door)) for door in doors)
    return Section(HomeRow(name, is_heading=True), tuple(rows))


class Home(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.list = HomeList(home_line)

    def compose(self) -> ComposeResult:
        yield self.list


async def test_the_cursor_stays_on_its_door_when_others_come() -> None:
    app = Home()
    async with app.run_test(size=(60, 12)):
        app.list.begin((section("searches", "tide", "ferry"),))
        assert app.list.cursor == 1
        app.list.point_at(2)
        app.list.fill((section("where", "bees"), section("searches", "tide", "ferry")))
        assert app.list.row is not None and app.list.row.name == "ferry"
        app.list.fill((section("searches", "tide"),))
        assert app.list.row is not None and app.list.row.name == "tide"


async def test_it_begins_at_a_door_that_is_asked_for() -> None:
    app = Home()
    async with app.run_test(size=(60, 12)):
        parts = (section("where", "bees"), section("searches", "tide", "ferry"))
        for asked, cursor in ((4, 4), (0, 1), (99, 1)):
            app.list.begin(parts, asked)
            assert app.list.cursor == cursor


async def test_a_digit_opens_its_row() -> None:
    app = Home()
    async with app.run_test(size=(60, 12)):
        app.list.begin((section("searches", "tide", "ferry"),))
        row = app.list.of_digit("2")
        assert app.list.has_digits and row is not None and row.name == "ferry"
        assert app.list.of_digit("3") is None


class Begun(Home):
    """A list that has its rows before it has a size."""

    def on_mount(self) -> None:
        self.list.begin((section("searches", "tide"), section("where", "bees")))
        self.first_window = self.list.window


async def test_its_headings_are_in_sight_before_it_has_a_size() -> None:
    app = Begun()
    async with app.run_test(size=(60, 12)):
        assert app.first_window.top == 0
        assert app.first_window.rows == app.list.window.rows
