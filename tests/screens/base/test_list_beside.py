"""The list that a cable was opened from, beside it or above it."""

from dataclasses import replace
from pathlib import Path

from cabletui.archive.writer import Writer
from cabletui.location import OneCable, Results
from tests.library import cable
from tests.screens.reader import reading

ALL = Results("*", "all cables")


async def test_beside_a_cable_it_stands_from_140_and_is_left_out_by_a_key(folder: Path) -> None:
    async with reading(folder, (140, 30), ALL) as reader:
        await reader.press("enter")
        await reader.sees("1 of 40")
        await reader.sees("> C//NF 10BRIGHDE139")
        await reader.press("I")
        await reader.holds(lambda: "10BRIGHDE139  SCENESETTER" in reader.lines[0])
        await reader.lacks("> C")
        await reader.press("q", "j", "enter")
        await reader.sees("2 of 40")
        await reader.holds(lambda: not reader.pointed_at)
        await reader.press("I")
        await reader.sees("> C     10ARDBEG138")


async def test_above_a_cable_it_has_some_rows_where_it_is_asked_for(folder: Path) -> None:
    async with reading(folder, (80, 24), ALL) as reader:
        await reader.press("enter")
        await reader.sees("1 of 40")
        await reader.holds(lambda: reader.lines[1].startswith("╭─"))
        await reader.press("I")
        await reader.points_at("10BRIGHDE139")
        await reader.looks_like("cable-list-80x24")
        await reader.press("J")
        await reader.points_at("10ARDBEG138")
        await reader.press("I")
        await reader.holds(lambda: reader.lines[1].startswith("╭─"))


async def test_who_has_looked_at_it_above_a_cable_has_it_beside_one_again(folder: Path) -> None:
    async with reading(folder, (80, 24), ALL) as reader:
        await reader.press("enter", "I")
        await reader.points_at("10BRIGHDE139")
        await reader.press("I")
        await reader.holds(lambda: reader.lines[1].startswith("╭─"))
        await reader.pilot.resize_terminal(140, 30)
        await reader.sees("> C//NF 10BRIGHDE139")
        await reader.press("I")
        await reader.pilot.resize_terminal(80, 24)
        await reader.press("J", "K", "I")
        await reader.points_at("10BRIGHDE139")
        await reader.pilot.resize_terminal(140, 30)
        await reader.sees("> C//NF 10BRIGHDE139")


async def test_it_is_so_in_the_next_session_too(folder: Path) -> None:
    async with reading(folder, (80, 24), ALL) as reader:
        await reader.press("enter", "I")
        await reader.points_at("10BRIGHDE139")
        await reader.press("q")
        reader.app.desk_queue.finish()
    async with reading(folder, (80, 24), ALL) as reader:
        await reader.press("enter")
        await reader.points_at("10BRIGHDE139")
        await reader.holds(lambda: reader.lines[0].endswith("1 of 40"))


async def test_a_cable_without_a_list_says_so(folder: Path) -> None:
    async with reading(folder, location=OneCable("10BRIGHDE139")) as reader:
        await reader.sees("SCENESETTER")
        await reader.press("I")
        await reader.sees("This cable was not opened from a list.")


async def test_a_row_without_subject_shows_how_its_summary_begins(tmp_path: Path) -> None:
    body = "1. (C) SUMMARY: The keepers met twice. They ate.  END SUMMARY.\n\n2. (C) Oil."
    with Writer.open(tmp_path / "library") as writer:
        writer.add(cable(1))
        writer.add(replace(cable(0), subject="", body=body))
    async with reading(tmp_path / "library", (140, 30), ALL) as reader:
        await reader.press("enter")
        await reader.sees("‹The keepers met")
