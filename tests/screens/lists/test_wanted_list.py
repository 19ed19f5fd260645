from pathlib import Path

from tests.cited import cited_library
from tests.screens.reader import reading


async def test_what_is_cited_and_not_held(tmp_path: Path) -> None:
    async with reading(cited_library(tmp_path / "library"), (80, 24)) as reader:
        await reader.press("semicolon")
        await reader.points_at("2 09OBAN794")
        await reader.sees("2 cited and not held", "LAMP OIL (not held; sent ")
        await reader.press("Y")
        await reader.sees("Text to ask for it by")
        await reader.press("escape", "n")
        await reader.sees("Numbers of OBAN, 2009", "in 8 gaps")
        await reader.press("enter")
        await reader.sees("ref:09OBAN794", "2 cables")
