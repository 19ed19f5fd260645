from textual.app import App, ComposeResult

from cabletui.widgets.announcement import Announcement


class Announcing(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.said = Announcement()

    def compose(self) -> ComposeResult:
        yield self.said


async def test_what_is_announced_stays_until_it_no_longer_holds() -> None:
    app = Announcing()
    async with app.run_test(size=(40, 10)):
        assert not app.said.is_shown
        app.said.announce("[b]No cable[/b] yet", is_error=True)
        assert app.said.is_shown and app.said.has_class("-error")
        assert str(app.said.visual) == "[b]No cable[/b] yet"
        app.said.announce("")
        assert not app.said.is_shown
