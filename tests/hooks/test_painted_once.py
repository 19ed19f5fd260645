"""A screen that opens is painted in one frame, however often it is laid out before."""

from typing import Any

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from cabletui.hooks.painted_once import painted_once
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
