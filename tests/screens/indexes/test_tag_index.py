from pathlib import Path

from tests.screens.reader import reading


async def test_p_r_e_l_enter_opens_its_cables_newest_first_with_the_exact_count(
    folder: Path,
) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.sees("Tags", "14 of 15 tags")
        await reader.press("p")
        await reader.points_at("PGOV")
        await reader.sees("SENV")
        await reader.press("r", "e", "l")
        await reader.sees("Tags: PREL…", "1 of 15 tags")
        await reader.press("enter")
        await reader.sees("tag:PREL  External political relations", "24 cables, newest first")
        await reader.points_at("10")


async def test_a_damaged_tag_says_what_it_stands_for(folder: Path) -> None:
    async with reading(folder, (120, 20)) as reader:
        await reader.press("t")
        await reader.sees("14 of 15 tags")
        await reader.lacks("ASECAFINGMGRIZOREPTU")
        await reader.press("asterisk", "down", "down")
        await reader.sees("ASECAFINGMGRIZOREPTU a misprint, read here as ASEC Security; AFIN")
        await reader.press("enter")
        await reader.sees("tag:ASECAFINGMGRIZOREPTU", "8 cables")


async def test_letters_find_meanings_kinds_stand_apart_and_counts_make_an_order(
    folder: Path,
) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.sees("14 of 15 tags")
        await reader.press(*"external")
        await reader.points_at("PREL")
        await reader.sees("by meaning")
        await reader.press("number_sign")
        await reader.press("tab")
        await reader.sees("Tags, ", "# By name")
        await reader.press("enter", "q")
        await reader.sees("Tags, ", "# By name")


async def test_nothing_held(empty_folder: Path) -> None:
    async with reading(empty_folder) as reader:
        await reader.press("t")
        await reader.sees("No cable of this library carries a tag.")
        await reader.press("enter")
        await reader.sees("There is nothing to open here.")
        await reader.press("right")
        await reader.sees("There is no further letter that way.")


async def test_the_picture(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("t")
        await reader.sees("15 tags")
        await reader.press("p")
        await reader.looks_like("tags-80x24")
