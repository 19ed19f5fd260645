import pytest
from textual.app import App, ComposeResult
from textual.events import Paste

from cabletui.widgets.query_input import SearchInput


class Line(App[None]):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.begin = text

    def compose(self) -> ComposeResult:
        yield SearchInput(self.begin)

    @property
    def line(self) -> SearchInput:
        return self.query_one(SearchInput)


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("one line", "one line"),
        ("two\n  lines\r\n\r\nand a third\n", "two lines and a third"),
        ("08LIMA12\n07LIMA1\n08LIMA12\n", "08LIMA12, 07LIMA1"),
        ("id;subject\r\n08 Lima 12;Lamps\r\n07LIMA1;Oil", "08LIMA12, 07LIMA1"),
        ("one id\nof 08LIMA12", "one id of 08LIMA12"),
        ("08LIMA12 OR 07LIMA1", "08LIMA12 OR 07LIMA1"),
        ("ref:08LIMA12 -id:07LIMA1", "ref:08LIMA12 -id:07LIMA1"),
        ("see 08LIMA12, and also (07LIMA1): oil", "08LIMA12, 07LIMA1"),
        ("oil of 08LIMA12", "oil of 08LIMA12"),
    ],
)
async def test_all_of_a_paste_is_put_in(pasted: str, text: str) -> None:
    app = Line("")
    async with app.run_test() as pilot:
        app.post_message(Paste(pasted))
        await pilot.pause()
        assert app.line.value == text


async def test_ids_are_put_beside_what_is_there() -> None:
    app = Line("tag:PREL")
    async with app.run_test() as pilot:
        app.post_message(Paste("08LIMA12\n07LIMA1"))
        await pilot.pause()
        assert app.line.value == "tag:PREL id:(08LIMA12 07LIMA1) "


async def test_what_stands_in_the_line_commands_nothing() -> None:
    app = Line("ask\x1b[2J")
    async with app.run_test():
        assert app.line.value == "ask␛[2J"
        app.line.value = "\x07"
        assert app.line.value == "␇"
