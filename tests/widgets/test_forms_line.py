from cabletui.widgets.forms_line import FormsLine
from tests.frame import frame
from tests.widgets.host import Host


async def test_it_takes_no_room_without_a_text_and_three_lines_at_most() -> None:
    line = FormsLine()
    app = Host(line)
    async with app.run_test(size=(20, 16)) as pilot:
        await pilot.pause()
        assert line.size.height == 0
        line.text = "lamps 9 · lamp 2; exactly so 2"
        await pilot.pause()
        assert [row.rstrip() for row in frame(app).split("\n")[:2]] == [
            "lamps 9 · lamp 2;",
            "exactly so 2",
        ]
        line.text = "lamps 9\n" * 5
        await pilot.pause()
        assert line.size.height == 3
        await pilot.resize_terminal(20, 10)
        await pilot.pause()
        assert line.size.height == 1


async def test_what_has_no_room_ends_with_an_ellipsis() -> None:
    line = FormsLine()
    app = Host(line)
    async with app.run_test(size=(20, 10)) as pilot:
        line.text = "lamps 9 · lamp 2; exactly so 2"
        await pilot.pause()
        assert frame(app).split("\n")[0] == "lamps 9 · lamp 2; e…"
