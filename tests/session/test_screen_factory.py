from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.desk import Desk
from cabletui.messages import OpenCable, OpenCables, OpenIndex
from cabletui.screens.lists.bookmark_list import BookmarksScreen
from cabletui.screens.lists.recent_list import RecentScreen
from cabletui.screens.lists.result_list import CablesScreen
from cabletui.screens.viewer import ViewerScreen
from cabletui.session.screen_factory import Opener

INDEXES = ["latest", "dates", "origins", "tags", "classifications"]


@pytest.fixture
def opener(folder: Path) -> Iterator[Opener]:
    with Archive.open(folder) as archive:
        yield Opener(archive, Desk.open())


@pytest.mark.parametrize("name", INDEXES)
def test_each_index_has_its_screen(opener: Opener, name: str) -> None:
    assert type(opener.screen(OpenIndex(name))).__name__ == f"{name.capitalize()}Screen"


def test_bookmarks_lists_and_cables_have_theirs(opener: Opener) -> None:
    assert isinstance(opener.screen(OpenIndex("bookmarks")), BookmarksScreen)
    assert isinstance(opener.screen(OpenIndex("recent")), RecentScreen)
    assert isinstance(opener.screen(OpenCables("*")), CablesScreen)
    assert isinstance(opener.screen(OpenCable("07BOWMORE100")), ViewerScreen)


def test_each_is_new(opener: Opener) -> None:
    assert opener.screen(OpenCables("*")) is not opener.screen(OpenCables("*"))
