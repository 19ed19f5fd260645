"""Searching: what the search bar shows, and what it opens."""

from pathlib import Path
from threading import Event

import pytest

from cabletui.archive.archive import Archive
from cabletui.screens.typed import Answer, answer
from tests.screens.reader import reading


async def test_results_are_shown_as_typed(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"lighth")
        await reader.sees("LIGHTHOUSE KEEPERS")


async def test_enter_opens_what_was_shown_though_the_word_was_not_finished(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"lighth")
        await reader.sees("LIGHTHOUSE KEEPERS")
        await reader.press("enter")
        await reader.sees("lighth*", "newest first")


async def test_trouble_is_pointed_at(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"tga:PREL")
        await reader.sees("There is no field “tga”")
        await reader.press("enter")
        await reader.sees("Search")


async def test_a_reference_id_opens_its_cable(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"10 bowmore 136", "enter")
        await reader.sees("10BOWMORE136", "FERRY TALKS")


async def test_escape_leaves_to_where_one_was(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"x")
        await reader.sees("Search")
        await reader.press("escape")
        await reader.sees("Latest releases")


async def test_each_key_cancels_the_search_before_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    done = Event()

    def slowly(archive: Archive, text: str, cursor: int, rows: int) -> Answer:
        asked.append(text)
        if text == "l":
            assert done.wait(20)
        return answer(archive, text, cursor, rows)

    monkeypatch.setattr("cabletui.screens.search.answer", slowly)
    async with reading(folder) as reader:
        await reader.press("slash", "l")
        await reader.press(*"ighthouse")
        await reader.sees("/ lighthouse")
        done.set()
        await reader.sees("LIGHTHOUSE KEEPERS")
    assert asked == ["", "l", "lighthouse"]
