from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from cabletui.clipboard import CopyResult, Fate
from cabletui.clipboard.copier import ADVICE
from cabletui.messages import CopyText, Notice
from cabletui.screens.dialogs.copy_menu import CopyMenu
from cabletui.session.copy_requests import CopyRequests, fate_message
from cabletui.settings import Clipboard


class Copier(App[None]):
    """An app that copies."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[str] = []
        self.notices: list[Notice] = []
        self.copying = CopyRequests(self, Clipboard.OSC52, self.written.append)

    def on_notice(self, notice: Notice) -> None:
        self.notices.append(notice)


async def copied(app: Copier, pilot: Pilot[None], text: str, what: str) -> None:
    app.copying.copy(CopyText(text, what))
    await app.workers.wait_for_complete()
    await pilot.pause()


async def test_what_is_known_is_said() -> None:
    app = Copier()
    async with app.run_test() as pilot:
        await copied(app, pilot, "07BOWMORE100", "07BOWMORE100")
        assert [len(app.written), len(app.notices)] == [1, 1]
        assert app.notices[0].text == "Sent 07BOWMORE100 to your terminal's clipboard."
        assert not app.notices[0].is_error


@pytest.mark.parametrize(("key", "is_saved"), [("enter", True), ("escape", False)])
async def test_what_is_too_long_can_be_saved(sealed: Path, key: str, is_saved: bool) -> None:
    app = Copier()
    async with app.run_test() as pilot:
        await copied(app, pilot, "x" * 80_000, "the whole of 07BOWMORE100")
        assert app.written == []
        assert app.notices[0].is_error
        assert isinstance(app.screen, CopyMenu)
        assert "saves it in a file" in str(app.screen.query_one(Static).visual)
        await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert (sealed / "cabletui" / "the-whole-of-07BOWMORE100.txt").exists() is is_saved
        assert app.notices[-1].is_error is not is_saved


def test_an_advice_fits_one_line_where_there_is_no_room_for_more() -> None:
    name = "06RIODEJANEIROCONSULATE24302"
    outcome = CopyResult(Fate.COPIED, f"Copied {name} (tmux)", ADVICE)
    assert ADVICE in fate_message(outcome, CopyText(name, name), 240)
    short = fate_message(outcome, CopyText(name, name), 80)
    assert short.startswith("Copied 06RIODEJAN…")
    assert short.endswith("set -s set-clipboard on")
    assert len(short) <= 80
