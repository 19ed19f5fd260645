"""Open the library, and the screens of it; each kind is loaded when it is first opened."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import Screen

from cabletui.desk import Desk
from cabletui.errors import CabletuiError
from cabletui.messages import OpenCable, OpenCables, OpenIndex
from cabletui.page.reading_mode import Habit

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


_INDEXES = {
    "latest": ("indexes.release_index", "LatestScreen"),
    "dates": ("indexes.date_index", "DatesScreen"),
    "origins": ("indexes.origin_index", "OriginsScreen"),
    "tags": ("indexes.tag_index", "TagsScreen"),
    "classifications": ("indexes.classification_index", "ClassificationsScreen"),
}
_KEPT = {
    "bookmarks": ("lists.bookmark_list", "BookmarksScreen"),
    "recent": ("lists.recent_list", "RecentScreen"),
}


@dataclass
class LibraryOpened(Message):
    """The library can be read."""

    archive: "Archive"


@dataclass
class LibraryRefused(Message):
    """The library cannot be read."""

    error: CabletuiError


def open_library(folder: Path) -> LibraryOpened | LibraryRefused:
    """Open a library, or say why it cannot be opened; to be called in a thread."""
    from cabletui.archive.archive import Archive  # noqa: PLC0415
    from cabletui.archive.index import mapping_faults  # noqa: PLC0415

    mapping_faults.outlive()
    try:
        return LibraryOpened(Archive.open(folder))
    except CabletuiError as error:
        return LibraryRefused(error)


@dataclass(frozen=True, slots=True)
class Opener:
    """What screens are made from."""

    archive: "Archive"
    desk: Desk
    habit: Habit = field(default_factory=Habit)

    def screen(self, place: OpenIndex | OpenCables | OpenCable) -> Screen[None]:
        """Return a new screen that shows a place."""
        match place:
            case OpenCable():
                return _made("viewer", "ViewerScreen")(self.archive, place, self.habit, self.desk)
            case OpenCables():
                screen = _made("lists.result_list", "CablesScreen")
                return screen(self.archive, place, self.desk.is_kept)
            case OpenIndex(name=name) if name in _KEPT:
                return _made(*_KEPT[name])(self.archive, place, self.desk)
            case OpenIndex(name=name):
                return _made(*_INDEXES[name])(self.archive, place)


def _made(module: str, name: str) -> Callable[..., Screen[None]]:
    made: Callable[..., Screen[None]] = getattr(import_module(f"cabletui.screens.{module}"), name)
    return made
