from collections.abc import Iterator

import pytest
from textual.app import App
from textual.screen import Screen

from cabletui.messages import OpenHome, OpenIndex, Place
from cabletui.session.navigator import Walk

TAGS, ORIGINS = OpenIndex("tags"), OpenIndex("origins")


class Spot(Screen[None]):
    """A screen of a place that has moved since it was opened."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

    @property
    def whereabouts(self) -> Place:
        if isinstance(self.place, OpenIndex):
            return OpenIndex(self.place.name, row=7)
        return self.place

    def say(self, text: str, *, is_error: bool = False) -> None:
        raise NotImplementedError


class Walker(App[None]):
    """An app whose screens are spots."""

    def __init__(self) -> None:
        super().__init__()
        self.left: list[Place] = []
        self.walk = Walk(self, Spot, self.left.append)

    def get_default_screen(self) -> Screen[None]:
        return Spot(OpenHome())

    @property
    def shown(self) -> list[str]:
        return list(self._names())

    def _names(self) -> Iterator[str]:
        for screen in self.screen_stack:
            assert isinstance(screen, Spot)
            yield screen.place.name if isinstance(screen.place, OpenIndex) else "home"


async def test_the_screens_follow_the_trail() -> None:
    app = Walker()
    async with app.run_test():
        await app.walk.enter(TAGS)
        await app.walk.enter(ORIGINS)
        assert app.shown == ["home", "tags", "origins"]
        assert await app.walk.up()
        assert app.shown == ["home", "tags"]
        assert await app.walk.back()
        assert app.shown == ["home", "tags", "origins"]
        assert await app.walk.back()
        assert await app.walk.forward()
        assert app.shown == ["home", "tags", "origins"]


async def test_a_place_one_comes_back_to_is_as_it_was_left() -> None:
    app = Walker()
    async with app.run_test():
        await app.walk.enter(TAGS)
        assert app.walk.whereabouts == app.walk.place
        await app.walk.up()
        await app.walk.back()
        assert isinstance(app.walk.place, OpenIndex)
        assert app.walk.place.row == 7


async def test_each_place_is_told_when_it_is_left() -> None:
    app = Walker()
    async with app.run_test():
        await app.walk.enter(TAGS)
        await app.walk.up()
        assert [type(place) for place in app.left] == [OpenHome, OpenIndex]


async def test_what_lies_above_is_closed() -> None:
    app = Walker()
    async with app.run_test():
        await app.walk.enter(TAGS)
        await app.push_screen(Spot(OpenHome()))
        await app.walk.enter(ORIGINS)
        assert app.shown == ["home", "tags", "origins"]


@pytest.mark.parametrize("step", ["up", "back", "forward"])
async def test_at_the_end_one_stays(step: str) -> None:
    app = Walker()
    async with app.run_test():
        assert not await getattr(app.walk, step)()
        assert app.shown == ["home"]
