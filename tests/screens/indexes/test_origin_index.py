from pathlib import Path

from tests.screens.reader import reading


async def test_posts_stand_in_the_order_of_their_places(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("o")
        await reader.sees("Origins", "6 origins")
        places = [line[2:].split("  ")[0] for line in reader.lines[2:8]]
        assert places == ["Ardbeg", "Bowmore", "Brighde", "Oban", "Port Ellen", "Talisker"]


async def test_a_letter_goes_to_the_place_not_to_the_kind_of_post(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("o")
        await reader.sees("6 origins")
        await reader.press("e")
        await reader.sees("No origin begins with E.")
        await reader.press("b", "r")
        await reader.sees("Origins: BR…", "1 of 6 origins")
        await reader.press("enter")
        await reader.sees('origin:"Embassy Brighde"', "7 cables")


async def test_a_space_in_a_place_need_not_be_typed(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("o")
        await reader.sees("6 origins")
        await reader.press(*"porte")
        await reader.points_at("Port Ellen")


async def test_the_picture(folder: Path) -> None:
    async with reading(folder, (100, 20)) as reader:
        await reader.press("o")
        await reader.sees("6 origins")
        await reader.looks_like("origins-100x20")
