"""Whatever a screen asks of a library that cannot be read, it goes on and says so."""

import inspect
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.errors import LibraryError
from cabletui.keys import keys_of
from cabletui.location import Location, OneCable, OneIndex, Results, TwoEditions
from cabletui.messages import Go
from tests.library import library
from tests.screens.reader import reading

WHY = "The tape is torn."
ENDING = {"app.quit", "app.suspend", "home.leave"}

PLACES: dict[str, tuple[Location, str, str, tuple[str, ...]]] = {
    "list": (Results("tide"), "99 cables", "", ("list", "cables", "query", "app")),
    "context": (Results("tide"), "99 cables", "c", ("list", "query")),
    "facets": (Results("tide"), "99 cables", "f", ("facets", "list")),
    "timeline": (Results("tide"), "99 cables", "t", ("timeline", "time")),
    "search": (Results("tide"), "99 cables", "r", ("search",)),
    "cable": (Results("tide", row=70), "99 cables", "enter", ("page", "viewer")),
    "editions": (TwoEditions("07BOWMORE100"), "editions", "", ("editions", "list")),
    "panel": (OneCable("07BOWMORE100"), "FERRY TALKS", "r", ("panel", "list")),
    "menu": (OneCable("07BOWMORE100"), "FERRY TALKS", "Y", ("menu", "list")),
    "tags": (OneIndex("tags"), "tags", "", ("index", "list")),
    "origins": (OneIndex("origins"), "origins", "", ("index", "list")),
    "dates": (OneIndex("dates"), "2007", "", ("dates", "time")),
    "latest": (OneIndex("latest"), "2011-08-30", "", ("dates", "time")),
    "classifications": (OneIndex("classifications"), "SECRET", "", ("list",)),
    "bookmarks": (OneIndex("bookmarks"), "ookmark", "", ("list", "cables")),
    "recent": (OneIndex("recent"), "read", "", ("list", "cables")),
}
"""Places of the interface: how to come there, what is seen then, which keys work there."""


class Fault:
    """What makes every answer of an archive an error, while it is on."""

    def __init__(self) -> None:
        self.is_on = False

    def broken(self, answer: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(answer)
        def answered(*args: Any, **more: Any) -> Any:
            if self.is_on:
                raise LibraryError(WHY)
            return answer(*args, **more)

        return answered


@pytest.fixture
def fault(monkeypatch: pytest.MonkeyPatch) -> Fault:
    fault = Fault()
    for reader in (Archive, Hits):
        for name, answer in inspect.getmembers(reader, inspect.isfunction):
            if not name.startswith("_") and name != "close":
                monkeypatch.setattr(reader, name, fault.broken(answer))
    return fault


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(tmp_path_factory.mktemp("torn") / "library", 99)


def pressed(places: tuple[str, ...]) -> Iterator[str]:
    """Yield the first key of every deed of some places."""
    keys = (key for place in places for key in keys_of(place) if key.id not in ENDING)
    yield from dict.fromkeys(name for key in keys if (name := key.keys.partition(",")[0]))


@pytest.mark.parametrize("name", PLACES)
async def test_every_key_of_every_place(folder: Path, name: str, fault: Fault) -> None:
    location, seen, way, places = PLACES[name]
    async with reading(folder, (100, 16), location=location) as reader:
        for key in pressed(places):
            fault.is_on = False
            reader.app.post_message(Go(location))
            await reader.sees(seen)
            if way:
                await reader.press(way)
            fault.is_on = True
            await reader.press("G", key)
            assert reader.app.is_running, key
