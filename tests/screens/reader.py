"""A reader at the terminal: presses keys, and waits to see something."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from cabletui.app import CabletuiApp
from cabletui.desk import Desk
from cabletui.location import Location
from cabletui.settings import Settings
from tests.frame import frame
from tests.waiting import wait_for


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
        await wait_for(
            self.pilot,
            lambda: all(text in self.screen for text in texts),
            f"{texts} is not on the screen:\n{self.screen}",
        )

    async def points_at(self, text: str) -> None:
        """Wait until the cursor's row holds a text."""
        await wait_for(
            self.pilot,
            lambda: text in self.pointed_at,
            f"the cursor is not at {text}:\n{self.screen}",
        )


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
        yield reader
