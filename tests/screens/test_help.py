from pathlib import Path

from cabletui.location import Results
from tests.screens.reader import reading


async def test_help_lists_the_keys_of_the_screen_and_enter_does_one(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("question_mark")
        await reader.sees("Help: the keys of this screen", "Lists of cables")
        await reader.lacks("Reading a cable")
        await reader.press(*"tim")
        await reader.sees("with “tim”", "When the hits were created")
        await reader.press("enter")
        await reader.sees("J   F   M")
        await reader.press("escape", "question_mark", *"common", "enter")
        await reader.sees("Classification")


async def test_a_key_of_another_screen_says_where_it_works(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("question_mark", *"edition", "enter")
        await reader.sees("This key works elsewhere: Reading a cable.")
        await reader.press("backspace", *"zz")
        await reader.sees("No key has these letters.")
        await reader.press(*["backspace"] * 8, "question_mark")
        await reader.sees("Help: every key")
        await reader.press("question_mark")
        await reader.sees("Help: the keys of this screen")
        await reader.press(*"guide", "enter")
        await reader.sees("The three parts of a cable")
        await reader.press("q", "escape")
        await reader.sees("40 of 251,287 cables held")


async def test_the_picture(folder: Path) -> None:
    async with reading(folder, (80, 40)) as reader:
        await reader.sees("2007 to 2010")
        await reader.press("question_mark")
        await reader.sees("Help")
        await reader.looks_like("help-80x40")


async def test_from_100_cells_on_it_has_two_columns(folder: Path) -> None:
    async with reading(folder, (100, 30)) as reader:
        await reader.sees("2007 to 2010")
        await reader.press("question_mark")
        await reader.sees("Help")
        await reader.looks_like("help-100x30")
        await reader.press("right")
        await reader.holds(lambda: "> ?  F1" in reader.screen or "> /  " in reader.screen)
        await reader.press("right")
        await reader.sees("There is no column to the right.")
        await reader.press("left", *"origin")
        await reader.sees("By origin", "with “origin”")
        await reader.pilot.resize_terminal(80, 24)
        await reader.sees("By origin", "with “origin”")
