from pathlib import Path

from tests.screens.reader import reading


async def test_the_guide_needs_no_library_and_stays_where_it_is_read(tmp_path: Path) -> None:
    async with reading(tmp_path / "nowhere", (60, 20)) as reader:
        await reader.press("h")
        await reader.sees("Guide: how to read", "The three parts of a cable")
        await reader.press("enter")
        await reader.sees("This is a text to read")
        await reader.press("G")
        await reader.points_at("publish a name.")
        await reader.pilot.resize_terminal(90, 20)
        await reader.points_at("publish a name.")
