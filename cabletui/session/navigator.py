"""The one way to a location: open it, go up, back and forward."""

import asyncio
from collections.abc import Callable, Iterator

from textual.app import App
from textual.screen import Screen

from cabletui.errors import CabletuiError
from cabletui.hooks.painted_once import painted_once
from cabletui.location import Home, Location, OneCable, Results
from cabletui.messages import Go, Notice, OpenSearch
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.trail_steps import trail_steps
from cabletui.screens.base.list_screen import Located
from cabletui.screens.base.status_screen import StatusScreen
from cabletui.session.history import History, Path, Visit
from cabletui.session.reading_log import ReadingLog
from cabletui.session.screen_factory import needs_library, screen

_OPENING = "The library is being opened; this follows at once."


class Navigator:
    """The screens that are open, as the history has them: home lowest, the present one on top.

    A step that is awaited is over when the new screen is in place. What lies above the
    locations, such as the search bar, is closed by each step. What is asked for before the library
    is open follows when it is.
    """

    def __init__(
        self,
        app: App[None],
        log: ReadingLog,
        first: Location | None = None,
        screen_of: Callable[[Location, OpenLibrary | None], Screen[None]] = screen,
    ) -> None:
        """Begin at home.

        Args:
            app: Whose screens are opened and closed; its lowest is home.
            log: Keeps where in each cable the reader was, and what was searched for.
            first: What to open as soon as the library is open.
            screen_of: Makes the screen of any location but home.
        """
        self._app = app
        self._log = log
        self._screen_of = screen_of
        self._history = History(Home())
        self._open: list[Visit] = list(self._history.path)
        self.library: OpenLibrary | None = None
        """What is read; None until it is open."""

        self._nothing_pending = asyncio.Event()
        """Set unless something was asked for that follows when the library is open."""

        self._trouble: CabletuiError | None = None
        self._pending: Callable[[], object] | None = None
        if first:
            self._pending = lambda: self._go(first)
        else:
            self._nothing_pending.set()

    @property
    def is_pending(self) -> bool:
        """Whether something was asked for that follows when the library is open."""
        return not self._nothing_pending.is_set()

    async def wait_until_open(self, seconds: float) -> bool:
        """Wait until what is pending has followed, and return whether it has.

        What takes longer is no longer waited for, though it follows all the same.
        """
        try:
            await asyncio.wait_for(self._nothing_pending.wait(), seconds)
        except TimeoutError:
            self._nothing_pending.set()
            return False
        return True

    def record_locations(self) -> Location:
        """Record in the history where each open screen is now, and return the present location."""
        for visit, shown in zip(self._open, self._app.screen_stack, strict=False):
            if isinstance(shown, Located):
                visit.location = shown.location
        return self._history.path[-1].location

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that lead nowhere now."""
        if not self._history.can_go_back:
            yield "app.back"
        if not self._history.can_go_forward:
            yield "app.forward"
        if self._trouble:
            yield from ("app.search", "app.bookmarks")

    def use(self, library: OpenLibrary) -> None:
        """Read a library from now on, and open what was asked for meanwhile."""
        self.library = library
        if self._pending:
            self._pending()
        self._nothing_pending.set()

    def refuse(self, trouble: CabletuiError) -> None:
        """Remember why there is no library to read, and say so from now on."""
        self._trouble = trouble
        self._nothing_pending.set()

    async def open(self, location: Location) -> None:
        """Go one level down, to a location."""
        if self.library is None and needs_library(location):
            self._wait(lambda: self._go(location))
            return
        self.keep(self.record_locations())
        self._history.open(self._log.resumed(location))
        await self._show()

    async def up(self) -> None:
        """Go one level up."""
        await self._step(self._history.up, "This is home; q leaves.")

    async def back(self) -> None:
        """Go back to where the reader was before."""
        await self._step(self._history.back, "There is nothing to go back to.")

    async def forward(self) -> None:
        """Undo a step back."""
        await self._step(self._history.forward, "There is nothing to go forward to.")

    async def search(self, text: str = "") -> None:
        """Open the search bar over the present location.

        Args:
            text: What stands in it to begin with.
        """
        if self.library is None:
            self._wait(lambda: self._app.post_message(OpenSearch(text)))
            return
        # The search is loaded when it is first opened: the first frame need not wait for it.
        from cabletui.screens.search import SearchScreen  # noqa: PLC0415

        searching = SearchScreen(self.library.archive, text, self._log.queries())
        async with painted_once(self._app):
            await self._app.push_screen(searching, self._found)

    def await_library(self) -> None:
        """Have further keys wait until the library is open."""
        if self.library is None and not self._trouble:
            self._nothing_pending.clear()
            self._say(_OPENING)

    def keep(self, location: Location) -> None:
        """Keep where in a cable the reader was on leaving it."""
        self._log.keep(location)

    async def _found(self, location: Results | OneCable | None) -> None:
        """Open what the search answers with, before what it lay over is painted again."""
        if location is None:
            return
        if isinstance(location, Results):
            self._log.keep_query(location.query_text)
        await self.open(location)

    def _go(self, location: Location) -> None:
        self._app.post_message(Go(location))

    def _wait(self, follow: Callable[[], object]) -> None:
        if self._trouble:
            self._say(str(self._trouble), is_error=True)
        else:
            self._pending = follow
            self.await_library()

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._app.post_message(Notice(text, is_error=is_error))

    async def _step(self, step: Callable[[], bool], at_the_end: str) -> None:
        self.keep(self.record_locations())
        if step():
            await self._show()
        else:
            self._say(at_the_end)

    async def _show(self) -> None:
        path = self._history.path
        kept = 0
        while kept < min(len(path), len(self._open)) and path[kept] is self._open[kept]:
            kept += 1
        async with painted_once(self._app):
            while len(self._app.screen_stack) > kept:
                await self._app.pop_screen()
            for depth in range(kept, len(path)):
                await self._app.push_screen(self._made(path[: depth + 1]))
        self._open = list(path)

    def _made(self, path: Path) -> Screen[None]:
        """Return a new screen for the end of a path, which knows the way back."""
        made = self._screen_of(path[-1].location, self.library)
        if isinstance(made, StatusScreen):
            made.steps = trail_steps([visit.location for visit in path])
        return made
