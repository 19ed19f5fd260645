"""Make the screen of a place; each kind of screen is loaded when it is first opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from textual.screen import Screen

from cabletui.messages import OpenCable, OpenCables, OpenIndex

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class Bookmarks(Protocol):
    """The bookmarks of the reader."""

    def is_bookmarked(self, reference_id: str) -> bool:
        """Tell whether a cable is bookmarked."""

    def bookmarks(self) -> Sequence[str]:
        """Return the bookmarked reference ids, the latest first."""

    def toggle(self, reference_id: str) -> bool:
        """Bookmark a cable or take its bookmark away; tell whether it is bookmarked now."""


_INDEXES = {
    "latest": "LatestScreen",
    "dates": "DatesScreen",
    "origins": "OriginsScreen",
    "tags": "TagsScreen",
    "classifications": "ClassificationsScreen",
}


@dataclass(frozen=True, slots=True)
class Opener:
    """What screens are made from."""

    archive: "Archive"
    bookmarks: Bookmarks

    def screen(self, place: OpenIndex | OpenCables | OpenCable) -> Screen[None]:
        """Return a new screen that shows a place."""
        match place:
            case OpenCable():
                return _made("viewer", "ViewerScreen")(self.archive, place)
            case OpenCables():
                screen = _made("cables", "CablesScreen")
                return screen(self.archive, place, self.bookmarks.is_bookmarked)
            case OpenIndex(name="bookmarks"):
                screen = _made("bookmarks", "BookmarksScreen")
                return screen(
                    self.archive, place, self.bookmarks.is_bookmarked, self.bookmarks.bookmarks
                )
            case OpenIndex(name=name):
                return _made(name, _INDEXES[name])(self.archive, place)


def _made(module: str, name: str) -> Callable[..., Screen[None]]:
    made: Callable[..., Screen[None]] = getattr(import_module(f"cabletui.screens.{module}"), name)
    return made
