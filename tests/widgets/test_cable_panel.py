from cabletui.cable import Headline, Moment
from cabletui.paint.panel_row import PanelRow, cable_row, heading_row
from cabletui.widgets.cable_panel import CablePanel
from tests.frame import frame
from tests.widgets.host import Host

HELD = cable_row(
    Headline("07BOWMORE100", Moment.parse("2007-01-11"), "SECRET", "Embassy Bowmore", "FERRY TALKS")
)
AWAY = PanelRow("06OBAN7")
ROWS = (heading_row("Cites 2 cables"), HELD, AWAY, heading_row("Cited by no cable"))


class Keeper(Host):
    """Keeps what the panel says."""

    def on_cable_panel_chosen(self, event: CablePanel.Chosen) -> None:
        self.posted.append(event)

    def on_cable_panel_closed(self, event: CablePanel.Closed) -> None:
        self.posted.append(event)


async def test_the_cursor_begins_at_the_first_cable_and_enter_tells_which() -> None:
    panel = CablePanel()
    app = Keeper(panel)
    async with app.run_test(size=(60, 10)) as pilot:
        panel.show("References", ROWS)
        panel.take_keys()
        await pilot.pause()
        lines = frame(app).split("\n")
        assert lines[0] == "References"
        assert "> " in lines[2]
        await pilot.press("enter", "j", "enter")
        assert [event.row for event in app.posted if isinstance(event, CablePanel.Chosen)] == [
            HELD,
            AWAY,
        ]


async def test_a_heading_opens_nothing() -> None:
    panel = CablePanel()
    app = Keeper(panel)
    async with app.run_test(size=(60, 10)) as pilot:
        panel.show("References", ROWS)
        panel.take_keys()
        await pilot.press("g", "enter")
        assert app.posted == []


async def test_escape_says_that_the_reader_is_done() -> None:
    panel = CablePanel()
    app = Keeper(panel)
    async with app.run_test(size=(60, 10)) as pilot:
        panel.show("References", ROWS)
        panel.take_keys()
        await pilot.press("escape")
        assert [type(event) for event in app.posted] == [CablePanel.Closed]
