import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from cabletui.presenters.copy_choices import Copyable
from cabletui.screens.dialogs.copy_menu import CopyMenu
from tests.frame import frame

CHOICES = (
    Copyable("Reference id", "07BOWMORE100", "07BOWMORE100", "1"),
    Copyable("Citation", "Embassy\x1b Bowmore,\n“FERRY TALKS”", "a citation", "5"),
)


class Under(App[None]):
    """Something to lay the menu over."""

    def __init__(self, choices: tuple[Copyable, ...] = CHOICES) -> None:
        super().__init__()
        self.choices = choices
        self.chosen: list[Copyable | None] = []

    def compose(self) -> ComposeResult:
        yield Static("the cable that is read")

    def on_mount(self) -> None:
        self.theme = "ansi-dark"
        self.push_screen(CopyMenu(self.choices), self.chosen.append)


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (["1"], CHOICES[0]),
        (["5"], CHOICES[1]),
        (["j", "enter"], CHOICES[1]),
        (["escape"], None),
        (["q"], None),
        (["2", "3", "Y"], None),
    ],
)
async def test_a_digit_or_enter_chooses(keys: list[str], chosen: Copyable | None) -> None:
    app = Under()
    async with app.run_test(size=(60, 8)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert app.chosen == [chosen]


async def test_it_lies_at_the_foot_and_leaves_the_rest_in_sight() -> None:
    app = Under()
    async with app.run_test(size=(60, 8)) as pilot:
        await pilot.pause()
        lines = frame(app).split("\n")
        assert lines[0] == "the cable that is read"
        assert lines[5].startswith(" Copy what?")
        assert lines[6].startswith("> 1  Reference id")
        assert "Embassy␛ Bowmore,␊“FERRY" in lines[7]


async def test_its_list_may_move_while_it_is_taken_apart() -> None:
    """As it does where the terminal changes its size as a digit chooses."""
    app = Under()
    async with app.run_test(size=(60, 8)) as pilot:
        menu = app.screen
        assert isinstance(menu, CopyMenu)
        await menu.query_one("#heading").remove()
        menu.show_heading()
        menu.say("Nothing is undone.")
        await pilot.press("j", "enter")
        assert app.chosen == [CHOICES[1]]


async def test_a_menu_longer_than_the_screen_scrolls_below_its_heading() -> None:
    many = tuple(Copyable(f"Choice {at}", "text", "a text", str(at)) for at in range(10))

    class Long(App[None]):
        def on_mount(self) -> None:
            self.push_screen(CopyMenu(many))

    app = Long()
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        lines = frame(app).split("\n")
        assert lines[0].startswith(" Copy what?")
        assert lines[0].endswith("…")
        assert lines[9].startswith("  8  Choice 8")
        await pilot.press("G")
        await pilot.pause()
        assert "> 9  Choice 9" in frame(app)


async def test_a_letter_chooses_as_a_digit_does() -> None:
    """So formats go on after the digits, which are all taken."""
    more = (*CHOICES, Copyable("Sonnet", "a tide", "a sonnet", "c"))
    app = Under(more)
    async with app.run_test(size=(60, 8)) as pilot:
        await pilot.pause()
        assert "c  Sonnet" in frame(app)
        await pilot.press("c")
        assert app.chosen == [more[2]]
