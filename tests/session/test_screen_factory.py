from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.desk import Desk
from cabletui.messages import OpenCable, OpenCables, OpenIndex
from cabletui.screens.lists.bookmark_list import BookmarkListScreen
from cabletui.screens.lists.recent_list import RecentListScreen
from cabletui.screens.lists.result_list import ResultListScreen
from cabletui.screens.viewer import ViewerScreen
from cabletui.session.screen_factory import Opener

INDEXES = {
    "latest": "ReleaseIndexScreen",
    "dates": "DateIndexScreen",
    "origins": "OriginIndexScreen",
    "tags": "TagIndexScreen",
    "classifications": "ClassificationIndexScreen",
}


@pytest.fixture
def opener(folder: Path) -> Iterator[Opener]:
    with Archive.open(folder) as archive:
        yield Opener(archive, Desk.open())


@pytest.mark.parametrize("name", INDEXES)
def test_each_index_has_its_screen(opener: Opener, name: str) -> None:
    assert type(opener.screen(OpenIndex(name))).__name__ == INDEXES[name]


def test_bookmarks_lists_and_cables_have_theirs(opener: Opener) -> None:
    assert isinstance(opener.screen(OpenIndex("bookmarks")), BookmarkListScreen)
    assert isinstance(opener.screen(OpenIndex("recent")), RecentListScreen)
    assert isinstance(opener.screen(OpenCables("*")), ResultListScreen)
    assert isinstance(opener.screen(OpenCable("07BOWMORE100")), ViewerScreen)


def test_each_is_new(opener: Opener) -> None:
    assert opener.screen(OpenCables("*")) is not opener.screen(OpenCables("*"))
