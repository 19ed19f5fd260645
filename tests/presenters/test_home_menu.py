from cabletui.keys import KEYS
from cabletui.location import Results
from cabletui.paint.home_row import HomeRow
from cabletui.presenters.home_menu import MENU, Section, at_first, chance, heading, laid_out


def section(name: str, count: int) -> Section:
    rows = (HomeRow(f"{name} {number}", opens=Results("*")) for number in range(count))
    return Section(heading(name), tuple(rows))


def test_every_way_has_a_key_of_the_table() -> None:
    assert {item.key_id for item in MENU} <= {key.id for key in KEYS}


def test_rows_without_a_key_are_numbered_through_the_sections() -> None:
    rows = laid_out((section("where", 3), chance(), section("searches", 8)), 9)
    digits = [row.digit for row in rows if not row.is_heading and not row.key_id]
    assert digits == [*"123456789", "", ""]


def test_a_section_without_rows_has_no_heading() -> None:
    assert laid_out((section("where", 0), section("lists", 1)), 9)[0].name == "lists"


def test_sections_are_apart_where_all_of_it_has_room() -> None:
    parts = (section("where", 2), section("lists", 2))
    assert [row.name for row in laid_out(parts, 7)].index("lists") == 4
    assert [row.name for row in laid_out(parts, 6)].index("lists") == 3


def test_the_first_frame_offers_the_indexes() -> None:
    names = [row.name for row in laid_out(at_first(), 24)]
    assert names[:2] == ["Browse", "Latest releases"]
