from textual.app import App

from cabletui.widgets.at_rest import AtRest
from tests.waiting import wait_for


class Resting(App[None]):
    """Counts how often it rested."""

    def __init__(self) -> None:
        super().__init__()
        self.rested = 0

    def rest(self) -> None:
        self.rested += 1


async def test_however_often_it_is_begun_it_is_done_once_and_can_be_begun_again() -> None:
    app = Resting()
    async with app.run_test() as pilot:
        rest = AtRest(app.screen, app.rest, seconds=0.05)
        for _ in range(20):
            rest.begin()
        await wait_for(pilot, lambda: app.rested)
        await pilot.pause(0.1)
        assert app.rested == 1
        rest.begin()
        await wait_for(pilot, lambda: app.rested == 2)


async def test_what_begins_again_before_its_time_waits_from_then_on() -> None:
    app = Resting()
    async with app.run_test() as pilot:
        rest = AtRest(app.screen, app.rest, seconds=3_600)
        rest.begin()
        rest._look()  # the timer rang, but a key has come since
        await pilot.pause()
        assert app.rested == 0
        rest.stop()


async def test_what_is_stopped_is_not_done() -> None:
    app = Resting()
    async with app.run_test() as pilot:
        rest, other = (AtRest(app.screen, app.rest, seconds=0.02) for _ in range(2))
        rest.begin()
        other.begin()
        rest.stop()
        await wait_for(pilot, lambda: app.rested)
        await pilot.pause(0.05)
        assert app.rested == 1


async def test_what_is_waited_for_can_be_done_at_once_and_is_not_done_again() -> None:
    app = Resting()
    async with app.run_test() as pilot:
        rest = AtRest(app.screen, app.rest, seconds=0.05)
        rest.at_once()
        assert app.rested == 0
        rest.begin()
        rest.at_once()
        assert app.rested == 1
        await pilot.pause(0.1)
        assert app.rested == 1
