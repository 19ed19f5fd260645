"""Walk an index by letters; the tags stand for every index."""

from pathlib import Path

from tests.screens.reader import reading


async def test_backspace_takes_back_a_letter(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.sees("15 tags")
        await reader.press("p", "r", "backspace")
        await reader.sees("Tags: P…", " 15 tags")
        await reader.points_at("PGOV")
        await reader.press("backspace")
        await reader.holds(lambda: reader.lines[0].startswith("Tags "))
        await reader.press("backspace")
        await reader.sees("No letter was typed that could be taken back.")


async def test_letters_that_are_keys_elsewhere_are_letters_here(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.sees("15 tags")
        await reader.press("q")
        await reader.sees("No tag begins with Q.")
        await reader.press("j")
        await reader.sees("No tag begins with J.")
        await reader.press("S")
        await reader.points_at("SENV")


async def test_arrows_end_what_a_letter_began(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.sees("15 tags")
        await reader.press("p", "down", "s")
        await reader.points_at("SENV")


async def test_right_and_left_go_from_letter_to_letter(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.points_at("AFIN")
        await reader.press("right")
        await reader.points_at("EAGR")
        await reader.press("right", "right", "left")
        await reader.points_at("GM")
        await reader.press("end", "right")
        await reader.sees("There is no further letter that way.")


async def test_escape_goes_up_and_back_again_all_is_as_it_was(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.sees("15 tags")
        await reader.press("p", "escape")
        await reader.sees("Latest releases")
        await reader.press("left_square_bracket")
        await reader.points_at("PGOV")
        await reader.press("p", "r", "enter")
        await reader.sees("tag:PREL")
        await reader.press("q")
        await reader.sees("Tags: PR…", "1 of 15 tags")


async def test_escape_takes_back_the_letters_first(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.sees("15 tags", "Esc Back")
        await reader.press("p", "r")
        await reader.sees("Tags: PR…", "Esc Widen")
        await reader.press("escape")
        await reader.sees(" 15 tags", "Esc Back")
        await reader.points_at("PREL")
        await reader.press("escape")
        await reader.sees("Latest releases")
