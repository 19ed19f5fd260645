from cabletui.widgets.heading_line import HeadingLine
from tests.frame import frame
from tests.widgets.host import Host


async def test_it_stands_over_the_rows_and_follows_the_width() -> None:
    app = Host(HeadingLine(lambda width: f"Name {width}"))
    async with app.run_test(size=(30, 2)) as pilot:
        assert frame(app).startswith("  Name 28\n")
        await pilot.resize_terminal(50, 2)
        await pilot.pause()
        assert frame(app).startswith("  Name 48\n")
