"""Where a session begins: what the pane at the left of the site offered, one key each."""

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
from cabletui.messages import OpenCables, OpenHelp, OpenHome, OpenIndex, OpenSearch
from cabletui.paint.line import Line
from cabletui.screens.base import PlaceScreen
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


@dataclass(frozen=True, slots=True)
class Way:
    """One of the ways into the archive."""

    key_id: str
    name: str
    told: str
    """What one finds there, in a few words."""

    request: Callable[[], Message]


def _index(name: str) -> Callable[[], Message]:
    return partial(OpenIndex, name)


WAYS = (
    Way("home.latest", "Latest releases", "by the day of their release", _index("latest")),
    Way("home.dates", "Creation date", "years and months", _index("dates")),
    Way("home.origins", "Origin", "posts by place, A to Z", _index("origins")),
    Way("home.tags", "Tag", "subjects, countries, organizations, A to Z", _index("tags")),
    Way(
        "home.classifications",
        "Classification",
        "levels, and their caveats",
        _index("classifications"),
    ),
    Way("home.all", "All cables", "newest first", partial(OpenCables, "*", "all cables")),
    Way("app.search", "Search", "words, phrases, fields, reference ids", OpenSearch),
    Way("app.bookmarks", "Bookmarks", "cables you bookmarked or noted", _index("bookmarks")),
    Way("home.recent", "Recently read", "each where you left it", _index("recent")),
    Way("app.help", "Help", "every key", OpenHelp),
)


class HomeScreen(PlaceScreen):
    """The ways into the archive, and how much of it this library holds."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("home")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("home", "list")

    def __init__(self, request: OpenHome) -> None:
        super().__init__()
        self.list: RowList[Way] = RowList(self._line)
        self.announcement = Static("", markup=False, id="announcement")
        self.folder_line = Static("", markup=False, id="folder")
        self._is_refused = False
        self._keys: dict[str, str] = {}
        self._row = request.row

    @property
    def whereabouts(self) -> OpenHome:
        """The request that stands for home as it is now."""
        return OpenHome(self.list.cursor)

    def body(self) -> Sequence[Widget]:
        """Return the announcement, the ways, and the folder of the library."""
        return self.announcement, self.list, self.folder_line

    def on_mount(self) -> None:
        """Show the ways; the library is opened meanwhile."""
        self.title_line.title = "cabletui"
        self.title_line.aside = "opening the library"
        self.list.show(len(WAYS), lambda start, stop: WAYS[start:stop], cursor=self._row)

    def on_screen_resume(self) -> None:
        """Show the keys of the ways as the reader has them, and what an import has added."""
        self._keys = self.keymap
        self.list.repaint()
        if self.archive:
            self.ask(self.archive.refresh, self._show_added)

    def show_library(self, archive: "Archive") -> None:
        """Say what the library holds, and loudly when it is the sample."""
        self.archive = archive
        count = len(archive)
        self.title_line.aside = (
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
        """Say why the library could not be opened."""
        self._is_refused = True
        self.title_line.aside = "no library open"
        self.show_keys()
        self._announce(safe(str(error)), is_error=True)

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that lead nowhere: without a library, most of them."""
        yield from super().idle_keys()
        yield "app.up"
        if self._is_refused:
            yield from (key.id for key in keys_of("home") if key.id != "home.leave")
            if WAYS[self.list.cursor].key_id != "app.help":
                yield "list.choose"

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and whether its way leads anywhere."""
        super().moved(window)
        if self._is_refused:
            self.show_keys()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Go the way of the cursor."""
        self.post_message(WAYS[event.index].request())

    def action_open(self, name: str) -> None:
        """Open an index."""
        self.post_message(OpenIndex(name))

    def action_open_all(self) -> None:
        """Open the list of all cables."""
        self.post_message(OpenCables("*", "all cables"))

    def _announce(self, text: str, *, is_error: bool = False) -> None:
        self.announcement.update(text)
        self.announcement.set_class(bool(text), "-shown")
        self.announcement.set_class(is_error, "-error")

    def _line(self, way: Way, width: int) -> Line:
        key = next(remapped(key, self._keys) for key in KEYS if key.id == way.key_id)
        return Line(f"{key.display.split()[0]:3} {way.name:16} {way.told}")
