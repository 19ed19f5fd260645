"""Where a session begins: where the reader was, what is new, and the ways into the archive."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from cabletui.errors import CabletuiError
from cabletui.hooks.painted_once import painted_once
from cabletui.keys import KEYS, bindings, keys_of, remapped
from cabletui.location import Guide, Home, OneCable, OneIndex
from cabletui.messages import AwaitLibrary, ChangeDesk, CopyText
from cabletui.paint.home_row import GlanceRow, HomeRow, home_line
from cabletui.paint.line import Line
from cabletui.presenters.first_start import COMMAND, announcement, size
from cabletui.presenters.home_menu import ALL_CABLES, at_first
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.screens.base.status_screen import run_key
from cabletui.text.sanitise import safe
from cabletui.widgets.announcement import Announcement
from cabletui.widgets.glance_list import GlanceList
from cabletui.widgets.home_list import HomeList
from cabletui.widgets.row_list import RowList
from cabletui.widgets.window import Window

if TYPE_CHECKING:
    from cabletui.presenters.home_desk import HomeContents

_WIDE, _BROAD = 120, 194
"""From these widths on the glance stands beside the rest, and has all that this leaves."""

_LOW, _TALL = 16, 30
"""Below this height there is no room to spare; from this one on, for the folder of the library."""

_WITHOUT_LIBRARY = ("home.leave", "home.guide")


class HomeScreen(LocatedScreen):
    """What the reader's desk holds, the indexes, and the archive at a glance."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("home")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "app", "home")
    AUTO_FOCUS = "HomeList"
    DEFAULT_CSS = """
    HomeScreen {
        & #panes { height: 1fr; }
        &.-wide GlanceList { width: 56; margin-left: 2; }
        &.-broad GlanceList { width: 1fr; }
        &.-wide HomeList { max-width: 92; }
        & #folder { display: none; height: 1; padding: 0 2; text-wrap: nowrap; }
        &.-tall #folder { display: block; text-overflow: ellipsis; }
        &.-low Announcement { margin: 0; max-height: 3; }
    }
    """

    def __init__(self, location: Home) -> None:
        super().__init__()
        self.desk = HomeList(self._line)
        self.glance = GlanceList()
        self.announcement = Announcement()
        self.folder_line = Static("", markup=False, id="folder")
        self._library: OpenLibrary | None = None
        self._is_refused = False
        self._keys: dict[str, str] = {}
        self.glance.display = self._is_glancing = False
        self._wanted_row = location.row
        self._contents: HomeContents | None = None
        self._early: Callable[[], object] | None = None
        """What a key asked for that came before the rows were read."""

    @property
    def location(self) -> Home:
        """The location that opens home with the cursor where it is."""
        return Home(self.desk.cursor)

    def body(self) -> Sequence[Widget]:
        """Return the announcement, the two lists, and the folder of the library."""
        self._fit()  # each class that is set later has all widgets styled once more
        return self.announcement, Horizontal(self.desk, self.glance, id="panes"), self.folder_line

    def on_mount(self) -> None:
        """Show the ways into the archive while the library is still being opened."""
        self.title_line.title = "cabletui"
        self.title_line.counter = "opening the library"
        self.desk.begin(at_first())

    def on_resize(self) -> None:
        """Lay the sections out for the new height, and the panes for the new width."""
        self._fit()
        self.desk.refill()

    def on_screen_resume(self) -> None:
        """Show the keys as the reader has mapped them, and what has changed since."""
        if self._keys != (keys := self.keymap):
            self._keys = keys
            self.desk.repaint()
        self._read()

    def show_library(self, library: OpenLibrary) -> None:
        """Show what the library holds, with an announcement if it is the sample or empty."""
        self._library, self.archive = library, library.archive
        self._read()

    def show_bookmarks(self) -> None:
        """Read again what the reader keeps, which has changed."""
        self._read()

    def show_trouble(self, error: CabletuiError) -> None:
        """Announce why the library could not be opened."""
        self._is_refused, self._early = True, None
        self.title_line.counter = "no library open"
        self.show_keys()
        self.announcement.announce(safe(str(error)), is_error=True)

    def _show_size(self) -> None:
        if self.archive is None:
            return
        count, is_sample = len(self.archive), self.archive.is_sample
        years = self._contents.years if self._contents else ""
        central = self._contents.central if self._contents else None
        self.title_line.counter = size(count, years, central, is_sample=is_sample)
        self.folder_line.update(safe(f"Library: {self.archive.folder}"), layout=False)
        self.announcement.announce(announcement(count, is_sample=is_sample))

    def _read(self) -> None:
        if self._library:
            # The archive is loaded by now, as it is not for the first frame.
            from cabletui.presenters.home_desk import read_home  # noqa: PLC0415

            library = self._library
            question = partial(read_home, library, date.today())
            self.ask(question, self._show, otherwise=self._show_unread, group="home")

    def _show_unread(self, error: CabletuiError) -> None:
        """Show the library without what could not be read of it."""
        self._show_size()
        self.say(str(error), is_error=True)

    def _show(self, contents: "HomeContents") -> None:
        if contents == self._contents:
            return
        is_first, message = self._contents is None, self.status_line.message
        self._contents = contents
        self._show_size()
        self.glance.fill(contents.glance)
        if is_first:
            self.desk.begin(contents.sections, self._wanted_row)
        else:
            self.desk.fill(contents.sections)
        if message:
            # The reader did not move: what is new may be what the message speaks of.
            self.status_line.show_message(message[0], is_error=message[1])
        self.show_keys()
        if self._early:
            early, self._early = self._early, None
            self.call_later(early)

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing: without a library, most of them."""
        yield "app.up"  # the keys of lists all act: there are always the ways of the menu
        if not self.announcement.is_shown or self._is_refused:
            yield "home.copy_command"
        if not self.desk.has_digits:
            yield "home.number"
        if not self.glance.count:
            yield "home.glance"
        if self._is_refused:
            yield from (key.id for key in keys_of("home") if key.id not in _WITHOUT_LIBRARY)
            if not (self.desk.row and isinstance(self.desk.row.opens, Guide)):
                yield "list.choose"

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and whether Enter opens anything there."""
        self._show_place()
        if self._is_refused:
            self.show_keys()

    def _show_place(self) -> None:
        has_keys = self.glance if self.focused is self.glance else self.desk
        self.status_line.show_position(*has_keys.place)

    def on_descendant_focus(self) -> None:
        """Show where the cursor is in the list that has the keys now."""
        self._show_place()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open what the row at the cursor leads to."""
        match event.value:
            case GlanceRow(opens=location) if location:
                self.go(location)
            case HomeRow() as row:
                self._open(row)

    def on_key(self, event: events.Key) -> None:
        """Open the row of a digit."""
        if not self.takes(event.key):
            return
        event.stop()
        self._when_read(partial(self._open_digit, event.key))

    def _when_read(self, act: Callable[[], object]) -> None:
        """Do something at once, or as soon as the rows are read, for which further keys wait."""
        if self._is_refused:
            self.say("There is no library open.")
        elif self._contents:
            self.call_later(act)
        else:
            self._early = act
            self.post_message(AwaitLibrary())

    def _open_digit(self, digit: str) -> None:
        if row := self.desk.of_digit(digit):
            self._open(row)
        else:
            self.say(f"No row here has the number {digit}.")

    def takes(self, key: str) -> bool:
        """Return whether a key is a digit that a row can have."""
        return len(key) == 1 and key in "123456789"

    def action_open(self, name: str) -> None:
        """Open one of the indexes by its name."""
        self.go(OneIndex(name))

    def action_open_all(self) -> None:
        """Open the list of all cables."""
        self.go(ALL_CABLES)

    def action_guide(self) -> None:
        """Open the guide to reading a cable."""
        self.go(Guide())

    def action_random(self) -> None:
        """Open a cable that chance picks."""
        self._when_read(self._open_random)

    def _open_random(self) -> None:
        if library := self._library:
            # Loaded with the archive, as above.
            from cabletui.presenters.home_desk import at_random  # noqa: PLC0415

            self.ask(partial(at_random, library.archive), self._open_picked)

    def action_this_day(self) -> None:
        """Open the cables of this day, in any year."""
        self._when_read(self._open_this_day)

    def _open_this_day(self) -> None:
        if library := self._library:
            # Loaded with the archive, as above.
            from cabletui.presenters.home_desk import this_day  # noqa: PLC0415

            self.ask(partial(this_day, library.archive, date.today()), self.go)

    def action_glance(self) -> None:
        """Go to the archive at a glance, or back from it."""
        self._when_read(self._glance)

    async def _glance(self) -> None:
        if not self.glance.count:
            self.say("There is no cable to look at.")
            return
        async with painted_once(self.app):
            self._is_glancing = self.focused is not self.glance
            self.glance.expect(self.desk.size)
            self._fit()
            self.set_focus(self.glance if self._is_glancing else self.desk)

    def _fit(self) -> None:
        """Show the glance beside the rest, or in its place while the reader looks at it.

        What depends on the size is set before the first layout; else that would be painted twice.
        """
        width, height = self.app.size
        is_wide = width >= _WIDE
        self.set_class(is_wide, "-wide")
        self.set_class(width >= _BROAD, "-broad")
        self.set_class(height < _LOW, "-low")
        self.set_class(height >= _LOW, "-high")
        self.set_class(height >= _TALL, "-tall")
        self.desk.expected_room = max(1, height - (3 if height >= _TALL else 2))
        for pane, is_shown in (
            (self.glance, self._is_glancing),
            (self.desk, not self._is_glancing),
        ):
            if pane.display is not (is_wide or is_shown):
                pane.display = is_wide or is_shown

    def action_copy_command(self) -> None:
        """Copy the command that imports cables."""
        self.post_message(CopyText(COMMAND, COMMAND))

    def _open_picked(self, reference_id: str) -> None:
        if reference_id:
            self.go(OneCable(reference_id))
        else:
            self.say("The library holds no cable.")

    def _open(self, row: HomeRow) -> None:
        if row.opens:
            self.go(row.opens)
            if row.search and self._library:
                # Loaded with the archive, as above.
                from cabletui.presenters.home_desk import keep_seen  # noqa: PLC0415

                self.post_message(ChangeDesk(partial(keep_seen, self._library, row.search)))
        elif run := run_key(self, row.key_id):
            self.call_later(run)

    def _line(self, row: HomeRow, width: int) -> Line:
        key = next((remapped(key, self._keys) for key in KEYS if key.id == row.key_id), None)
        return home_line(row, width, key.display.split()[0] if key else row.digit)
