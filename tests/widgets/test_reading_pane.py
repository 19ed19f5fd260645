from cabletui.paint.panel_row import PanelRow, heading_row
from cabletui.widgets.reading_pane import ReadingPane
from tests.frame import frame
from tests.widgets.host import Host

ROWS = (heading_row("Cites 1 cable"), PanelRow("06OBAN7"))


async def test_the_panel_takes_the_keys_only_where_that_is_asked_for() -> None:
    pane = ReadingPane()
    app = Host(pane)
    async with app.run_test(size=(60, 12)) as pilot:
        pane.cable.focus()
        pane.show_panel("References", ROWS, has_keys=False)
        await pilot.pause()
        assert "References" in frame(app)
        assert not pane.is_in_panel
        pane.show_panel("References", ROWS, has_keys=True)
        await pilot.pause()
        assert pane.is_in_panel


async def test_a_panel_that_is_closed_gives_back_the_room_and_the_keys() -> None:
    pane = ReadingPane()
    app = Host(pane)
    async with app.run_test(size=(60, 12)) as pilot:
        pane.show_panel("References", ROWS, has_keys=True)
        await pilot.press("escape")
        await pilot.pause()
        assert pane.was_closed
        assert not pane.is_panel_shown
        assert pane.cable.has_focus
        assert "References" not in frame(app)
