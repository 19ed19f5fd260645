"""The interface: it opens the library and follows what the screens ask for."""

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.screen import Screen

from cabletui.desk import Desk
from cabletui.errors import CabletuiError
from cabletui.hooks import BrowserDriver, GuardedApp, TerminalDriver
from cabletui.keys import bindings
from cabletui.messages import (
    CopyText,
    KeepMarks,
    LeaveCable,
    Notice,
    OpenCable,
    OpenCables,
    OpenHelp,
    OpenHome,
    OpenIndex,
    OpenSearch,
    Place,
    SaveSearch,
    ToggleBookmark,
    WriteNote,
)
from cabletui.screens.base.status_screen import StatusScreen, Telling
from cabletui.screens.home import HomeScreen
from cabletui.session.commands import DoableApp
from cabletui.session.navigator import Walk
from cabletui.session.reading_log import Remembering
from cabletui.session.requests import Errand, Errands
from cabletui.session.screen_factory import LibraryOpened, LibraryRefused, Opener, open_library
from cabletui.session.themes import ThemedApp
from cabletui.settings import Settings
from cabletui.terminal import shutdown
from cabletui.text.sanitise import safe_block
from cabletui.text.sentence import elided

if TYPE_CHECKING:
    from textual.command import Provider

    from cabletui.archive.archive import Archive

_OPENING = "The library is being opened; this follows at once."


def _palette() -> "type[Provider]":
    from cabletui.session.palette import PaletteProvider  # noqa: PLC0415

    return PaletteProvider


class CabletuiApp(GuardedApp, ThemedApp, DoableApp):
    """Home, and the screens that are open above it."""

    TITLE = "cabletui"
    BINDINGS: ClassVar[list[BindingType]] = bindings("app")
    COMMANDS = {_palette}  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012

    def __init__(
        self,
        folder: Path,
        desk: Desk,
        settings: Settings,
        *,
        place: Place | None = None,
        is_kiosk: bool = False,
        is_in_browser: bool = False,
    ) -> None:
        """Make the interface.

        Args:
            folder: The library; it is opened after the first frame.
            desk: The reader's bookmarks and history.
            settings: What the reader has set.
            place: Where to begin; home if none.
            is_kiosk: Whether anybody may sit here: nothing is written, and nobody gets out.
            is_in_browser: Whether `cabletui serve` stands between here and the reader.
        """
        # Without this, NO_COLOR would turn the colours of an ANSI theme into black on black.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        self.driver_class = BrowserDriver if is_in_browser else TerminalDriver
        self._folder = folder
        self._desk = desk
        self._settings = settings
        self.own_keys = dict(settings.keys)
        self.is_kiosk = is_kiosk
        self._home = HomeScreen(OpenHome())
        self._remembering = Remembering(desk, self._tell)
        self.errands = Errands(
            self,
            desk,
            clipboard=settings.clipboard,
            write=self._write,
            may_save=not is_kiosk,
            desk_changed=partial(self.call_later, self._show_bookmarks),
        )
        self.walk = Walk(self, self._screen, self._keep_place)
        self._opener: Opener | None = None
        self._trouble: CabletuiError | None = None
        self._pending: Place | OpenSearch | None = place

    def get_default_screen(self) -> Screen[None]:
        """Return home, which lies below all other screens."""
        return self._home

    def on_mount(self) -> None:
        """Take the reader's settings; open the library once the first frame is painted."""
        # A search in a thread must not keep the keys waiting.
        sys.setswitchinterval(0.0005)
        self.set_keymap(dict(self._settings.keys))
        if self._settings.theme in self.available_themes and not self.no_color:
            self.theme = self._settings.theme
        # Textual paints nothing of its own when a suspended session comes back.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        if not self.is_headless:
            shutdown.watch(self._leave, self.restore_terminal)
        self.call_after_refresh(self.run_worker, self._open_library, thread=True)

    def _open_library(self) -> None:
        self.post_message(open_library(self._folder))

    async def on_library_opened(self, event: LibraryOpened) -> None:
        """Tell what is held, and follow what was asked for meanwhile."""
        self._opener = Opener(event.archive, self._desk)
        self._home.show_library(event.archive)
        if event.archive.trouble:
            self.say(event.archive.trouble, is_error=True)
        pending, self._pending = self._pending, None
        if isinstance(pending, OpenSearch):
            self.on_open_search(pending)
        elif pending is not None:
            await self._enter(pending)
        theme = self._settings.theme
        if theme and theme not in self.available_themes:
            self.say(f"There is no theme “{elided(theme, 30)}”; the palette (:) lists them.")

    def on_library_refused(self, event: LibraryRefused) -> None:
        """Tell why there is nothing to read."""
        self._trouble = event.error
        self._home.show_trouble(event.error)

    @on(OpenIndex)
    @on(OpenCables)
    @on(OpenCable)
    async def _follow(self, request: OpenIndex | OpenCables | OpenCable) -> None:
        await self._enter(request)

    async def on_open_help(self, request: OpenHelp) -> None:
        """Open the help, with the keys of the screen one is at first."""
        await self._enter(self.filled(request))

    def on_open_search(self, request: OpenSearch) -> None:
        """Open the search bar over where one is."""
        if self._opener is None:
            self._wait(request)
        else:
            self._search(self._opener.archive, request)

    def on_notice(self, notice: Notice) -> None:
        """Tell the reader one thing."""
        self.say(notice.text, is_error=notice.is_error)

    def on_leave_cable(self, request: LeaveCable) -> None:
        """Keep where the reader was in a cable."""
        self._keep_place(request.place)

    @on(CopyText)
    @on(ToggleBookmark)
    @on(WriteNote)
    @on(SaveSearch)
    @on(KeepMarks)
    def _run(self, errand: Errand) -> None:
        self.errands.run(errand)

    async def action_up(self) -> None:
        """Go one level up."""
        if not await self.walk.up():
            self.say("This is home; q leaves.")

    async def action_back(self) -> None:
        """Go back to where one was before."""
        if not await self.walk.back():
            self.say("There is nothing to go back to.")

    async def action_forward(self) -> None:
        """Go forward again."""
        if not await self.walk.forward():
            self.say("There is nothing to go forward to.")

    def action_search(self) -> None:
        """Open the search bar."""
        self.on_open_search(OpenSearch())

    async def action_help(self) -> None:
        """Open the help; from the help itself, go back."""
        if isinstance(self.walk.place, OpenHelp):
            await self.walk.up()
        else:
            await self.on_open_help(OpenHelp())

    async def action_bookmarks(self) -> None:
        """Open the bookmarks."""
        place = self.walk.place
        if isinstance(place, OpenIndex) and place.name == "bookmarks":
            self.say("These are the bookmarks.")
        else:
            await self._enter(OpenIndex("bookmarks"))

    def action_help_quit(self) -> None:
        """Say how to leave, to a reader who pressed ctrl+c."""
        self.say("Ctrl+Q leaves; q goes one level up.")

    def action_suspend_process(self) -> None:
        """Stop until the shell continues the program, where there is a shell to go to."""
        if self.is_kiosk:
            self.say("This session cannot be suspended; Ctrl+Q leaves.")
        else:
            super().action_suspend_process()

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that can do nothing now, whatever the screen."""
        yield from super().idle_keys()
        if self._trouble:
            yield from ("app.search", "app.bookmarks")
        if self.is_kiosk:
            yield "app.suspend"

    def action_command_palette(self) -> None:
        """Open the command palette."""
        from cabletui.session.palette import open_palette  # noqa: PLC0415

        open_palette(self)

    async def action_quit(self) -> None:
        """Leave at once."""
        self._leave()

    def _leave(self, status: int = 0) -> None:
        """Leave, and keep where one was reading; a worker would come too late."""
        trouble = self._remembering.keep_last_place(self.walk.whereabouts)
        self.exit(return_code=status, message=safe_block(trouble) if trouble else None)

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing, on the topmost screen that has a line for it."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Telling):
                screen.say(text, is_error=is_error)
                return

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what was selected with the mouse the way everything else is copied."""
        self._clipboard = text
        self.post_message(CopyText(text, "the selection"))

    async def _enter(self, place: Place) -> None:
        if self._opener is None and not isinstance(place, OpenHelp):
            self._wait(place)
        else:
            await self.walk.enter(self._remembering.resumed(place))

    def _wait(self, request: Place | OpenSearch) -> None:
        if self._trouble:
            self.say(str(self._trouble), is_error=True)
        else:
            self._pending = request
            self.say(_OPENING)

    def _screen(self, place: Place) -> Screen[None]:
        if isinstance(place, OpenHelp):
            from cabletui.screens.help import HelpScreen  # noqa: PLC0415

            return HelpScreen(place)
        if self._opener is None or isinstance(place, OpenHome):
            return self._home
        return self._opener.screen(place)

    def _search(self, archive: "Archive", request: OpenSearch) -> None:
        from cabletui.screens.search import SearchScreen  # noqa: PLC0415

        self.push_screen(
            SearchScreen(archive, request.text, self._remembering.queries()), self._found
        )

    def _found(self, request: OpenCables | OpenCable | None) -> None:
        if request is None:
            return
        self.post_message(request)
        if isinstance(request, OpenCables):
            self.run_worker(partial(self._remembering.keep_query, request.query_text), thread=True)

    def _keep_place(self, place: Place) -> None:
        if isinstance(place, OpenCable):
            self.run_worker(partial(self._remembering.keep_place, place), thread=True)

    def _tell(self, trouble: str) -> None:
        self.post_message(Notice(trouble, is_error=True))

    def _show_bookmarks(self) -> None:
        for screen in (self.screen, *(self.screen_stack[-2:-1] if self.screen.is_modal else ())):
            if isinstance(screen, StatusScreen):
                screen.show_bookmarks()

    def _write(self, sequence: str) -> None:
        if self._driver:
            self._driver.write(sequence)
