"""Changes of the desk: in their order, and none lost."""

from functools import partial
from pathlib import Path
from threading import Event

import pytest
from textual.app import App

from cabletui.desk import Desk
from cabletui.location import OneCable
from cabletui.session.desk_queue import DeskQueue
from cabletui.session.reading_log import ReadingLog


async def test_changes_are_made_in_their_order_while_keys_are_heard() -> None:
    app: App[None] = App()
    made: list[int] = []
    may_begin = Event()
    async with app.run_test() as pilot:
        queue = DeskQueue(app)
        queue.add(may_begin.wait)
        for number in range(20):
            queue.add(partial(made.append, number))
        await pilot.press("x")
        assert made == []
        may_begin.set()
        await app.workers.wait_for_complete()
    assert made == list(range(20))


async def test_what_was_asked_for_before_the_end_is_made() -> None:
    app: App[None] = App()
    may_begin, is_made = Event(), Event()
    async with app.run_test():
        queue = DeskQueue(app)
        queue.add(may_begin.wait)
        queue.add(is_made.set)
        queue.finish(0)
        assert not is_made.is_set()
    may_begin.set()
    queue.finish()
    assert is_made.is_set()


async def test_a_cable_that_was_left_counts_as_unread_only_afterwards(tmp_path: Path) -> None:
    """What is kept of a reading, and what takes that back, wait in one line."""
    app: App[None] = App()
    desk = Desk.open(tmp_path)
    may_begin = Event()
    async with app.run_test():
        queue = DeskQueue(app)
        log = ReadingLog(desk, queue, lambda trouble: None)
        queue.add(may_begin.wait)
        log.keep(OneCable("07BOWMORE100", offset=420))
        queue.add(partial(desk.readings.forget, "07BOWMORE100"))
        log.keep_query("herring")
        may_begin.set()
        queue.finish()
    assert desk.readings.all() == ()
    assert desk.queries.all() == ("herring",)


async def test_what_shows_the_desk_is_told_after_each_change() -> None:
    app: App[None] = App()
    told: list[str] = []
    async with app.run_test():
        queue = DeskQueue(app, lambda: told.append("told"))
        queue.add(partial(told.append, "one"))
        queue.add(partial(told.append, "two"))
        queue.finish()
    assert told == ["one", "told", "two", "told"]


async def test_a_failure_that_nobody_foresaw_is_the_apps() -> None:
    app: App[None] = App()
    with pytest.raises(Exception, match="nobody foresaw"):
        async with app.run_test() as pilot:
            DeskQueue(app).add(_fail)
            await app.workers.wait_for_complete()
            await pilot.pause()


def _fail() -> None:
    raise ZeroDivisionError("nobody foresaw")
