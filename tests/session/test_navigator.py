from pathlib import Path

import pytest
from textual.app import App
from textual.screen import Screen

from cabletui.archive.archive import Archive
from cabletui.desk import Desk
from cabletui.errors import LibraryError
from cabletui.location import Help, Home, Location, OneCable, OneIndex
from cabletui.messages import Go, Notice
from cabletui.presenters.open_library import OpenLibrary
from cabletui.session.desk_queue import DeskQueue
from cabletui.session.navigator import Navigator
from cabletui.session.reading_log import ReadingLog

TAGS, ORIGINS = OneIndex("tags"), OneIndex("origins")


class Spot(Screen[None]):
    """A screen in which the reader has moved since it was opened."""

    def __init__(self, location: Location, library: OpenLibrary | None = None) -> None:
        super().__init__()
        self.began_at = location

    @property
    def location(self) -> Location:
        match self.began_at:
            case OneIndex(name):
                return OneIndex(name, row=7)
            case OneCable(reference_id):
                return OneCable(reference_id, offset=420)
        return self.began_at

    def say(self, text: str, *, is_error: bool = False) -> None:
        raise NotImplementedError


class Walker(App[None]):
    """An app whose screens are spots."""

    def __init__(self, desk: Desk, first: Location | None = None) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.went: list[Location] = []
        log = ReadingLog(desk, DeskQueue(self), self.heard.append)
        self.navigator = Navigator(self, log, first, Spot)

    def get_default_screen(self) -> Screen[None]:
        return Spot(Home())

    def on_notice(self, notice: Notice) -> None:
        self.heard.append(notice.text)

    def on_go(self, message: Go) -> None:
        self.went.append(message.location)

    @property
    def shown(self) -> list[str]:
        spots = [screen for screen in self.screen_stack if isinstance(screen, Spot)]
        return [getattr(spot.began_at, "name", type(spot.began_at).__name__) for spot in spots]


@pytest.fixture
def desk() -> Desk:
    return Desk.open()


@pytest.fixture
def opened(folder: Path, desk: Desk) -> OpenLibrary:
    return OpenLibrary(Archive.open(folder), desk)


async def test_the_screens_follow_the_history(desk: Desk, opened: OpenLibrary) -> None:
    app = Walker(desk)
    async with app.run_test():
        app.navigator.use(opened)
        await app.navigator.open(TAGS)
        await app.navigator.open(ORIGINS)
        assert app.shown == ["Home", "tags", "origins"]
        await app.navigator.up()
        assert app.shown == ["Home", "tags"]
        await app.navigator.back()
        assert app.shown == ["Home", "tags", "origins"]
        await app.navigator.back()
        await app.navigator.forward()
        assert app.shown == ["Home", "tags", "origins"]


async def test_a_location_is_as_it_was_left(desk: Desk, opened: OpenLibrary) -> None:
    app = Walker(desk)
    async with app.run_test():
        app.navigator.use(opened)
        await app.navigator.open(TAGS)
        await app.navigator.up()
        assert isinstance(app.navigator.record_locations(), Home)
        await app.navigator.back()
        location = app.navigator.record_locations()
        assert isinstance(location, OneIndex)
        assert location.row == 7


async def test_where_a_cable_was_left_is_kept(desk: Desk, opened: OpenLibrary) -> None:
    app = Walker(desk)
    async with app.run_test() as pilot:
        app.navigator.use(opened)
        await app.navigator.open(OneCable("07BOWMORE100"))
        await app.navigator.up()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert desk.readings.offset("07BOWMORE100") == 420


async def test_what_lies_above_is_closed(desk: Desk, opened: OpenLibrary) -> None:
    app = Walker(desk)
    async with app.run_test():
        app.navigator.use(opened)
        await app.navigator.open(TAGS)
        await app.push_screen(Spot(Home()))
        await app.navigator.open(ORIGINS)
        assert app.shown == ["Home", "tags", "origins"]


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("up", "This is home; q leaves."),
        ("back", "There is nothing to go back to."),
        ("forward", "There is nothing to go forward to."),
    ],
)
async def test_at_the_end_the_reader_is_told(
    desk: Desk, opened: OpenLibrary, step: str, said: str
) -> None:
    app = Walker(desk)
    async with app.run_test() as pilot:
        app.navigator.use(opened)
        await getattr(app.navigator, step)()
        await pilot.pause()
        assert app.shown == ["Home"]
        assert app.heard == [said]


async def test_what_is_asked_for_too_early_follows(desk: Desk, opened: OpenLibrary) -> None:
    app = Walker(desk, TAGS)
    async with app.run_test() as pilot:
        app.navigator.use(opened)
        await pilot.pause()
        assert app.went == [TAGS]
    app = Walker(desk, TAGS)
    async with app.run_test() as pilot:
        await app.navigator.open(ORIGINS)
        app.navigator.use(opened)
        await pilot.pause()
        assert app.went == [ORIGINS]
        assert app.heard == ["The library is being opened; this follows at once."]


async def test_without_a_library_there_is_help_alone(desk: Desk) -> None:
    app = Walker(desk)
    async with app.run_test() as pilot:
        app.navigator.refuse(LibraryError("There is no library."))
        await app.navigator.open(TAGS)
        await app.navigator.search()
        await app.navigator.open(Help())
        await pilot.pause()
        assert app.heard == ["There is no library."] * 2
        assert app.shown == ["Home", "Help"]
        assert {"app.search", "app.bookmarks"} <= set(app.navigator.idle_keys())
