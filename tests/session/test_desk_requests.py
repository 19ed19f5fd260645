from collections.abc import Callable

from textual.app import App

from cabletui.desk import Desk
from cabletui.errors import DeskError
from cabletui.messages import Notice
from cabletui.session.desk_queue import DeskQueue
from cabletui.session.desk_requests import DeskRequests


class Sayings(DeskRequests):
    """Requests that do what they are given."""

    def carry_out(self, change: object, message: str) -> None:
        self._do(lambda: (change, message))

    def fail(self) -> None:
        def deed() -> tuple[object, str]:
            raise DeskError("The desk is full.")

        self._do(deed)


class Reader(App[None]):
    """An app that counts changes and keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, bool]] = []
        self.changes = 0
        self.sayings = Sayings(self, Desk.in_memory(), DeskQueue(self), self._count, lambda: None)

    def _count(self) -> None:
        self.changes += 1

    def on_notice(self, notice: Notice) -> None:
        self.told.append((notice.text, notice.is_error))


async def after(do: Callable[[Sayings], None]) -> Reader:
    app = Reader()
    async with app.run_test() as pilot:
        do(app.sayings)
        await app.workers.wait_for_complete()
        await pilot.pause()
    return app


async def test_what_was_changed_is_said_and_can_be_undone() -> None:
    app = await after(lambda sayings: sayings.carry_out("a change", "Done."))
    assert app.told == [("Done.", False)]
    assert app.changes == 1


async def test_what_changed_nothing_is_not_there_to_be_undone() -> None:
    app = await after(lambda sayings: sayings.carry_out(None, "Nothing to do."))
    assert app.told == [("Nothing to do.", False)]
    assert app.changes == 0


async def test_no_word_is_said_where_there_is_none() -> None:
    app = await after(lambda sayings: sayings.carry_out("a change", ""))
    assert app.told == []
    assert app.changes == 1


async def test_a_desk_that_fails_says_why() -> None:
    app = await after(lambda sayings: sayings.fail())
    assert app.told == [("The desk is full.", True)]
    assert app.changes == 0
