from pathlib import Path

from tests.screens.reader import reading


async def test_a_classification_opens_exactly_its_own_cables(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("c")
        await reader.sees(
            "Classifications", "40 cables", "FOUO  UNCLASSIFIED//FOR OFFICIAL USE ONLY"
        )
        for row, (name, count) in enumerate([("UNCLASSIFIED", 14), ("OFFICIAL", 7), ("", 14)]):
            await reader.press("g", *["j"] * row, "enter")
            await reader.sees(name, f"{count} cables,")
            await reader.press("q")
            await reader.sees("Classifications", f"  {count}  ")
        await reader.press("G", "k", "enter")
        await reader.sees("class:SECRET", "12 cables,")


async def test_the_picture(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("c")
        await reader.sees("40 cables")
        await reader.looks_like("classifications-80x24")
