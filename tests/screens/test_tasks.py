"""What a reader wants to do, in as many keys as it should take."""

import re
from pathlib import Path

import pytest
from textual.events import Paste

from cabletui import sample
from cabletui.desk import Desk
from cabletui.location import OneCable, OneList, Results
from tests.cited import cited_library
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


async def test_of_a_post_and_a_year_to_read_three_and_take_their_ids(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("o", *"po", "enter", "f", "tab", "space", "down", "space", "escape")
        await reader.sees("(date:2010 OR date:2009)", "3 cables")
        await reader.press("enter", "J", "J", "q", "k", "k")
        await reader.points_at("10PORTELLEN137")
        await reader.press("x", "x", "x", "Y", "0")  # 21 keys
        await reader.sees("Sent 3 marked ids")


async def test_through_the_story_of_a_cable_and_back_to_the_list(tmp_path: Path) -> None:
    folder = cited_library(tmp_path / "library")
    async with reading(folder, location=Results("id:09OBAN941")) as reader:
        await reader.points_at("09OBAN941")
        await reader.press("R", "j", "enter")
        await reader.sees("THE LAMP OF OBAN, PART 943", "thread 5 of 10")
        await reader.press("q", "q")
        await reader.sees("id:09OBAN941")
        await reader.points_at("09OBAN941")


async def test_a_letter_on_a_name_leads_to_what_else_that_person_signed() -> None:
    async with reading(sample.folder(), location=OneCable(BEES)) as reader:
        await reader.sees("signed ")
        signer = re.search(r"signed ([A-Z]+)", reader.screen)
        assert signer is not None
        row = next(at for at, line in enumerate(reader.lines) if "signed " in line)
        column = reader.lines[row].index("signed ") + len("signed ")
        await reader.press("F")
        await reader.sees("A letter goes to what it stands on")
        await reader.press(reader.lines[row][column])
        await reader.sees(f"signer:{signer[1]}")


async def test_to_a_paragraph_of_a_long_cable_by_its_outline() -> None:
    async with reading(sample.folder(), location=OneCable(BEES)) as reader:
        await reader.sees("¶1/")
        await reader.press("o", "G", "enter")
        await reader.holds(lambda: re.search(r"▸ *(\d+)\.(?s:.*)¶\1/\1 ", reader.screen))


async def test_ten_cables_with_a_note_are_taken_away_in_three_keys(folder: Path) -> None:
    desk = Desk.open()
    desk.lists.toggle("Bookmarks", ("07BOWMORE100", "07PORTELLEN101"))
    desk.notes.write("07BOWMORE100", "For the lede.")
    async with reading(folder, location=OneList("Bookmarks")) as reader:
        await reader.sees("2 cables")
        await reader.press("Y", "n", "1")
        await reader.sees("2 cables in ~/")
    (made,) = Path("~").expanduser().glob("*.md")
    assert "For the lede." in made.read_text()


async def test_a_topic_over_time_beside_another(folder: Path) -> None:
    async with reading(folder, location=Results("herring")) as reader:
        await reader.sees("10 cables")
        await reader.press("t")
        await reader.sees("herring: when", "of 1,000")
        await reader.press("plus", *"ferry", "enter")
        await reader.sees("herring, beside ferry: when")


@pytest.mark.parametrize(
    ("keys", "seen"),
    [
        (("t", *"terr"), "PTER       Terrorists and terrorism"),
        (("d", *"2009-11", "enter"), "date:2009-11"),
        ((":", *"PTER", "enter"), "tag:PTER"),
        ((":", "t"), "Tag  subjects, countries"),
    ],
)
async def test_what_one_looks_for_is_found_by_what_it_is_called(
    folder: Path, keys: tuple[str, ...], seen: str
) -> None:
    async with reading(folder) as reader:
        await reader.press(*keys)
        await reader.sees(seen)


async def test_a_key_is_found_in_the_help_and_done_there(folder: Path) -> None:
    async with reading(folder, location=Results("herring")) as reader:
        await reader.sees("10 cables")
        await reader.press("question_mark", *"created")
        await reader.sees("When the hits were created")
        await reader.press("enter")
        await reader.sees("herring: when")


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
