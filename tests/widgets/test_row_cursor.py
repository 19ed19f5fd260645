from cabletui.widgets.row_list import RowList
from tests.widgets.lists import MANY, Lists, press


async def test_keys_move_the_cursor() -> None:
    app = Lists(MANY)
    async with app.run_test(size=(30, 10)) as pilot:
        for keys, row in [
            ("j", 1),
            ("down", 2),
            ("k", 1),
            ("up", 0),
            ("space", 9),
            ("pagedown", 18),
            ("b", 9),
            ("pageup", 0),
            ("ctrl+d", 5),
            ("ctrl+u", 0),
            ("G", MANY - 1),
            ("g", 0),
            ("end", MANY - 1),
            ("home", 0),
        ]:
            await press(pilot, keys)
            assert app.list.cursor == row, keys


async def test_the_mouse_points_and_then_opens() -> None:
    app = Lists(9)
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.click(RowList, offset=(3, 4))
        await pilot.pause()
        assert (app.list.cursor, app.chosen) == (4, [])
        await pilot.click(RowList, offset=(3, 4))
        await pilot.pause()
        assert app.chosen == [4]
