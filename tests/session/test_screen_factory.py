from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from cabletui.archive.archive import Archive
from cabletui.desk import Desk
from cabletui.location import Help, Home, Location, OneCable, OneIndex, Results
from cabletui.presenters.open_library import OpenLibrary
from cabletui.session.screen_factory import needs_library, screen

SCREENS: tuple[tuple[Location, str], ...] = (
    (OneIndex("latest"), "ReleaseIndexScreen"),
    (OneIndex("dates"), "DateIndexScreen"),
    (OneIndex("origins"), "OriginIndexScreen"),
    (OneIndex("tags"), "TagIndexScreen"),
    (OneIndex("classifications"), "ClassificationIndexScreen"),
    (OneIndex("bookmarks"), "BookmarkListScreen"),
    (OneIndex("recent"), "RecentListScreen"),
    (Results("*"), "ResultListScreen"),
    (OneCable("07BOWMORE100"), "ViewerScreen"),
    (Help(), "HelpScreen"),
)


@pytest.fixture
def opened(folder: Path) -> Iterator[OpenLibrary]:
    with Archive.open(folder) as archive:
        yield OpenLibrary(archive, Desk.open())


@pytest.mark.parametrize(("location", "name"), SCREENS)
def test_each_location_has_its_screen(opened: OpenLibrary, location: Location, name: str) -> None:
    made = screen(location, opened)
    assert type(made).__name__ == name
    assert made is not screen(location, opened)


def test_no_kind_of_location_is_without_a_screen() -> None:
    assert {type(location) for location, _ in SCREENS} | {Home} == set(get_args(Location))


@pytest.mark.parametrize("location", [location for location, _ in SCREENS])
def test_the_help_alone_needs_no_library(location: Location) -> None:
    assert needs_library(location) is not isinstance(location, Help)


def test_the_help_is_made_without_one() -> None:
    assert type(screen(Help(), None)).__name__ == "HelpScreen"
