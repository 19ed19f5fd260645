from pathlib import Path

import pytest

from cabletui.location import Results
from tests.screens.reader import reading
from tests.waiting import wait_for


async def test_the_query_and_the_exact_count_stand_above_the_newest_first(folder: Path) -> None:
    async with reading(folder, location=Results("lighthouse")) as reader:
        await reader.sees("lighthouse", "10 cables, newest first", "1/10")
        await reader.points_at("10PORTELLEN137")


async def test_the_order_goes_round(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.sees("40 cables, newest first")
        await reader.press("j", "o")
        await reader.sees("40 cables, oldest first", "1/40")
        await reader.points_at("07BOWMORE100")
        await reader.press("o")
        await reader.sees("40 cables, most relevant first")
        await reader.press("o")
        await reader.sees("40 cables, newest first")


async def test_reading_on_moves_the_list_along(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("enter")
        await reader.sees("1 of 40")
        await reader.press("J")
        await reader.sees("2 of 40")
        await reader.press("J", "q")
        await reader.sees("40 cables", "3/40")
        await reader.points_at("10PORTELLEN137")


async def test_y_copies_the_reference_id_and_says_what_is_known(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("y")
        await reader.sees("Sent 10BRIGHDE139 to your terminal's clipboard.")
        await reader.press("j")
        await reader.sees("Enter Open")


async def test_capital_y_offers_other_things_to_copy(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("Y")
        await reader.sees("Copy what?", "Hashtags")
        await reader.press("2")
        await reader.sees("Sent #cablegate", "10BRIGHDE139")


async def test_m_bookmarks_and_takes_it_away(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("m")
        await reader.sees("Bookmarked 10BRIGHDE139.", "* SCENESETTER")
        await reader.points_at("10ARDBEG138")
        await reader.press("k", "m")
        await reader.sees("Took the bookmark away from 10BRIGHDE139.")
        await reader.holds(lambda: "*" not in reader.pointed_at)


async def test_refining_begins_with_the_query(folder: Path) -> None:
    async with reading(folder, location=Results("lighthouse")) as reader:
        await reader.sees("10 cables")
        await reader.press("r")
        await reader.sees("/ lighthouse")
        await reader.press("space", *"37", "enter")
        await reader.sees("lighthouse 37", "1 cable")


async def test_no_cable_answers(folder: Path) -> None:
    async with reading(folder, location=Results("zeppelin")) as reader:
        await reader.sees("No cable of this library answers the query.", "0 cables")
        for key, answer in [
            ("o", "There is nothing here to put in order."),
            ("y", "There is no cable here to take anything from."),
            ("Y", "There is no cable here to take anything from."),
            ("m", "There is no cable here to put into a list."),
            ("enter", "There is nothing to open here."),
        ]:
            await reader.press(key)
            await reader.sees(answer)


async def test_a_query_that_cannot_be_read_says_why(folder: Path) -> None:
    async with reading(folder, location=Results("no end OR")) as reader:
        await reader.sees("r corrects the query.")
        await reader.press("r")
        await reader.sees("/ no end OR")


async def test_where_one_was_is_found_again(folder: Path) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.points_at("10BRIGHDE139")
        await reader.press("o")
        await reader.sees("oldest first")
        await reader.press("space", "j")
        await reader.rests()
        row = reader.pointed_at
        await reader.press("q")
        await reader.sees("Latest releases")
        await reader.press("left_square_bracket")
        await reader.sees("oldest first")
        await reader.points_at(row)


@pytest.mark.parametrize(("width", "height"), [(40, 10), (80, 24), (100, 30), (200, 50)])
async def test_the_picture(folder: Path, width: int, height: int) -> None:
    async with reading(folder, (width, height), location=Results("*", "all cables")) as reader:
        await reader.sees("40 cables")
        await reader.press("j")
        if height > 10:  # a low screen has no room for what is known of the cable
            await wait_for(
                reader.pilot, lambda: reader.screen.count("QUOTAS, PART 38") == 2, "no preview"
            )
        await reader.looks_like(f"cables-{width}x{height}")


async def test_every_remark_on_a_query_has_a_line_of_its_own(folder: Path) -> None:
    query = "ferry or herring (id:08LIMA12 or keepers"
    told = [
        "“or” is searched as a word; OR means either: 10.",
        "“or” is searched as a word; OR means either: 0.",
        "08LIMA12 is not held.",
    ]
    async with reading(folder, location=Results(query)) as reader:
        await reader.sees("08LIMA12 is not held.", "This bracket is not closed; it is read to")
        shown = {line[:61].rstrip() for line in reader.lines}
        assert shown.issuperset(told)
        await reader.press("slash", *query)
        await reader.sees("08LIMA12 is not held.")
        await reader.holds(lambda: set(reader.lines).issuperset(told))


async def test_one_key_takes_the_forms_back_and_brings_them_again(folder: Path) -> None:
    async with reading(folder, (160, 24), location=Results("lighthouses")) as reader:
        await reader.sees("lighthouses", "10 cables", "lighthouse 10; exactly so 0", "= Exact")
        await reader.press("equals_sign")
        await reader.sees("=lighthouses", "0 cables", "Exactly as it is spelled.")
        await reader.press("equals_sign")
        await reader.sees("lighthouse 10; exactly so 0", "10 cables")
        await reader.lacks("=lighthouses")


async def test_the_forms_come_back_before_the_step_that_was_taken_first(folder: Path) -> None:
    async with reading(folder, (160, 24), location=Results("tides")) as reader:
        await reader.sees("tides", "40 cables", "exactly so 0")
        await reader.press("backslash", *"ferry", "enter")
        await reader.sees("tides › ferry", "10 cables, newest")
        await reader.press("equals_sign")
        await reader.sees("=tides › =ferry", "0 cables", "Exactly as it is spelled.")
        await reader.press("u")
        await reader.sees("tides › ferry", "10 cables, newest")
        await reader.lacks("=tides")
        await reader.press("u")
        await reader.sees("tides ", "40 cables")


async def test_a_query_of_exact_words_has_no_forms_to_take_back(folder: Path) -> None:
    async with reading(folder, location=Results("=lighthouse")) as reader:
        await reader.sees("10 cables")
        await reader.press("equals_sign")
        await reader.sees("All its words are looked for as they are spelled.")


async def test_where_nothing_is_found_rows_go_on(folder: Path) -> None:
    async with reading(folder, location=Results("(harbuor OR lampps) minister")) as reader:
        await reader.sees("These find something:", "harbour in place of harbuor: 10 cables")
        await reader.press("enter")
        await reader.sees("(harbour OR lampps) minister", "10 cables, newest first")


async def test_a_value_that_there_is_not_has_a_row_for_those_near(folder: Path) -> None:
    async with reading(folder, location=Results("class:secrt herring")) as reader:
        await reader.sees("There is no class “secrt”.", "class:SECRET in place of class:secrt")
        await reader.press("enter")
        await reader.sees("class:SECRET herring", "newest first")


async def test_words_added_to_all_cables_stand_behind_their_name(folder: Path) -> None:
    async with reading(folder, location=Results("*", "all cables")) as reader:
        await reader.sees("40 cables")
        await reader.press("backslash", *"herring", "enter")
        await reader.sees("all cables › herring", "10 cables")


async def test_a_list_with_a_name_has_that_over_a_long_query(folder: Path) -> None:
    days = Results("date:2007-01-11,2008-01-11,2009-01-11", "this day, 11 January")
    async with reading(folder, location=days) as reader:
        await reader.sees("3 cables")
        assert reader.lines[0].startswith("this day, 11 January  ")
