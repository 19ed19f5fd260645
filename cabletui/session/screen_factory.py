"""Make the screen of a location, from a table with a row for each kind."""

from importlib import import_module

from textual.screen import Screen

from cabletui.location import Help, Location, OneCable, OneIndex, Results
from cabletui.presenters.open_library import OpenLibrary

_SCREENS = {
    Help: "help.HelpScreen",
    OneCable: "viewer.ViewerScreen",
    Results: "lists.result_list.ResultListScreen",
    "latest": "indexes.release_index.ReleaseIndexScreen",
    "dates": "indexes.date_index.DateIndexScreen",
    "origins": "indexes.origin_index.OriginIndexScreen",
    "tags": "indexes.tag_index.TagIndexScreen",
    "classifications": "indexes.classification_index.ClassificationIndexScreen",
    "bookmarks": "lists.bookmark_list.BookmarkListScreen",
    "recent": "lists.recent_list.RecentListScreen",
}
"""The class in `cabletui.screens` that shows a kind of location, or the index of a name.

It is given the location and the library, and its module is loaded when it is first opened: the
first frame need not wait for it.
"""

_WITHOUT_LIBRARY = (Help,)


def needs_library(location: Location) -> bool:
    """Return whether a location can only be shown once the library is open."""
    return not isinstance(location, _WITHOUT_LIBRARY)


def screen(location: Location, library: OpenLibrary | None) -> Screen[None]:
    """Return a new screen that shows a location.

    Args:
        location: Any but home, whose screen is there from the beginning.
        library: What it reads; None only where `needs_library` says so.
    """
    kind = location.name if isinstance(location, OneIndex) else type(location)
    module, _, name = _SCREENS[kind].rpartition(".")
    made: Screen[None] = getattr(import_module(f"cabletui.screens.{module}"), name)(
        location, library
    )
    return made
