"""A reader at the terminal: presses keys, and waits to see something."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from cabletui.app import CabletuiApp
from cabletui.desk import Desk
from cabletui.location import Location
from cabletui.settings import Settings
from tests.frame import draw, drawn, frame, is_drawn_again
from tests.waiting import wait_for

_STILL = 50
"""Half a second, longer than any timer of a screen rests."""


class Reader:
    """Drives the whole interface."""

    def __init__(self, app: CabletuiApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> str:
        """What is on the screen, as text."""
        return frame(self.app)

    @property
    def lines(self) -> list[str]:
        """What is on the screen, line by line."""
        return self.screen.rstrip("\n").split("\n")

    @property
    def pointed_at(self) -> str:
        """The row of the cursor, without its mark."""
        return next((line[2:] for line in self.lines if line.startswith("> ")), "")

    async def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def sees(self, *texts: str) -> None:
        """Wait until all the texts are on the screen."""
        await self.holds(
            lambda: all(text in self.screen for text in texts), f"{texts} is not on the screen"
        )

    async def lacks(self, text: str) -> None:
        """Wait until a text is on the screen no more."""
        await self.holds(lambda: text not in self.screen, f"{text} is on the screen")

    async def points_at(self, text: str) -> None:
        """Wait until the cursor's row holds a text."""
        await self.holds(lambda: text in self.pointed_at, f"the cursor is not at {text}")

    async def holds(self, condition: Callable[[], object], what: str = "it does not hold") -> None:
        """Wait until something is true of the screen.

        What a thread or a timer brings about may come after the text that was waited for before,
        so nothing is asked of the screen but by waiting.
        """
        await wait_for(self.pilot, condition, lambda: f"{what}:\n{self.screen}")

    async def rests(self) -> None:
        """Wait until every key has been acted on, and nothing is being read."""
        for _ in range(3):
            await self.holds(self._is_at_rest, "it is still at work")
            await self.pilot.pause()

    def _is_at_rest(self) -> bool:
        is_read = all(worker.is_finished for worker in self.app.workers)
        return is_read and not self.app._key_queue._turns

    async def looks_like(self, name: str) -> None:
        """Wait until the screen is the picture of a name, or draw that where it is asked for."""
        if is_drawn_again():
            await self.stands_still()
            draw(self.app, name)
        await self.holds(lambda: self.screen == drawn(name), f"the screen differs from {name}.txt")

    async def stands_still(self) -> None:
        """Wait until nothing has changed on the screen for a while."""
        same, before = 0, ""
        while same < _STILL:
            await self.pilot.pause(0.01)
            same, before = (same + 1 if self.screen == before else 0), self.screen


@asynccontextmanager
async def reading(
    folder: Path,
    size: tuple[int, int] = (80, 24),
    location: Location | None = None,
    settings: Settings | None = None,
    remark: str = "",
) -> AsyncIterator[Reader]:
    """Open the interface on a library, and wait until it is open."""
    settings = settings or Settings()
    app = CabletuiApp(folder, Desk.open(), settings, location=location, remark=remark)
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await wait_for(pilot, lambda: "opening" not in reader.lines[0], "the library never opened")
        await reader.rests()
        yield reader
