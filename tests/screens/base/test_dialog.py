from textual.app import App
from textual.widgets import Static

from cabletui.keys import bindings
from cabletui.screens.base.dialog import FootDialog
from tests.frame import frame


class Question(FootDialog[str]):
    """A dialog with a text in place of something to choose."""

    BINDINGS = bindings("ask")

    def __init__(self) -> None:
        super().__init__(" Yes? Enter says so. [/]", Static("body"))

    def action_keep(self) -> None:
        self.dismiss("yes")


class Under(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.answers: list[str | None] = []

    def ask(self) -> None:
        self.push_screen(Question(), self.answers.append)


async def test_a_dialog_is_answered_or_closed_and_gives_the_screen_back() -> None:
    app = Under()
    async with app.run_test(size=(40, 5)) as pilot:
        for key in ("enter", "escape"):
            app.ask()
            await pilot.pause()
            assert frame(app).split("\n")[3:5] == [" Yes? Enter says so. [/]", "body"]
            await pilot.press(key)
            await pilot.pause()
        assert app.answers == ["yes", None]
        assert len(app.screen_stack) == 1
