import pytest
from textual.app import App

from cabletui.desk import Desk
from cabletui.errors import DeskError
from cabletui.messages import Notice
from cabletui.session.desk_queue import DeskQueue
from cabletui.session.search_requests import SearchRequests


class Reader(App[None]):
    """An app that saves."""

    def __init__(self) -> None:
        super().__init__()
        self.notices: list[str] = []
        self.changes: list[int] = []
        self.saving = SearchRequests(
            self, Desk.in_memory(), DeskQueue(self), lambda: self.changes.append(1), lambda: None
        )

    def on_notice(self, notice: Notice) -> None:
        self.notices.append(notice.text)


async def test_a_query_is_named_and_forgotten() -> None:
    app = Reader()
    async with app.run_test() as pilot:
        app.saving.ask_name("tide")
        await pilot.pause()
        await pilot.press("end", "s", "enter")  # a letter alone would take the place of the name
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert [(one.name, one.query_text) for one in app.saving.all()] == [("tides", "tide")]
        app.saving.forget("tides")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.saving.all() == ()
        assert app.notices[-1] == "The search “tides” is forgotten. u undoes."
        assert len(app.changes) == 2


async def test_a_desk_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise DeskError("The desk is full.")

    app = Reader()
    async with app.run_test() as pilot:
        for name in ("all", "save", "remove"):
            monkeypatch.setattr(f"cabletui.desk.searches.SavedSearches.{name}", fail)
        assert app.saving.all() == ()
        app.saving.forget("tides")
        app.saving.ask_name("tide")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert app.notices == ["The desk is full."] * 2
        assert app.changes == []
