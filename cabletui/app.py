"""The interface: it opens the library, and gives what is asked to those who do it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Event, Key
from textual.screen import Screen

from cabletui.desk import Desk
from cabletui.desk.marked_cables import marked_cables
from cabletui.keys import bindings
from cabletui.location import Help, Home, Location
from cabletui.messages import Notice, Request
from cabletui.page.reading_mode import ReadingPreferences
from cabletui.presenters.kept_layout import kept_layout
from cabletui.presenters.kept_mode import kept_mode
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.status_screen import StatusScreen
from cabletui.screens.home import HomeScreen
from cabletui.session.desk_queue import DeskQueue
from cabletui.session.kept_theme import KeptTheme
from cabletui.session.key_queue import KeyQueue
from cabletui.session.library_opening import LibraryOpened, LibraryRefused, open_library
from cabletui.session.located_app import LocatedApp
from cabletui.session.navigator import Navigator
from cabletui.session.reading_log import ReadingLog
from cabletui.session.requests import Requests
from cabletui.settings import Settings
from cabletui.text.sanitise import safe_block


class CabletuiApp(LocatedApp):
    """Home, and the screens that are open above it."""

    TITLE = "cabletui"
    BINDINGS: ClassVar[list[BindingType]] = bindings("app")
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
        super().__init__(is_kiosk=is_kiosk, is_in_browser=is_in_browser)
        self._folder = folder
        self._desk = desk
        self._settings = settings
        self._remark = remark
        self._kept_theme: KeptTheme | None = None
        self._home = HomeScreen(Home())
        self.desk_queue = DeskQueue(self, self._desk_was_changed)
        """Makes every change of the desk; whoever runs the app waits for it at the end."""

        self._reading_log = ReadingLog(desk, self.desk_queue, self._warn)
        self.navigator = Navigator(self, self._reading_log, location)
        self._key_queue = KeyQueue(self, super().on_event, self.navigator)
        self.requests = Requests(
            self,
            desk,
            self.desk_queue,
            clipboard=settings.clipboard,
            write=self.write_to_terminal,
            may_save=not is_kiosk,
            desk_changed=partial(self.call_later, self._show_bookmarks),
        )
        """Answers what the reader wants done without going anywhere."""

    def get_default_screen(self) -> Screen[None]:
        """Return home, which lies below all other screens."""
        return self._home

    def on_mount(self) -> None:
        """Take the reader's settings; open the library once the first frame is painted."""
        self.set_keymap(dict(self._settings.keys))
        self._kept_theme = KeptTheme(self, self._desk, self.desk_queue, self._settings.theme)
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
        preferences = ReadingPreferences(kept_mode(self._desk))
        event.archive.marks = partial(marked_cables, self._desk)
        layout = kept_layout(self._desk)
        library = OpenLibrary(event.archive, self._desk, preferences, layout=layout)
        self._home.show_library(library)
        self.navigator.use(library)
        if event.archive.trouble:
            self._warn(event.archive.trouble)
        if self._kept_theme:
            self._kept_theme.resume(self._warn)
        if self._remark:
            self._warn(self._remark)

    def on_library_refused(self, event: LibraryRefused) -> None:
        """Say why there is nothing to read."""
        self.navigator.refuse(event.error)
        self._home.show_trouble(event.error)

    @on(Request)
    def _answer(self, request: Request) -> None:
        self.requests.answer(request)

    def action_undo(self) -> None:
        """Take back what was changed last."""
        self.requests.undo.undo()

    def action_redo(self) -> None:
        """Make again what was taken back last."""
        self.requests.undo.redo()

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that can do nothing now, whatever the screen."""
        yield from self.navigator.idle_keys()
        yield from self.requests.idle_keys()
        if self.is_kiosk:
            yield "app.suspend"

    @property
    def holds_keys(self) -> bool:
        """Whether a key waits for its turn: what is painted at rest is not painted yet."""
        return self._key_queue.holds_keys

    @property
    def changes_made(self) -> int:
        """How many changes of this session could be taken back."""
        return self.requests.undo.count

    @property
    def library(self) -> OpenLibrary | None:
        """What is read; None until it is open."""
        return self.navigator.library

    def help_here(self) -> Help:
        """Return the help to the present screen, with the keys as the reader has them."""
        if not isinstance(self.screen, StatusScreen):
            return Help()
        idle = frozenset(self.requests.undo.idle_keys())
        return self.screen.help(self._settings.keys, idle)

    def leave(self, status: int = 0) -> None:
        """Leave, and keep where the reader was."""
        trouble = self._reading_log.keep_last(self.navigator.record_locations())
        self.exit(return_code=status, message=safe_block(trouble) if trouble else None)

    def _warn(self, trouble: str) -> None:
        self.post_message(Notice(trouble, is_error=True))

    def _desk_was_changed(self) -> None:
        """Have home read the desk again where it is in sight; called in the desk's own thread.

        What came back to home read it before the change was made. A desk that somebody else held
        may be changed when the app has ended.
        """
        if self.is_running and self.screen is self._home:
            self.call_later(self._home.show_bookmarks)

    def _show_bookmarks(self) -> None:
        for screen in (self.screen, *(self.screen_stack[-2:-1] if self.screen.is_modal else ())):
            if isinstance(screen, StatusScreen):
                screen.show_bookmarks()
