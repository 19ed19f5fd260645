"""The interface: it opens the library, and gives what is asked to those who do it."""

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Event, Key
from textual.screen import Screen

from cabletui.desk import Desk
from cabletui.hooks import BrowserDriver, GuardedApp, TerminalDriver
from cabletui.keys import bindings
from cabletui.location import Help, Home, Location, OneIndex
from cabletui.messages import CopyText, Go, LeaveCable, Notice, OpenSearch, Request
from cabletui.page.reading_mode import ReadingPreferences
from cabletui.presenters.kept_mode import kept_mode
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.status_screen import CanSay, StatusScreen
from cabletui.screens.home import HomeScreen
from cabletui.session.key_queue import KeyQueue
from cabletui.session.library_opening import LibraryOpened, LibraryRefused, open_library
from cabletui.session.navigator import Navigator
from cabletui.session.reading_log import ReadingLog
from cabletui.session.requests import Requests
from cabletui.session.themes import ThemedApp
from cabletui.settings import Settings
from cabletui.terminal import shutdown
from cabletui.text.sanitise import safe_block
from cabletui.text.sentence import elided

if TYPE_CHECKING:
    from textual.command import Provider

    from cabletui.screens.base.dialog import OpenDialog
    from cabletui.session.palette import Command


def _palette() -> "type[Provider]":
    # The palette is loaded when it is first opened: the first frame need not wait for it.
    from cabletui.session.palette import PaletteProvider  # noqa: PLC0415

    return PaletteProvider


class CabletuiApp(GuardedApp, ThemedApp):
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
        location: Location | None = None,
        remark: str = "",
        is_kiosk: bool = False,
        is_in_browser: bool = False,
    ) -> None:
        """Make the interface.

        Args:
            folder: The library; it is opened after the first frame.
            desk: The reader's bookmarks and history.
            settings: What the reader has set.
            location: Where to begin; home if None.
            remark: What is wrong with the settings, to be said at the start.
            is_kiosk: Whether anybody may sit here: nothing is written, and nobody gets out.
            is_in_browser: Whether `cabletui serve` stands between here and the reader.
        """
        # Without this, NO_COLOR would turn the colours of an ANSI theme into black on black.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        self.driver_class = BrowserDriver if is_in_browser else TerminalDriver
        self.is_kiosk = is_kiosk
        self._folder = folder
        self._desk = desk
        self._settings = settings
        self._remark = remark
        self._home = HomeScreen(Home())
        self._key_queue = KeyQueue(self, super().on_event)
        self._reading_log = ReadingLog(desk, self._warn)
        self._navigator = Navigator(self, self._reading_log, location)
        self._requests = Requests(
            self,
            desk,
            clipboard=settings.clipboard,
            write=self.write_to_terminal,
            may_save=not is_kiosk,
            desk_changed=partial(self.call_later, self._show_bookmarks),
        )

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

    async def on_event(self, event: Event) -> None:
        """Act on keys in turn, and on all else as it comes."""
        if isinstance(event, Key) and not event.is_forwarded:
            await self._key_queue.take(event)
        else:
            await super().on_event(event)

    def _open_library(self) -> None:
        self.post_message(open_library(self._folder))

    def on_library_opened(self, event: LibraryOpened) -> None:
        """Show what is held, and follow what was asked for meanwhile."""
        self._home.show_library(event.archive)
        preferences = ReadingPreferences(kept_mode(self._desk))
        self._navigator.use(OpenLibrary(event.archive, self._desk, preferences))
        if event.archive.trouble:
            self.say(event.archive.trouble, is_error=True)
        theme = self._settings.theme
        if theme and theme not in self.available_themes:
            self.say(f"There is no theme “{elided(theme, 30)}”; the palette (:) lists them.")
        if self._remark:
            self._warn(self._remark)  # on the screen that was asked for, once that is open

    def on_library_refused(self, event: LibraryRefused) -> None:
        """Say why there is nothing to read."""
        self._navigator.refuse(event.error)
        self._home.show_trouble(event.error)

    async def on_go(self, message: Go) -> None:
        """Open a location; the help is about the screen that it lies over."""
        location = message.location
        await self._navigator.open(self._help() if location == Help() else location)

    async def on_open_search(self, message: OpenSearch) -> None:
        """Open the search bar over the present screen."""
        await self._navigator.search(message.text)

    async def on_open_dialog(self, message: "OpenDialog") -> None:
        """Open a dialog over the present screen."""
        # The dialogs are loaded when the first of them is opened.
        from cabletui.session.dialog_factory import dialog  # noqa: PLC0415

        await self.push_screen(dialog(message.choices), message.answered)

    def on_leave_cable(self, message: LeaveCable) -> None:
        """Keep where the reader was in a cable."""
        self._navigator.keep(message.location)

    @on(Request)
    def _answer(self, request: Request) -> None:
        self._requests.answer(request)

    def on_notice(self, notice: Notice) -> None:
        """Tell the reader one thing."""
        self.say(notice.text, is_error=notice.is_error)

    async def action_up(self) -> None:
        """Go one level up."""
        await self._navigator.up()

    async def action_back(self) -> None:
        """Go back to where the reader was before."""
        await self._navigator.back()

    async def action_forward(self) -> None:
        """Go forward again."""
        await self._navigator.forward()

    async def action_search(self) -> None:
        """Open the search bar."""
        await self._navigator.search()

    async def action_help(self) -> None:
        """Open the help; from the help itself, go back."""
        if isinstance(self._navigator.location, Help):
            await self._navigator.up()
        else:
            await self._navigator.open(self._help())

    async def action_bookmarks(self) -> None:
        """Open the bookmarks."""
        location = self._navigator.location
        if isinstance(location, OneIndex) and location.name == "bookmarks":
            self.say("These are the bookmarks.")
        else:
            await self._navigator.open(OneIndex("bookmarks"))

    def action_undo(self) -> None:
        """Take back what was changed last."""
        self._requests.undo.undo()

    def action_redo(self) -> None:
        """Make again what was taken back last."""
        self._requests.undo.redo()

    def action_command_palette(self) -> None:
        """Open the command palette."""
        # Loaded when it is first opened, as above.
        from cabletui.session.palette import open_palette  # noqa: PLC0415

        open_palette(self)

    def action_help_quit(self) -> None:
        """Say how to leave, to a reader who pressed ctrl+c."""
        self.say("Ctrl+Q leaves; q goes one level up.")

    def action_suspend_process(self) -> None:
        """Stop until the shell continues the program, where there is a shell to go to."""
        if self.is_kiosk:
            self.say("This session cannot be suspended; Ctrl+Q leaves.")
        else:
            super().action_suspend_process()

    async def action_quit(self) -> None:
        """Leave at once."""
        self._leave()

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that can do nothing now, whatever the screen."""
        yield from self._navigator.idle_keys()
        yield from self._requests.idle_keys()
        if self.is_kiosk:
            yield "app.suspend"

    def commands(self) -> "Iterator[Command]":
        """Yield what the palette offers: first what acts on the screen it lies over."""
        # Only the palette asks, which is loaded by then.
        from cabletui.session.palette import commands, commands_here  # noqa: PLC0415

        below = self.screen_stack[-2] if len(self.screen_stack) > 1 else self.screen
        if isinstance(below, StatusScreen):
            yield from commands_here(below, frozenset(self._requests.undo.idle_keys()))
        yield from commands(self, self._requests.searches)

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing, on the topmost screen that has a line for it."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, CanSay):
                screen.say(text, is_error=is_error)
                return

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what was selected with the mouse the way everything else is copied."""
        self.keep_copied(text)
        self.post_message(CopyText(text, "the selection"))

    def _help(self) -> Help:
        if not isinstance(self.screen, StatusScreen):
            return Help()
        idle = frozenset(self._requests.undo.idle_keys())
        return self.screen.help(self._settings.keys, idle)

    def _leave(self, status: int = 0) -> None:
        """Leave, and keep where the reader was; a worker would come too late."""
        trouble = self._reading_log.keep_last(self._navigator.location)
        self.exit(return_code=status, message=safe_block(trouble) if trouble else None)

    def _warn(self, trouble: str) -> None:
        self.post_message(Notice(trouble, is_error=True))

    def _show_bookmarks(self) -> None:
        for screen in (self.screen, *(self.screen_stack[-2:-1] if self.screen.is_modal else ())):
            if isinstance(screen, StatusScreen):
                screen.show_bookmarks()
