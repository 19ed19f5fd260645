from pathlib import Path

import pytest

from cabletui.location import OneCable
from tests.screens.reader import reading


@pytest.mark.parametrize(("key", "title"), [("r", "References of"), ("s", "More like")])
async def test_a_panel_opens_with_the_keys_and_closes(folder: Path, key: str, title: str) -> None:
    async with reading(folder, (100, 30), location=OneCable("07BOWMORE100")) as reader:
        await reader.sees("FERRY TALKS")
        await reader.press(key)
        await reader.sees(f"{title} 07BOWMORE100", "Esc Close")
        await reader.press("escape")
        await reader.sees("y Copy id")
        await reader.lacks(title)


async def test_the_paragraph_in_sight_in_other_cables(folder: Path) -> None:
    async with reading(folder, (100, 30), location=OneCable("07BOWMORE100")) as reader:
        await reader.sees("FERRY TALKS")
        await reader.press("p")
        await reader.sees("¶1 of 07BOWMORE100 in other cables", "In no other cable")


@pytest.mark.parametrize("key", ["r", "s", "p", "y", "m"])
async def test_without_a_cable_every_key_says_so(folder: Path, key: str) -> None:
    async with reading(folder, (100, 30), location=OneCable("07BOWMORE999")) as reader:
        await reader.sees("not held")
        await reader.press("escape", key)
        await reader.sees("There is no cable open here that the key could act on.")
