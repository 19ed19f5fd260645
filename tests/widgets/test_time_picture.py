from textual.app import App, ComposeResult

from cabletui.widgets.time_picture import TimePicture
from tests.frame import frame
from tests.paint.times import geese


class Shell(App[None]):
    def compose(self) -> ComposeResult:
        self.picture = TimePicture()
        yield self.picture


async def test_it_paints_for_its_size_and_says_why_there_is_nothing() -> None:
    app = Shell()
    async with app.run_test(size=(60, 14)) as pilot:
        app.picture.show(geese())
        await pilot.pause()
        assert "2008-06: 10 of 20 in all." in frame(app)
        app.picture.show(geese().moved(-1))
        await pilot.pause()
        assert "[█]" in frame(app)
        assert "200 of 1,000" in frame(app)
        app.picture.show_empty("Nothing\nat all")
        await pilot.pause()
        assert frame(app).split("\n")[1:3] == ["  Nothing", "  at all"]
