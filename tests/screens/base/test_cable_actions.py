from pathlib import Path

import pytest

from cabletui.location import OneCable, Results
from tests.screens.reader import reading


@pytest.mark.parametrize(
    ("key", "purpose"),
    [
        ("y", "to take anything from"),
        ("Y", "to take anything from"),
        ("x", "to mark"),
        ("m", "to put into a list"),
        ("M", "to put into a list"),
        ("w", "to write a note to"),
    ],
)
async def test_without_a_cable_each_key_says_what_for_there_is_none(
    folder: Path, key: str, purpose: str
) -> None:
    async with reading(folder, location=Results("zebra")) as reader:
        await reader.sees("0 cables")
        await reader.press(key)
        await reader.sees(f"There is no cable here {purpose}.")


@pytest.mark.parametrize("location", [Results("id:07BOWMORE100"), OneCable("07BOWMORE100")])
async def test_a_list_and_a_cable_offer_the_same_copies(
    folder: Path, location: Results | OneCable
) -> None:
    async with reading(folder, (100, 30), location=location) as reader:
        await reader.sees("FERRY TALKS")
        await reader.press("Y")
        await reader.sees("1  Reference id", "Hashtags", "Citation", "Whole cable")
        await reader.press("1")
        await reader.sees("07BOWMORE100", "clipboard")
