"""A screen that opens is painted in one frame, however often it is laid out before."""

from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.events import Key
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from cabletui.hooks.painted_once import painted_once
from cabletui.messages import AtOnce
from tests.waiting import wait_for


class Late(Screen[None]):
    """A screen whose text grows when it has its size, and again when that was read."""

    def compose(self) -> ComposeResult:
        yield Static("one line")
        yield Static("below")

    def on_resize(self) -> None:
        self.query_one(Static).update("\n".join(["two", "lines"]))
        self.run_worker(self._read, thread=True)

    def _read(self) -> None:
        self.app.call_from_thread(self.query_one(Static).update, "three\nlines\nthen")


class Restful(Screen[None]):
    """A screen that has something to do once the reader rests."""

    rested = 0

    def compose(self) -> ComposeResult:
        yield Static("one line")

    def on_at_once(self, event: AtOnce) -> None:
        self.rested += 1


class Painting(App[None]):
    """Keeps of which screen each frame was."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[object] = []

    def _display(self, screen: Any, renderable: Any) -> None:
        if renderable is not None and not self._batch_count:
            self.frames.append(screen)
        super()._display(screen, renderable)


async def test_layouts_that_follow_each_other_are_one_frame() -> None:
    app = Painting()
    async with app.run_test() as pilot:
        late = Late()
        async with painted_once(app):
            await app.push_screen(late)
        await wait_for(pilot, lambda: late in app.frames)
        await pilot.pause(0.2)
        assert app.frames.count(late) == 1
        assert late.query_one(Static).size.height == 3


class Wanted(Message):
    """A screen is to be opened."""


class Opening(Painting):
    """Opens a screen in a turn of its own, as an app does."""

    def __init__(self) -> None:
        super().__init__()
        self.restful = Restful()

    async def on_wanted(self) -> None:
        async with painted_once(self):
            await self.push_screen(self.restful)


@pytest.mark.parametrize(("keys", "rested"), [("", 1), ("j", 0)])
async def test_what_is_done_at_rest_is_in_that_frame_unless_a_key_waits(
    keys: str, rested: int
) -> None:
    app = Opening()
    async with app.run_test() as pilot:
        app.post_message(Wanted())
        for key in keys:
            app.post_message(Key(key, key))
        await wait_for(pilot, lambda: app.restful in app.frames)
        assert app.restful.rested == rested


async def test_a_key_that_an_app_holds_waits_too() -> None:
    app = Opening()
    app.holds_keys = True  # type: ignore[attr-defined]
    async with app.run_test() as pilot:
        app.post_message(Wanted())
        await wait_for(pilot, lambda: app.restful in app.frames)
        assert app.restful.rested == 0
