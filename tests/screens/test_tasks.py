"""What a reader wants to do, in as many keys as it should take."""

from pathlib import Path

import pytest
from textual.events import Paste

from cabletui import sample
from cabletui.desk import Desk
from cabletui.location import OneCable, Results
from tests.screens.reader import reading

BEES = "08KESTRELBY57"


async def test_to_begin_with_real_cables_a_key_copies_the_command() -> None:
    async with reading(sample.folder()) as reader:
        await reader.sees("That makes ", "cabletui import SOURCE")
        await reader.press("y")
        await reader.sees("Sent cabletui import SOURCE")


async def test_to_see_what_two_editions_differ_in_takes_a_key() -> None:
    async with reading(sample.folder(), location=OneCable(BEES)) as reader:
        await reader.sees("ed 1/2")
        await reader.press("d")
        await reader.sees("2 changes", "redaction")


@pytest.mark.parametrize("typed", ["herrring", "07BOWMORE103"])
async def test_from_a_slip_two_keys_lead_to_what_was_meant(folder: Path, typed: str) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", *typed)
        await reader.sees("0 cables", "Rows")
        await reader.press("down", "enter")
        await reader.sees(f"/ {'herring' if typed == 'herrring' else 'id:(07BOWMORE100'}")


async def test_the_next_day_a_digit_goes_on_with_a_cable_or_a_search(folder: Path) -> None:
    async with reading(folder, location=Results("herring")) as reader:
        await reader.sees("10 cables")
        await reader.press("S")
        await reader.sees("Name of the search")
        await reader.press(*"fish", "enter")
        await reader.sees("Saved as “fish”")
        reader.app.desk_queue.finish()
    assert [one.name for one in Desk.open().searches.all()] == ["fish"]
    async with reading(folder) as reader:
        await reader.sees("fish", "unread")
        row = next(line for line in reader.lines if "fish" in line)
        await reader.press(row[2])
        await reader.sees("herring  fish", "10 cables")


async def test_a_footnote_that_is_pasted_on_a_list_is_a_key_from_its_cables(folder: Path) -> None:
    async with reading(folder, location=Results("herring")) as reader:
        await reader.sees("10 cables")
        reader.app.post_message(Paste("See 07BOWMORE100,\n07PORTELLEN101 and others."))
        await reader.sees("/ 07BOWMORE100, 07PORTELLEN101", "2 ids, 2 held")
        await reader.press("enter")
        await reader.sees("2 ids, 2 held: 07BOWMORE100", "2 cables")


async def test_a_paste_without_an_id_does_nothing_on_a_list(folder: Path) -> None:
    async with reading(folder, location=Results("herring")) as reader:
        await reader.sees("10 cables")
        reader.app.post_message(Paste("herring\nand others"))
        await reader.rests()
        assert reader.lines[0].startswith("herring ")


async def test_another_size_and_back_keeps_the_line_that_is_read(folder: Path) -> None:
    async with reading(folder, location=OneCable("07BOWMORE100")) as reader:
        await reader.press("G")
        await reader.rests()
        last = reader.lines[1]
        for size in ((40, 12), (200, 50), (80, 24)):
            await reader.pilot.resize_terminal(*size)
            await reader.rests()
        await reader.holds(lambda: reader.lines[1] == last)
