"""Where a session begins: what the left-hand menu of the site offered, with a key for each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from cabletui.errors import CabletuiError
from cabletui.keys import KEYS, bindings, keys_of, remapped
from cabletui.location import Help, Home, OneIndex, Results
from cabletui.messages import Go, OpenSearch
from cabletui.paint.line import Line
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.text.counts import HELD_BY_THE_SITE, counted, grouped
from cabletui.text.sanitise import safe
from cabletui.widgets.row_list import RowList
from cabletui.widgets.window import Window

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_SAMPLE = """\
THIS IS FICTION, the bundled sample.
For real cables: cabletui import SOURCE
A source is a page, a folder, a mirror (.zip, .tar.gz, .7z) or cables.csv."""
_NOTHING_HELD = """\
This library holds no cable yet.
To fill it: cabletui import SOURCE
A source is a page, a folder, a mirror (.zip, .tar.gz, .7z) or cables.csv."""

_ALL = Results("*", "all cables")


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of the menu: a way into the archive."""

    key_id: str
    name: str
    about: str
    """What is found there, in a few words."""

    request: Callable[[], Message]


def _index(name: str) -> Callable[[], Message]:
    return partial(Go, OneIndex(name))


MENU = (
    MenuItem("home.latest", "Latest releases", "by the day of their release", _index("latest")),
    MenuItem("home.dates", "Creation date", "years and months", _index("dates")),
    MenuItem("home.origins", "Origin", "posts by place, A to Z", _index("origins")),
    MenuItem("home.tags", "Tag", "subjects, countries, organizations, A to Z", _index("tags")),
    MenuItem(
        "home.classifications",
        "Classification",
        "levels, and their caveats",
        _index("classifications"),
    ),
    MenuItem("home.all", "All cables", "newest first", partial(Go, _ALL)),
    MenuItem("app.search", "Search", "words, phrases, fields, reference ids", OpenSearch),
    MenuItem("app.bookmarks", "Bookmarks", "cables you bookmarked or noted", _index("bookmarks")),
    MenuItem("home.recent", "Recently read", "each where you left it", _index("recent")),
    MenuItem("app.help", "Help", "every key", partial(Go, Help())),
)


class HomeScreen(LocatedScreen):
    """The menu of ways into the archive, and how much of it this library holds."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("home")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("home", "list")
    DEFAULT_CSS = """
    HomeScreen {
        & #announcement {
            display: none;
            height: auto;
            max-height: 50%;
            margin: 1 0;
            padding: 0 2;
            text-style: bold;
        }
        & #announcement.-shown { display: block; }
        & #announcement.-error { text-style: bold reverse; }
        & #folder { height: 1; padding: 0 2; text-wrap: nowrap; text-overflow: ellipsis; }
        &.-low #announcement { margin: 0; max-height: 3; }
        &.-low RowList { margin-top: 0; }
        &.-low #folder { display: none; }
    }
    """

    def __init__(self, location: Home) -> None:
        super().__init__()
        self.list: RowList[MenuItem] = RowList(self._line)
        self.announcement = Static("", markup=False, id="announcement")
        self.folder_line = Static("", markup=False, id="folder")
        self._is_refused = False
        self._keys: dict[str, str] = {}
        self._row = location.row

    @property
    def location(self) -> Home:
        """The location that opens home with the cursor where it is."""
        return Home(self.list.cursor)

    def body(self) -> Sequence[Widget]:
        """Return the announcement, the menu, and the folder of the library."""
        return self.announcement, self.list, self.folder_line

    def on_mount(self) -> None:
        """Show the menu while the library is still being opened."""
        self.title_line.title = "cabletui"
        self.title_line.counter = "opening the library"
        self.list.show(len(MENU), lambda start, stop: MENU[start:stop], cursor=self._row)

    def on_screen_resume(self) -> None:
        """Show the keys as the reader has mapped them, and what an import has added."""
        self._keys = self.keymap
        self.list.repaint()
        if self.archive:
            self.ask(self.archive.refresh, self._show_added)

    def show_library(self, archive: "Archive") -> None:
        """Show what the library holds, with an announcement if it is the sample or empty."""
        self.archive = archive
        count = len(archive)
        self.title_line.counter = (
            f"{counted(count, 'cable')} of fiction"
            if archive.is_sample
            else f"{grouped(count)} of {grouped(HELD_BY_THE_SITE)} cables held"
        )
        self.folder_line.update(safe(f"Library: {archive.folder}"))
        self._announce(_SAMPLE if archive.is_sample else "" if count else _NOTHING_HELD)

    def _show_added(self, is_changed: bool) -> None:
        if is_changed and self.archive:
            self.show_library(self.archive)

    def show_trouble(self, error: CabletuiError) -> None:
        """Announce why the library could not be opened."""
        self._is_refused = True
        self.title_line.counter = "no library open"
        self.show_keys()
        self._announce(safe(str(error)), is_error=True)

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing: without a library, most of them."""
        yield from super().idle_keys()
        yield "app.up"
        if self._is_refused:
            yield from (key.id for key in keys_of("home") if key.id != "home.leave")
            if MENU[self.list.cursor].key_id != "app.help":
                yield "list.choose"

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and whether Enter opens anything there."""
        super().moved(window)
        if self._is_refused:
            self.show_keys()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open what the menu item at the cursor stands for."""
        self.post_message(MENU[event.index].request())

    def action_open(self, name: str) -> None:
        """Open one of the indexes by its name."""
        self.go(OneIndex(name))

    def action_open_all(self) -> None:
        """Open the list of all cables."""
        self.go(_ALL)

    def _announce(self, text: str, *, is_error: bool = False) -> None:
        self.announcement.update(text)
        self.announcement.set_class(bool(text), "-shown")
        self.announcement.set_class(is_error, "-error")

    def _line(self, item: MenuItem, width: int) -> Line:
        key = next(remapped(key, self._keys) for key in KEYS if key.id == item.key_id)
        return Line(f"{key.display.split()[0]:3} {item.name:16} {item.about}")
