import pytest
from textual.app import App

from cabletui.screens.dialogs.prompt import Prompt
from tests.frame import frame


class Desk(App[None]):
    """Where a note is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[str | None] = []

    def on_mount(self) -> None:
        self.theme = "ansi-dark"
        self.push_screen(Prompt("Note to 07BOWMORE100", "ask\x1b"), self.answers.append)


@pytest.mark.parametrize(
    ("keys", "answer"),
    [(["enter"], "ask␛"), (["space", "q", "space", "enter"], "ask␛ q"), (["x", "escape"], None)],
)
async def test_enter_keeps_what_was_written_and_escape_does_not(
    keys: list[str], answer: str | None
) -> None:
    app = Desk()
    async with app.run_test(size=(80, 5)) as pilot:
        await pilot.pause()
        assert frame(app).split("\n")[3:5] == [
            " Note to 07BOWMORE100. Enter keeps it, Esc leaves it as it was.",
            "ask␛",
        ]
        await pilot.press(*keys)
        await pilot.pause()
        assert app.answers == [answer]


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["enter"], "oil AND tin"),
        ([*"tin", "enter"], "tin"),
        (["end", "s", "enter"], "oil AND tins"),
        (["backspace", "q", "enter"], "q"),
    ],
)
async def test_what_is_typed_takes_the_place_of_a_name_that_is_offered(
    keys: list[str], answer: str
) -> None:
    app = Desk()
    async with app.run_test(size=(80, 5)) as pilot:
        await app.push_screen(Prompt("Name", "oil AND tin", is_offered=True), app.answers.append)
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        assert app.answers == [answer]
