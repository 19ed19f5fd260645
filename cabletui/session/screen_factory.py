"""Make the screen of a location, whose class the table of locations names."""

from importlib import import_module

from textual.screen import Screen

from cabletui.location import SCREENS, Guide, Help, Location, OneIndex
from cabletui.presenters.open_library import OpenLibrary

_WITHOUT_LIBRARY = (Guide, Help)


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
    module, _, name = SCREENS[kind].rpartition(".")
    made: Screen[None] = getattr(import_module(f"cabletui.screens.{module}"), name)(
        location, library
    )
    return made
