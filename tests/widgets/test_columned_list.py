from textual.app import App, ComposeResult

from cabletui.paint.line import Line
from cabletui.widgets.columned_list import ColumnedList
from tests.frame import frame
from tests.widgets.test_sectioned_list import Part

PARTS = tuple(Part(f"row {number}", is_heading=number in (0, 6)) for number in range(14))


class Columns(App[None]):
    def __init__(self, columns: int) -> None:
        super().__init__()
        self.list = ColumnedList[Part](lambda part, width: Line(part.name))
        self.list.columns = columns

    def compose(self) -> ComposeResult:
        yield self.list

    def on_mount(self) -> None:
        self.list.show(len(PARTS), lambda start, stop: PARTS[start:stop], cursor=1)


async def test_the_rows_go_on_in_the_next_column() -> None:
    app = Columns(3)
    async with app.run_test(size=(42, 5)) as pilot:
        await pilot.pause()
        assert frame(app).split("\n")[:2] == [
            "  row 0         row 5         row 10",
            "> row 1         row 6         row 11",
        ]
        await pilot.press("j", "j", "j", "j")
        assert frame(app).startswith("  row 0       > row 5 ")
        await pilot.press("k")
        assert frame(app).split("\n")[4] == "> row 4         row 9"


async def test_the_cursor_goes_from_column_to_column() -> None:
    app = Columns(3)
    async with app.run_test(size=(42, 5)) as pilot:
        await pilot.pause()
        await pilot.press("j", "j", "j")
        assert app.list.go_aside(1)
        assert app.list.cursor == 9
        assert app.list.go_aside(1)
        assert app.list.cursor == 13  # the last row of a shorter column
        assert not app.list.go_aside(1)
        assert app.list.go_aside(-2)
        assert app.list.cursor == 3
        assert not app.list.go_aside(-1)


async def test_what_has_no_room_comes_into_view_by_moving() -> None:
    app = Columns(2)
    async with app.run_test(size=(28, 5)) as pilot:
        await pilot.pause()
        assert "row 13" not in frame(app)
        await pilot.press("G")
        assert "> row 13" in frame(app)


async def test_a_click_points_at_a_row_of_any_column() -> None:
    app = Columns(3)
    async with app.run_test(size=(42, 5)) as pilot:
        await pilot.pause()
        await pilot.click(offset=(30, 2))
        assert app.list.cursor == 12


async def test_a_move_paints_two_rows_and_no_other_column() -> None:
    app = Columns(3)
    async with app.run_test(size=(42, 5)) as pilot:
        await pilot.pause()
        assert app.list.region_of(7).size == (14, 1)
        assert app.list.region_of(7).offset == (14, 2)
