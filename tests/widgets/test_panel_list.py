from textual.app import App, ComposeResult

from cabletui.paint.panel_row import PanelRow, heading_row, panel_line
from cabletui.widgets.panel_list import PanelList
from tests.frame import frame
from tests.waiting import wait_for

ROWS = (heading_row("Cites 2 cables"), heading_row("none held"), PanelRow("06OBAN7"))


class Panel(App[None]):
    """A list that has its rows before it has a size."""

    def __init__(self) -> None:
        super().__init__()
        self.list = PanelList(panel_line)

    def compose(self) -> ComposeResult:
        yield self.list

    def on_mount(self) -> None:
        self.list.show(len(ROWS), lambda start, stop: ROWS[start:stop], cursor=2)
        self.first_top = self.list.window.top


async def test_the_headings_over_its_cursor_are_in_sight_from_the_first() -> None:
    app = Panel()
    async with app.run_test(size=(60, 5)):
        assert app.list.size.height == 5
        assert app.first_top == app.list.window.top == 0


async def test_its_cursor_is_shown_while_it_has_the_keys() -> None:
    app = Panel()
    async with app.run_test(size=(60, 5)) as pilot:
        await wait_for(pilot, lambda: ">" in frame(app))
        app.list.blur()
        await wait_for(pilot, lambda: ">" not in frame(app))
        app.list.focus()
        await wait_for(pilot, lambda: ">" in frame(app))
