"""Changes of the desk: in their order, and none lost."""

from functools import partial
from threading import Event

import pytest
from textual.app import App

from cabletui.session.desk_queue import DeskQueue


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
    may_begin.set()
    assert is_made.wait(10)


async def test_a_failure_that_nobody_foresaw_is_the_apps() -> None:
    app: App[None] = App()
    with pytest.raises(Exception, match="nobody foresaw"):
        async with app.run_test() as pilot:
            DeskQueue(app).add(_fail)
            await app.workers.wait_for_complete()
            await pilot.pause()


def _fail() -> None:
    raise ZeroDivisionError("nobody foresaw")
