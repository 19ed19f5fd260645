"""The one way to a location: open it, go up, back and forward."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.app import App
from textual.screen import Screen

from cabletui.errors import CabletuiError
from cabletui.location import Home, Location, OneCable, Results
from cabletui.messages import Go, Notice, OpenSearch
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.list_screen import Located
from cabletui.session.history import History, Visit
from cabletui.session.reading_log import ReadingLog
from cabletui.session.screen_factory import needs_library, screen

_OPENING = "The library is being opened; this follows at once."


class Navigator:
    """The screens that are open, as the history has them: home lowest, the present one on top.

    Whoever awaits one of its steps goes on when the new screen stands. What lies above the
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
        self._library: OpenLibrary | None = None
        self._trouble: CabletuiError | None = None
        self._pending: Callable[[], object] | None = None
        if first:
            self._pending = lambda: self._go(first)

    @property
    def location(self) -> Location:
        """The present location, as it is now."""
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
        """Read a library from now on, and follow what was asked for meanwhile."""
        self._library = library
        if self._pending:
            self._pending()

    def refuse(self, trouble: CabletuiError) -> None:
        """Say from now on why there is no library to read."""
        self._trouble = trouble

    async def open(self, location: Location) -> None:
        """Go one level down, to a location."""
        if self._library is None and needs_library(location):
            self._wait(lambda: self._go(location))
            return
        self.keep(self.location)
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
        if self._library is None:
            self._wait(lambda: self._app.post_message(OpenSearch(text)))
            return
        # The search is loaded when it is first opened: the first frame need not wait for it.
        from cabletui.screens.search import SearchScreen  # noqa: PLC0415

        searching = SearchScreen(self._library.archive, text, self._log.queries())
        await self._app.push_screen(searching, self._found)

    def keep(self, location: Location) -> None:
        """Keep where in a cable the reader was, who leaves it."""
        if isinstance(location, OneCable):
            self._app.run_worker(partial(self._log.keep, location), thread=True)

    def _found(self, location: Results | OneCable | None) -> None:
        if location is None:
            return
        self._go(location)
        if isinstance(location, Results):
            keep = partial(self._log.keep_query, location.query_text)
            self._app.run_worker(keep, thread=True)

    def _go(self, location: Location) -> None:
        self._app.post_message(Go(location))

    def _wait(self, follow: Callable[[], object]) -> None:
        if self._trouble:
            self._say(str(self._trouble), is_error=True)
        else:
            self._pending = follow
            self._say(_OPENING)

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._app.post_message(Notice(text, is_error=is_error))

    async def _step(self, step: Callable[[], bool], at_the_end: str) -> None:
        self.keep(self.location)
        if step():
            await self._show()
        else:
            self._say(at_the_end)

    async def _show(self) -> None:
        path = self._history.path
        kept = 0
        while kept < min(len(path), len(self._open)) and path[kept] is self._open[kept]:
            kept += 1
        with self._app.batch_update():
            while len(self._app.screen_stack) > kept:
                await self._app.pop_screen()
            for visit in path[kept:]:
                await self._app.push_screen(self._screen_of(visit.location, self._library))
        self._open = list(path)
