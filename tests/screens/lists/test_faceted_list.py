"""A list is narrowed where it stands, by values that are ticked, and found by letters."""

from pathlib import Path

import pytest

from cabletui import sample
from cabletui.location import Results
from tests.screens.reader import reading


async def test_values_are_taken_and_left_out_beside_the_list(folder: Path) -> None:
    async with reading(folder, (140, 40), location=Results("herring OR ferry")) as reader:
        await reader.sees("20 cables")
        await reader.press("f")
        await reader.sees("Narrow", "Classification", "Year", "Origin", "TAGS", "[ ] 2008")
        await reader.press("tab", "down", "space")
        await reader.sees("› date:2009", "6 cables", "[x] 2009", "[ ] 2008")
        await reader.press("down", "space")
        await reader.sees("(date:2009 OR date:2008)", "12 cables")
        await reader.press("down", "minus")
        await reader.sees("[-] 2007", "› -date:2007", "12 cables")
        await reader.press("ctrl+underscore", "ctrl+underscore")
        await reader.sees("› date:2009 ", "6 cables")
        await reader.press("ctrl+underscore", "escape")
        await reader.sees("20 cables", "1/20")
        await reader.lacks("[ ]")


async def test_enter_opens_the_list_of_a_value_alone(folder: Path) -> None:
    async with reading(folder, (120, 40), location=Results("herring OR ferry")) as reader:
        await reader.sees("20 cables")
        await reader.press("j", "f")
        await reader.sees("[ ] 2008")
        await reader.press("tab", "down", "enter")
        await reader.sees("(herring OR ferry) date:2009", "6 cables, newest first")
        await reader.press("q")
        await reader.sees("20 cables", "2/20")


@pytest.mark.parametrize(("width", "has_list"), [(109, False), (110, True)])
async def test_a_narrow_screen_has_room_for_the_values_alone(
    folder: Path, width: int, has_list: bool
) -> None:
    async with reading(folder, (width, 30), location=Results("ferry")) as reader:
        await reader.sees("10BOWMORE136")
        await reader.press("f")
        await reader.sees("[ ] 2008", "10 cables", "Space Take")
        await reader.holds(lambda: ("09ARDBEG132" in reader.screen) is has_list)


async def test_from_170_columns_the_values_stand_beside_by_themselves(folder: Path) -> None:
    async with reading(folder, (170, 40), location=Results("ferry")) as reader:
        await reader.sees("[ ] 2008", "10BOWMORE136  U  Bowmore", "Enter Open")
        await reader.lacks("> [ ]")
        await reader.press("f")
        await reader.sees("> [ ] ", "Space Take")
        await reader.press("escape")
        await reader.sees("Enter Open")
        await reader.lacks("> [ ]")


async def test_a_heading_is_not_taken(folder: Path) -> None:
    async with reading(folder, (140, 40), location=Results("ferry")) as reader:
        await reader.sees("10 cables")
        await reader.press("f")
        await reader.sees("[ ] 2008")
        await reader.press("home", "space")
        await reader.sees("This is a heading; take a value below it.")


async def test_letters_find_among_all_values_of_a_group_by_code_and_by_meaning() -> None:
    async with reading(sample.folder(), (80, 24), location=Results("*")) as reader:
        await reader.sees("159 cables")
        await reader.press("f", "tab", "tab", "tab", "tab")
        await reader.sees("[ ] PREL External", "A–Z Find")
        await reader.lacks("KFRD")
        await reader.press(*"frau")
        await reader.sees("TAGS: FRAU…  1 of ", "> [ ] KFRD Fraud prevention", "Esc All values")
        await reader.press("space")
        await reader.sees("* › tag:KFRD", "1 cable", "TAGS: FRAU…", "> [x] KFRD")
        await reader.press("backspace", "backspace", "backspace", "backspace", *"kq")
        await reader.sees("No value of TAGS has KQ.", "TAGS: K…")
        await reader.press("escape")
        await reader.sees("> [ ] KJ", "Esc Close")
        await reader.lacks("TAGS:")
        await reader.press("escape")
        await reader.sees("1/1")
        await reader.lacks("[x]")


async def test_j_q_u_and_digits_are_letters_where_values_are_looked_for() -> None:
    async with reading(sample.folder(), (140, 40), location=Results("*")) as reader:
        await reader.sees("159 cables")
        await reader.press("f", "tab", *"2009")
        await reader.sees("Year: 2009…  1 of ", "> [ ] 2009")
        await reader.press("escape", "tab", *"qu")
        await reader.sees("Origin: QU…", "> [ ] Quillford", "Port Quillon")


async def test_several_values_that_letters_found_are_alternatives_and_one_is_left_out() -> None:
    async with reading(sample.folder(), (80, 24), location=Results("*")) as reader:
        await reader.sees("159 cables")
        await reader.press("f", "tab", "tab", *"emb")
        await reader.sees("Origin: EMB…", "> [ ]")
        await reader.press("space", "down", "space", "down", "minus")
        await reader.sees("[-]", " OR ", "18 cables")
        await reader.holds(lambda: reader.screen.count("[x]") == 2)


async def test_the_row_of_those_that_are_not_shown_says_how_to_find_them() -> None:
    async with reading(sample.folder(), (80, 24), location=Results("*")) as reader:
        await reader.sees("159 cables")
        await reader.press("f", "tab", "tab", "tab", "shift+tab")
        for _ in range(15):
            await reader.press("down")
        await reader.points_at("more, type to find")
        await reader.press("space")
        await reader.sees("Type letters of a name, a code or a meaning to find others.")
