"""Searching: what the search bar shows, and what it opens."""

from pathlib import Path
from threading import Event

import pytest
from textual.events import Paste

from cabletui.archive.archive import Archive
from cabletui.presenters.live_search import LiveSearch, search_live
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
        await reader.press("slash", *"is:rare ")
        await reader.sees("is: noforn, partial, redacted", "^^^^")
        await reader.press("enter")
        await reader.sees("Search", "^^^^")


async def test_what_is_unfinished_is_explained_at_enter(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"ferry OR")
        await reader.sees("10 cables")
        await reader.lacks("OR needs")
        await reader.press("enter")
        await reader.sees("OR needs something on both its sides.", "Search")


async def test_what_was_read_otherwise_is_told(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"tilte:ferry ")
        await reader.sees("“tilte:” is no field; did you mean “subject:”?", "^^^^^^")
        await reader.press("enter")
        await reader.sees("No cable of this library", "did you mean “subject:”?")


async def test_a_paste_of_ids_opens_their_list(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash")
        await reader.sees("Search")
        reader.app.post_message(Paste("id\tyear\n07BOWMORE100\t2007\n08 Lima 99\n07PORTELLEN101\n"))
        await reader.sees("/ 07BOWMORE100, 08LIMA99, 07PORTELLEN101", "3 ids, 2 held")
        await reader.sees("Not held: 08LIMA99.")
        await reader.press("enter")
        await reader.sees("3 ids, 2 held: 07BOWMORE100", "2 cables", "Not held: 08LIMA99.")
        await reader.press("f")
        await reader.sees("Narrow", "UNCLASSIFIED, all")
        await reader.press("enter")
        await reader.sees("id:(07BOWMORE100 08LIMA99 07PORTELLEN101) class:")


async def test_a_paste_of_lines_is_all_its_words(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash")
        await reader.sees("Search")
        reader.app.post_message(Paste("lighthouse\r\n  keepers\n\nmeet"))
        await reader.sees("/ lighthouse keepers meet", "10 cables")


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

    def slowly(archive: Archive, text: str, cursor: int, rows: int) -> LiveSearch:
        asked.append(text)
        if text == "l":
            assert done.wait(20)
        return search_live(archive, text, cursor, rows)

    monkeypatch.setattr("cabletui.screens.search.search_live", slowly)
    async with reading(folder) as reader:
        await reader.press("slash", "l")
        await reader.holds(lambda: asked == ["", "l"])
        await reader.press(*"ighthouse")
        await reader.sees("/ lighthouse")
        done.set()
        await reader.sees("LIGHTHOUSE KEEPERS")
    assert asked == ["", "l", "lighthouse"]


async def test_what_was_counted_is_written_out_where_it_is_not_what_was_typed(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"lighth")
        await reader.sees("Search: lighth*", "10 cables")
        await reader.press(*"ouse")
        await reader.sees("10 cables", "/ lighthouse")
        await reader.holds(lambda: "Search:" not in reader.lines[0])


async def test_where_nothing_is_found_a_row_goes_on(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"harbuor minister")
        await reader.sees("harbour in place of harbuor: 10 cables", "without harbuor: 10 cables")
        await reader.press("down")
        await reader.sees("Enter Open", "Esc Back")
        await reader.press("j", "enter")
        await reader.sees("/ minister", "10 cables", "Enter Open list")
        await reader.lacks("harbuor")


async def test_escape_leads_from_the_rows_back_to_the_query(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"harbuor minister")
        await reader.sees("without harbuor")
        await reader.press("down")
        await reader.sees("Esc Back")
        await reader.press("escape")
        await reader.sees("Enter Open list")
        await reader.press("backspace", "q")
        await reader.sees("/ harbuor ministeq")


async def test_down_goes_into_the_rows_and_enter_opens_one_over_its_list(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"herring")
        await reader.sees("10 cables")
        await reader.holds(lambda: not reader.pointed_at)
        await reader.press("down", "j")
        await reader.sees("2/10", "Esc Back")
        second = reader.pointed_at.partition("  ")[0]  # without the flag of what was read
        await reader.press("enter")
        await reader.sees("2 of 10")
        await reader.press("q")
        await reader.points_at(second)
        await reader.sees("herring", "10 cables, newest first")


async def test_what_is_unfinished_keeps_the_list(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *"herring")
        await reader.sees("10 cables")
        for end in (" class:", "zzz"):
            await reader.press(*end)
            await reader.sees("Search: herring", "10 cables")
        await reader.lacks("no class")
        await reader.press("enter")
        await reader.sees("There is no class “zzz”", "^^^")


async def test_how_or_and_and_were_read_is_told(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("slash")
        await reader.sees("Search")
        reader.app.post_message(Paste("tide OR ferry herring"))
        await reader.sees("Read as tide OR (ferry herring)")
        await reader.press("enter")
        await reader.sees("Read as tide OR (ferry herring)", "newest first")
