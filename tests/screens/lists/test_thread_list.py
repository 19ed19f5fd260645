from pathlib import Path

from cabletui.location import OneCable, Results
from tests.cited import cited_library
from tests.screens.reader import reading


async def test_the_story_of_a_cable(tmp_path: Path) -> None:
    folder = cited_library(tmp_path / "library")
    async with reading(folder, (80, 24), location=OneCable("09OBAN941")) as reader:
        await reader.sees("THE LAMP OF OBAN, PART 941")
        await reader.press("R")
        await reader.sees("Thread of 09OBAN941", "8 cables, 2 not held", "(not held)  ")
        await reader.points_at("  └┬ 09OBAN941 ")
        await reader.press("j", "enter")
        await reader.sees("THE LAMP OF OBAN, PART 943", "5 of 10")
        await reader.press("q")
        await reader.points_at("   ├ 09OBAN943 ")


async def test_further_and_less_far(tmp_path: Path) -> None:
    folder = cited_library(tmp_path / "library")
    async with reading(folder, (80, 24), location=Results("id:09OBAN870")) as reader:
        await reader.points_at("09OBAN870")
        await reader.press("R", "minus")
        await reader.sees("2 cables, 1 not held", "09OBAN938 leads to 1 more")
        await reader.press("plus")
        await reader.sees("4 cables, 1 not held", "09OBAN941 leads to 2 more")
