from pathlib import Path

from cabletui.keys import KEYS
from cabletui.location import Results
from cabletui.screens.help import help_lines
from tests.frame import check_frame
from tests.screens.reader import reading


def test_every_key_of_the_table_is_there_once() -> None:
    text = [line.text for line in help_lines(("cables",), {})]
    for key in KEYS:
        assert sum(f"{key.display} " in line and key.description in line for line in text) >= 1
    assert text[0] == "Lists of cables"


def test_the_readers_own_keys_are_told() -> None:
    text = [line.text.split() for line in help_lines((), {"app.search": "f"})]
    assert ["f", "Search"] in text


async def test_help_begins_with_the_keys_of_the_screen_and_goes_back(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("question_mark")
        await reader.sees("Help: every key", "> Lists and indexes", "Lists of cables")
        await reader.press("enter")
        await reader.sees("Nothing opens here")
        await reader.press("question_mark")
        await reader.sees("40 cables")


async def test_the_picture(folder: Path) -> None:
    async with reading(folder, (80, 40)) as reader:
        await reader.press("question_mark")
        await reader.sees("Help")
        check_frame(reader.app, "help-80x40")
