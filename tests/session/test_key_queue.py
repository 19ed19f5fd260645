"""Keys that come all at once, as after a line has stalled."""

import threading
from pathlib import Path

import pytest
from textual.events import Key

from cabletui.app import CabletuiApp
from cabletui.desk import Desk
from cabletui.session.key_queue import KeyQueue
from cabletui.session.library_opening import LibraryOpened, LibraryRefused, open_library
from cabletui.settings import Settings
from tests.screens.reader import Reader, reading
from tests.waiting import wait_for


def burst(reader: Reader, *keys: str) -> None:
    """Let keys come faster than anything can be done about them."""
    for key in keys:
        character = key if len(key) == 1 else None
        reader.app.post_message(Key({"/": "slash"}.get(key, key), character))


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (("/", *"herring"), ("/ herring", "10 cables")),
        (("/", *"herring", "down"), ("/ herring", "1/10")),
        (("/", *"herring", "enter"), ("herring", "10 cables, newest first")),
        (("/", *"herri", "enter"), ("herri*", "10 cables, newest first")),
        (("/", *"herring", "enter", "enter"), ("1 of 10",)),
        (("t", "p", "r", "enter"), ("tag:PREL",)),
        (("o", *"oban", "enter", "enter", "J", "J"), ("3 of ",)),
        (("a", "j", "j", "enter", "escape"), ("3/40",)),
        (("a", "enter", "q", "q", "d"), ("Creation date",)),
        (("question_mark", "q", "l"), ("Latest releases",)),
    ],
)
async def test_each_key_goes_where_the_one_before_leads(
    folder: Path, keys: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    async with reading(folder) as reader:
        await reader.sees("251,287 cables held")
        burst(reader, *keys)
        await reader.sees(*shown)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (("/", *"herring"), ("/ herring", "10 cables")),
        (("t", "p", "r", "enter"), ("tag:PREL",)),
        (("a", "j", "j", "enter"), ("3 of 40",)),
        (("1", "j"), ("herring  fish", "2/10")),
        (("full_stop", "J"), ("This cable was not opened from a list",)),
        (("tab", "j"), ("By year", "2/")),
    ],
)
async def test_keys_that_come_before_the_library_wait_for_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    may_open = threading.Event()

    def opened_late(library: Path) -> LibraryOpened | LibraryRefused:
        may_open.wait(10)
        return open_library(library)

    monkeypatch.setattr("cabletui.app.open_library", opened_late)
    Desk.open().searches.save("fish", "herring")
    app = CabletuiApp(folder, Desk.open(), Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        burst(reader, *keys)
        await reader.sees("The library is being opened")
        may_open.set()
        await reader.sees(*shown)


async def test_a_key_held_down_waits_for_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(folder) as reader:
        await reader.press("a", "j")
        await reader.sees("2/40")
        waited: list[Key] = []
        monkeypatch.setattr(KeyQueue, "_settled", waited.append)
        burst(reader, *["j"] * 29)
        await reader.sees("31/40")
        assert waited == []


async def test_keys_after_the_last_screen_has_gone_harm_nothing(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.sees("251,287 cables held")
        burst(reader, "t", "ctrl+q", "j", "q", "a")
        await wait_for(reader.pilot, lambda: not reader.app.is_running)
    assert reader.app.return_code == 0


async def test_steps_that_are_held_lead_on_from_each_other(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("a", "enter")
        await reader.sees("1 of 40")
        burst(reader, *["J"] * 29)
        await reader.sees("30 of 40")
        burst(reader, "K", "K", "J")
        await reader.sees("29 of 40")
        burst(reader, *["J"] * 20)
        await reader.sees("40 of 40")
        await reader.press("J")
        await reader.sees("This is the last cable of the list.")
