from pathlib import Path

import pytest

from cabletui.location import OneCable
from tests.edited import EDITED, edited_library
from tests.screens.reader import reading


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return edited_library(tmp_path_factory.mktemp("edited"))


async def test_d_shows_what_differs_and_the_braces_lead_through_it(edited: Path) -> None:
    async with reading(edited, location=OneCable(EDITED)) as reader:
        await reader.sees("08OBAN7", "keeper")
        await reader.press("d")
        await reader.sees("2 changes, 1 redaction first", "+   Classification: SECRET")
        await reader.press("right_curly_bracket", "right_curly_bracket")
        await reader.points_at("¶1 (S)  redaction")
        await reader.press("right_curly_bracket")
        await reader.sees("This is the last change.")
        await reader.press("left_curly_bracket", "left_curly_bracket")
        await reader.sees("This is the first change.")
        await reader.press("enter")
        await reader.sees("lead from change to change")
        await reader.press("q")
        await reader.sees("The keeper of the north lamp")


async def test_side_by_side_on_a_wide_screen(edited: Path) -> None:
    async with reading(edited, (160, 30), location=OneCable(EDITED)) as reader:
        await reader.press("d")
        await reader.sees("left  Edition 1", "right Edition 2")
        await reader.holds(
            lambda: any("keeper" in line and "XXXXXXXXXXXX" in line for line in reader.lines)
        )


async def test_a_cable_of_one_edition_has_nothing_to_compare(edited: Path) -> None:
    async with reading(edited, location=OneCable("07BOWMORE100")) as reader:
        await reader.sees("FERRY TALKS")
        await reader.press("d")
        await reader.sees("This cable has only one edition.")
