from collections.abc import Iterator
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, cast, get_args

import pytest

from cabletui.archive.archive import Archive
from cabletui.desk import Desk
from cabletui.location import SCREENS, Guide, Help, Home, Location, OneIndex
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.list_screen import Located
from cabletui.session.screen_factory import needs_library, screen

FILLED = {"reference_id": "07BOWMORE100", "query_text": "tide", "name": "Bookmarks"}
"""What a location of the tests has in fields that must be given."""


def location_of(shown: type | str) -> Location:
    """Return a location that a row of the table of screens is for."""
    if isinstance(shown, str):
        return OneIndex(shown)
    kind = cast("Any", shown)
    needed = [one for one in fields(kind) if one.default is one.default_factory is MISSING]
    return cast("Location", kind(**{one.name: FILLED[one.name] for one in needed}))


LOCATIONS = [(location_of(shown), path.rpartition(".")[2]) for shown, path in SCREENS.items()]
"""A location for each row of the table, with the class that is to show it."""


@pytest.fixture
def opened(folder: Path) -> Iterator[OpenLibrary]:
    with Archive.open(folder) as archive:
        yield OpenLibrary(archive, Desk.open())


@pytest.mark.parametrize(("location", "name"), LOCATIONS)
def test_each_location_has_its_screen_which_leads_back_to_it(
    opened: OpenLibrary, location: Location, name: str
) -> None:
    made = screen(location, opened)
    assert type(made).__name__ == name
    assert made is not screen(location, opened)
    back = cast("Located", made).location
    assert type(back) is type(location)
    assert {one: getattr(back, one, None) for one in FILLED} == {
        one: getattr(location, one, None) for one in FILLED
    }


def test_no_kind_of_location_is_without_a_screen() -> None:
    assert {type(location) for location, _ in LOCATIONS} | {Home} == set(get_args(Location))


@pytest.mark.parametrize("location", [location for location, _ in LOCATIONS])
def test_what_is_told_of_the_program_needs_no_library(location: Location) -> None:
    assert needs_library(location) is not isinstance(location, Help | Guide)


def test_the_help_is_made_without_one() -> None:
    assert type(screen(Help(), None)).__name__ == "HelpScreen"
